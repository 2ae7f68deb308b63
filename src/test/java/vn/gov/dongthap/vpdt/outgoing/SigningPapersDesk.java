package vn.gov.dongthap.vpdt.outgoing;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.gov.dongthap.vpdt.document.DocumentType;
import vn.gov.dongthap.vpdt.outgoing.KeepSigningPapers.NewPaper;

/** Enters papers of Sở Khoa học và Công nghệ as its clerk does. */
@Component
@Profile("test")
class SigningPapersDesk {

    /** Heads a unit that does not draft; authorized in tests. */
    static final String AUTHORIZED = "truongphong2.skhcn";

    static final String BASIS = "31/GUQ-SKHCN";
    static final LocalDate FIRST = LocalDate.of(2026, 11, 20);

    private final OutgoingDriver driver;
    private final KeepSigningPapers papers;

    SigningPapersDesk(OutgoingDriver driver, KeepSigningPapers papers) {
        this.driver = driver;
        this.papers = papers;
    }

    long enter(NewPaper paper) {
        return papers.enter(driver.person(OutgoingDriver.CLERK), paper);
    }

    void end(long id, String reason) {
        papers.end(driver.person(OutgoingDriver.CLERK), id, reason);
    }

    long authorize(LocalDate to, DocumentType... types) {
        return enter(authorization(UUID.randomUUID(), to, types));
    }

    NewPaper authorization(UUID key, LocalDate to, DocumentType... types) {
        return new NewPaper(
                key,
                SigningPaperKind.TUQ,
                driver.person(OutgoingDriver.SIGNER).personId(),
                null,
                "Giám đốc",
                driver.person(AUTHORIZED).personId(),
                null,
                false,
                BASIS,
                FIRST,
                Set.of(types),
                "Văn bản trả lời về nhiệm vụ cấp cơ sở",
                FIRST,
                to);
    }

    long order(String unitLeader, DocumentType... types) {
        return enter(new NewPaper(
                UUID.randomUUID(),
                SigningPaperKind.TL,
                driver.person(OutgoingDriver.SIGNER).personId(),
                null,
                "Giám đốc",
                null,
                driver.person(unitLeader).unitId(),
                true,
                "06/QĐ-SKHCN",
                FIRST,
                Set.of(types),
                null,
                FIRST,
                null));
    }

    /** What the drafting form sends for somebody under a paper. */
    String choice(String username, long paper) {
        return driver.id(username) + "-" + paper;
    }
}
