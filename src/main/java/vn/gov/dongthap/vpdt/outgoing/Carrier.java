package vn.gov.dongthap.vpdt.outgoing;

import java.util.Optional;
import java.util.Set;

/**
 * A way a released document takes to a recipient (N18.1): each {@link SendingWay} has one carrier. What leaves takes its
 * carrier in the transaction of the release; one that has to go over a network first keeps what it is to carry.
 */
interface Carrier {

    /** The ways it carries. */
    Set<SendingWay> ways();

    /**
     * Takes a document to a recipient.
     *
     * @return id of the incoming document it has become there, or empty while nobody has received it
     */
    Optional<Long> carry(Consignment consignment, Recipient recipient);
}
