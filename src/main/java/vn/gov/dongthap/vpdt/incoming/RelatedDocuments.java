package vn.gov.dongthap.vpdt.incoming;

import java.util.List;
import vn.gov.dongthap.vpdt.identity.SignedInPerson;

/** What other modules have to do with an incoming document, such as answers to it. They implement it; the page asks. */
public interface RelatedDocuments {

    /** Those the person may see, oldest first. */
    List<Related> of(SignedInPerson person, long incomingId);

    /**
     * A document in one line.
     *
     * @param label what it is, in Vietnamese
     * @param address path of its page
     */
    record Related(String label, String address) {}
}
