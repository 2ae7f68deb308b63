package vn.gov.dongthap.vpdt.outgoing;

import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.organization.ProvinceTime;

/**
 * A document is addressed to agencies that are there. Who it goes to stands on the signed page, so nobody is left out or
 * put in a dissolved agency's place silently: every step up to the release refuses, and names it (Q5.5b, N18.1).
 */
@Component
class StandingRecipients {

    private final JdbcClient jdbc;
    private final Clock clock;

    StandingRecipients(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @throws RuleBroken naming the recipients that are dissolved today */
    @Transactional(readOnly = true)
    void require(OutgoingDocument document) {
        List<String> dissolved = jdbc.sql("""
                        select r.name from outgoing_recipient r join agency a on a.id = r.agency_id
                        where r.document_id = ? and a.dissolved_on <= ? order by r.sort_order, r.id
                        """)
                .params(document.id(), ProvinceTime.today(clock))
                .query(String.class)
                .list();
        if (!dissolved.isEmpty()) {
            throw new RuleBroken(
                    "Q5.5b",
                    document.state().isSigned()
                            ? "outgoing.recipient-dissolved-after-signature"
                            : "outgoing.recipient-dissolved",
                    String.join(", ", dissolved));
        }
    }
}
