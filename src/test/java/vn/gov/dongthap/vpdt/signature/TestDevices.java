package vn.gov.dongthap.vpdt.signature;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.gov.dongthap.vpdt.identity.SignedInPerson;
import vn.gov.dongthap.vpdt.signature.key.CertificateMaker.Issued;
import vn.gov.dongthap.vpdt.testing.People;

/** Gives people and agencies keys in devices of their own, for tests of other modules; what they sign with until closed. */
@Component
@Profile("test")
public class TestDevices {

    private static final Duration LONGER_THAN_THE_DEMONSTRATION = Duration.ofDays(40 * 365);

    private final RegisterCertificate register;
    private final TrustedIssuers issuers;
    private final People people;
    private final Clock clock;

    TestDevices(RegisterCertificate register, TrustedIssuers issuers, People people, Clock clock) {
        this.register = register;
        this.issuers = issuers;
        this.people = people;
        this.clock = clock;
    }

    /** An authority trusted for public duty that issues devices. */
    public Authority authority(String name) {
        TestAuthority authority = new TestAuthority(name, clock.instant()).withRevocationList();
        issuers.trust(authority.root().certificate(), true, false);
        return new Authority(authority);
    }

    /** Issues devices. */
    public final class Authority implements AutoCloseable {

        private final TestAuthority authority;
        private final List<Long> registered = new ArrayList<>();

        private Authority(TestAuthority authority) {
            this.authority = authority;
        }

        /** A device of that person. */
        public Device of(SignedInPerson person) {
            Issued issued = issued(person.fullName());
            registered.add(register.ofPerson(
                    people.of("quantri.skhcn"),
                    person.agencyId(),
                    person.personId(),
                    TrustedIssuers.encoded(issued.certificate()),
                    SigningDesk.png(300, 150, 0x2040c0),
                    KeyPlaceKind.OWN_TOKEN));
            return new Device(authority, issued);
        }

        /** A device with the agency's key, kept by that clerk. */
        public Device of(SignedInPerson clerk, String agencyName) {
            Issued issued = issued(agencyName);
            registered.add(register.ofAgency(
                    people.of("quantri.skhcn"),
                    clerk.agencyId(),
                    clerk.personId(),
                    TrustedIssuers.encoded(issued.certificate()),
                    SigningDesk.png(300, 300, 0xd02030),
                    BigDecimal.valueOf(36),
                    KeyPlaceKind.OWN_TOKEN));
            return new Device(authority, issued);
        }

        private Issued issued(String name) {
            return authority.issue(
                    "CN=" + name + ", C=VN",
                    clock.instant().minus(Duration.ofDays(9)),
                    clock.instant().plus(LONGER_THAN_THE_DEMONSTRATION));
        }

        @Override
        public void close() {
            registered.forEach(id -> register.end(people.of("quantri.skhcn"), id, "Thay thiết bị"));
            authority.close();
        }
    }

    /** A device: signs what it is given, and its key never leaves it. */
    public static final class Device {

        private final TestAuthority authority;
        private final Issued issued;

        private Device(TestAuthority authority, Issued issued) {
            this.authority = authority;
            this.issued = issued;
        }

        /** Signs the field of the competent person. */
        public byte[] sign(byte[] served) {
            return SigningDesk.with(authority).signOnly(served, issued);
        }

        /** Signs the field of the seal. */
        public byte[] seal(byte[] served) {
            return SigningDesk.with(authority).sealOnly(served, issued);
        }

        /** Signs as a program does that knows nothing of our fields. */
        public byte[] signInAnotherProgram(byte[] served) {
            return SigningDesk.signInAnotherProgram(served, issued);
        }
    }
}
