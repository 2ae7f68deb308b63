package vn.gov.dongthap.vpdt.signature;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.gov.dongthap.vpdt.identity.SignedInPerson;
import vn.gov.dongthap.vpdt.organization.ProvinceTime;
import vn.gov.dongthap.vpdt.storage.FilePolicy;
import vn.gov.dongthap.vpdt.storage.FileStore;
import vn.gov.dongthap.vpdt.storage.StoredFile;
import vn.gov.dongthap.vpdt.testing.People;
import vn.gov.dongthap.vpdt.testing.TestClock;

/** Documents for tests of other modules: signed and sealed with the keys of the demonstration, each another one. */
@Component
@Profile("test")
public class SignedDocuments {

    private final AtomicInteger numbers = new AtomicInteger();
    private final SignPersonally signPersonally;
    private final SealByAgency sealByAgency;
    private final FileStore files;
    private final People people;
    private final TestClock clock;

    SignedDocuments(
            SignPersonally signPersonally, SealByAgency sealByAgency, FileStore files, People people, TestClock clock) {
        this.signPersonally = signPersonally;
        this.sealByAgency = sealByAgency;
        this.files = files;
        this.people = people;
        this.clock = clock;
    }

    /** Signed by the head of Sở Khoa học và Công nghệ, numbered, sealed. */
    public byte[] sealed() throws IOException {
        SignedInPerson head = people.of("giamdoc.skhcn");
        StoredFile draft = files.takeIn("van-ban.pdf", new ByteArrayInputStream(unsigned()), FilePolicy.PDF);
        StoredFile signed = signPersonally.sign(head, draft, head.agencyId());
        DocumentNumber number =
                new DocumentNumber(numbers.incrementAndGet(), LocalDate.ofInstant(clock.instant(), ProvinceTime.ZONE));
        try (InputStream sealed =
                files.open(sealByAgency.seal(people.of("vanthu.skhcn"), signed, number, head.personId()))) {
            return sealed.readAllBytes();
        }
    }

    /**
     * A sealed document and its annex, both as the sender's agency sealed them.
     *
     * @param main the document
     * @param annex the annex in a file of its own
     */
    public record WithAnnex(byte[] main, byte[] annex) {}

    /** Sealed, with a sealed annex. */
    public WithAnnex sealedWithAnnex() throws IOException {
        byte[] main = sealed();
        StoredFile kept = files.takeIn("van-ban.pdf", new ByteArrayInputStream(main), FilePolicy.PDF);
        StoredFile annex = files.takeIn("phu-luc.pdf", new ByteArrayInputStream(unsigned()), FilePolicy.PDF);
        return new WithAnnex(
                main, files.read(sealByAgency.sealAttachment(people.of("vanthu.skhcn"), annex, kept, "05/SKHCN-CNTT")));
    }

    /** The bytes, with a rectangle drawn over a line of the first page. */
    public byte[] tampered(byte[] pdf) {
        return Tampering.overlay(pdf);
    }

    /** The same, with a rectangle drawn over a line of its first page afterwards. */
    public byte[] tampered() throws IOException {
        return Tampering.overlay(sealed());
    }

    /** Laid out like the others, signed by nobody. */
    public byte[] unsigned() {
        return OfficialPdf.standard().bytes();
    }
}
