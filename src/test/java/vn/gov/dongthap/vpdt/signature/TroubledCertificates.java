package vn.gov.dongthap.vpdt.signature;

import java.math.BigDecimal;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.gov.dongthap.vpdt.signature.key.CertificateMaker.Issued;
import vn.gov.dongthap.vpdt.signature.key.KeyPlace;
import vn.gov.dongthap.vpdt.signature.key.SigningKey;
import vn.gov.dongthap.vpdt.testing.People;

/**
 * Certificates for tests of other modules, of an authority that publishes what it takes back, with keys at the server.
 * They outlast those of the demonstration, so they are the ones signed with until they are put away again.
 */
@Component
@Profile("test")
public class TroubledCertificates implements KeyPlace {

    private static final Duration LONGER_THAN_THE_DEMONSTRATION = Duration.ofDays(40 * 365);

    private final ObjectProvider<RegisterCertificate> register;
    private final TrustedIssuers issuers;
    private final People people;
    private final Clock clock;
    private final Map<X509Certificate, Issued> keys = new ConcurrentHashMap<>();

    TroubledCertificates(
            ObjectProvider<RegisterCertificate> register, TrustedIssuers issuers, People people, Clock clock) {
        this.register = register;
        this.issuers = issuers;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public Optional<SigningKey> keyOf(X509Certificate certificate) {
        return Optional.ofNullable(keys.get(certificate)).map(issued -> issued.signingKey("máy chủ kiểm thử"));
    }

    /** An authority trusted for public duty. Close it: what it issued is used no more. */
    public Authority authority(String name) {
        TestAuthority authority = new TestAuthority(name, clock.instant()).withRevocationList();
        issuers.trust(authority.root().certificate(), true, false);
        return new Authority(authority);
    }

    /** Issues, registers and revokes. */
    public final class Authority implements AutoCloseable {

        private final TestAuthority authority;
        private final List<Long> registered = new ArrayList<>();

        private Authority(TestAuthority authority) {
            this.authority = authority;
        }

        /** Gives that person a certificate of that name, at once taken back by its issuer. */
        public void giveRevoked(String username, String name) {
            Issued issued = issued(name);
            registered.add(register.getObject()
                    .ofPerson(
                            people.of("quantri.skhcn"),
                            people.of(username).agencyId(),
                            people.of(username).personId(),
                            TrustedIssuers.encoded(issued.certificate()),
                            SigningDesk.png(300, 150, 0x2040c0),
                            KeyPlaceKind.SERVER));
            revoke(issued);
        }

        /** Gives that agency a certificate of that name, at once taken back by its issuer. */
        public void giveRevoked(long agencyId, String name) {
            revoke(give(agencyId, name));
        }

        /** Gives that agency a sound certificate of that name; what is run takes it back, as from the day before. */
        public Runnable giveSound(long agencyId, String name) {
            Issued issued = give(agencyId, name);
            return () -> revoke(issued);
        }

        private Issued give(long agencyId, String name) {
            Issued issued = issued(name);
            registered.add(register.getObject()
                    .ofAgency(
                            people.of("quantri.skhcn"),
                            agencyId,
                            null,
                            TrustedIssuers.encoded(issued.certificate()),
                            SigningDesk.png(300, 300, 0xd02030),
                            BigDecimal.valueOf(36),
                            KeyPlaceKind.SERVER));
            return issued;
        }

        private Issued issued(String name) {
            Issued issued = authority.issue(
                    "CN=" + name + ", C=VN",
                    clock.instant().minus(Duration.ofDays(9)),
                    clock.instant().plus(LONGER_THAN_THE_DEMONSTRATION));
            keys.put(issued.certificate(), issued);
            return issued;
        }

        private void revoke(Issued issued) {
            authority.revoke(issued, clock.instant().minus(Duration.ofDays(1)));
        }

        @Override
        public void close() {
            registered.forEach(id -> register.getObject().end(people.of("quantri.skhcn"), id, "Thay chứng thư"));
            authority.close();
        }
    }
}
