package vn.gov.dongthap.vpdt.organization;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.dongthap.vpdt.law.RecordNotFound;
import vn.gov.dongthap.vpdt.law.RuleBroken;

/** Ends an agency that was merged with another or dissolved (Q5.5b). Nothing of it is deleted. */
@Component
public class DissolveAgency {

    private final Agencies agencies;

    DissolveAgency(Agencies agencies) {
        this.agencies = agencies;
    }

    /**
     * From that day on the agency is sent no documents. Asks for no right: the caller has the decision.
     *
     * @param day first day without it, by the decision; may be past or to come
     * @throws RuleBroken when it is dissolved already
     */
    @Transactional
    public void dissolve(long agencyId, LocalDate day) {
        agencies.findById(agencyId)
                .orElseThrow(() -> new RecordNotFound("agency " + agencyId))
                .dissolve(day);
    }
}
