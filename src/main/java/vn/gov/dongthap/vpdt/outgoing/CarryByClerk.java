package vn.gov.dongthap.vpdt.outgoing;

import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * By post or by mail: the clerk takes it there and notes when ({@link SendOutside}). The system itself puts no document
 * into a mail.
 */
@Component
class CarryByClerk implements Carrier {

    @Override
    public Set<SendingWay> ways() {
        return Set.of(SendingWay.POST, SendingWay.MAIL);
    }

    @Override
    public Optional<Long> carry(Consignment consignment, Recipient recipient) {
        return Optional.empty();
    }
}
