package vn.gov.dongthap.vpdt.incoming;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import vn.gov.dongthap.vpdt.calendar.Term;
import vn.gov.dongthap.vpdt.document.Urgency;

/**
 * Terms by urgency, in the notation of diagrams; the agency's working rules may change them (N4.2c, N24.2).
 *
 * @param step how long a desk or a leader may keep a document before passing it on
 * @param handling what a leader is proposed as the term of handling
 */
@ConfigurationProperties("vpdt.incoming.terms")
record HandlingTerms(Map<Urgency, String> step, Map<Urgency, String> handling) {

    HandlingTerms {
        for (Urgency urgency : Urgency.values()) {
            Term.parse(step.get(urgency));
            Term.parse(handling.get(urgency));
        }
    }

    String stepOf(Urgency urgency) {
        return step.get(urgency);
    }

    Term handlingOf(Urgency urgency) {
        return Term.parse(handling.get(urgency));
    }
}
