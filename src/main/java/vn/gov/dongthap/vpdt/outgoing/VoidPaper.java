package vn.gov.dongthap.vpdt.outgoing;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.dongthap.vpdt.document.FieldText;
import vn.gov.dongthap.vpdt.identity.SignedInPerson;
import vn.gov.dongthap.vpdt.law.RecordNotFound;
import vn.gov.dongthap.vpdt.organization.ProvinceTime;
import vn.gov.dongthap.vpdt.register.VoidNumber;

/** The records desk makes the number of a paper document void that will not be issued; it stays in the register (N15.1a). */
@Component
public class VoidPaper {

    private static final int LONGEST = 500;

    private final PaperRecords papers;
    private final Colleagues people;
    private final VoidNumber numbers;
    private final PaperLog log;
    private final Clock clock;

    VoidPaper(PaperRecords papers, Colleagues people, VoidNumber numbers, PaperLog log, Clock clock) {
        this.papers = papers;
        this.people = people;
        this.numbers = numbers;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Makes it void, for good.
     *
     * @param reason why, 1 to 500 characters; stands in the register
     * @throws RecordNotFound when the agency has no such document
     * @throws vn.gov.dongthap.vpdt.law.RuleBroken when the person is no clerk, it is void already, there is no reason, or
     *     the register is closed
     */
    @Transactional
    public void makeVoid(SignedInPerson clerk, long id, String reason) {
        PaperDocument document =
                papers.findLocked(id, clerk.agencyId()).orElseThrow(() -> new RecordNotFound("paper document " + id));
        people.requireClerk(clerk.agencyId(), clerk.actor());
        String words = FieldText.required("outgoing.field.reason", reason, LONGEST);
        document.makeVoid(words, clerk.fullName(), ProvinceTime.today(clock));
        numbers.of(PaperDocument.TYPE, id, words, clerk.actor());
        log.act(
                clerk.actor(),
                id,
                "void",
                "N15.1a",
                String.valueOf(document.metadata().reference()),
                words);
    }
}
