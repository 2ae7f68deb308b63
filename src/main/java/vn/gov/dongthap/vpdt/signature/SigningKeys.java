package vn.gov.dongthap.vpdt.signature;

import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.signature.key.KeyPlace;
import vn.gov.dongthap.vpdt.signature.key.KeyUnavailable;
import vn.gov.dongthap.vpdt.signature.key.SigningKey;

/** The keys at the server, wherever they lie. */
@Component
class SigningKeys {

    private static final Logger LOG = LoggerFactory.getLogger(SigningKeys.class);

    private final List<KeyPlace> places;

    SigningKeys(ObjectProvider<KeyPlace> places) {
        this.places = places.orderedStream().toList();
    }

    /**
     * The key of a certificate.
     *
     * @throws RuleBroken when it lies in the holder's own device, or no place gives it now
     */
    SigningKey of(RegisteredCertificate certificate) {
        if (certificate.keyPlace() == KeyPlaceKind.OWN_TOKEN) {
            throw new RuleBroken("N32.3", "signature.key.own-token", certificate.name());
        }
        for (KeyPlace place : places) {
            try {
                Optional<SigningKey> key = place.keyOf(certificate.certificate());
                if (key.isPresent()) {
                    return key.get();
                }
            } catch (KeyUnavailable e) {
                throw unavailable(certificate, e);
            }
        }
        throw new RuleBroken(null, "signature.key.missing", certificate.name());
    }

    static RuleBroken unavailable(RegisteredCertificate certificate, KeyUnavailable cause) {
        LOG.error("key not available", cause);
        return new RuleBroken(null, "signature.key.unavailable", certificate.name());
    }
}
