package vn.gov.dongthap.vpdt.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.gov.dongthap.vpdt.copy.SourceStanding.ORIGINAL;
import static vn.gov.dongthap.vpdt.register.CopyKind.COPY_OF_COPY;
import static vn.gov.dongthap.vpdt.register.CopyKind.EXTRACT;
import static vn.gov.dongthap.vpdt.register.CopyKind.TRUE_COPY;
import static vn.gov.dongthap.vpdt.register.Medium.ELECTRONIC;
import static vn.gov.dongthap.vpdt.register.Medium.PAPER;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.gov.dongthap.vpdt.document.DocumentType;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.organization.PersonInPosition;
import vn.gov.dongthap.vpdt.organization.Role;
import vn.gov.dongthap.vpdt.register.CopyKind;
import vn.gov.dongthap.vpdt.register.IssuedCode;
import vn.gov.dongthap.vpdt.register.Medium;
import vn.gov.dongthap.vpdt.register.RegisterNumber;
import vn.gov.dongthap.vpdt.storage.StoredFile;

/** What the law lets a copy be, and in which order things are done to it. */
class DocumentCopyTests {

    private static final Instant NOW = Instant.parse("2026-11-25T01:00:00Z");
    private static final long SIGNER = 7;

    @Test
    @DisplayName("N25.1 A true copy: paper to paper, electronic to paper, paper to electronic, of an original only")
    void knowsTrueCopies() {
        assertThatCode(() -> copy(TRUE_COPY, ORIGINAL, PAPER, PAPER)).doesNotThrowAnyException();
        assertThatCode(() -> copy(TRUE_COPY, ORIGINAL, ELECTRONIC, PAPER)).doesNotThrowAnyException();
        assertThatCode(() -> copy(TRUE_COPY, ORIGINAL, PAPER, ELECTRONIC)).doesNotThrowAnyException();
        refused("N25.1", () -> copy(TRUE_COPY, ORIGINAL, ELECTRONIC, ELECTRONIC));
        refused("N25.1", () -> copy(TRUE_COPY, SourceStanding.TRUE_COPY, PAPER, PAPER));
    }

    @Test
    @DisplayName("N25.2 A copy of a copy is made of a true copy, and never from electronic to electronic")
    void knowsCopiesOfCopies() {
        assertThatCode(() -> copy(COPY_OF_COPY, SourceStanding.TRUE_COPY, PAPER, PAPER))
                .doesNotThrowAnyException();
        assertThatCode(() -> copy(COPY_OF_COPY, SourceStanding.TRUE_COPY, PAPER, ELECTRONIC))
                .doesNotThrowAnyException();
        assertThatCode(() -> copy(COPY_OF_COPY, SourceStanding.TRUE_COPY, ELECTRONIC, PAPER))
                .doesNotThrowAnyException();
        refused("N25.2", () -> copy(COPY_OF_COPY, SourceStanding.TRUE_COPY, ELECTRONIC, ELECTRONIC));
        refused("N25.2", () -> copy(COPY_OF_COPY, ORIGINAL, PAPER, PAPER));
    }

    @Test
    @DisplayName("N25.3 An extract goes all four ways, of an original, and says which part")
    void knowsExtracts() {
        for (Medium from : Medium.values()) {
            for (Medium to : Medium.values()) {
                assertThatCode(() -> copy(EXTRACT, ORIGINAL, from, to)).doesNotThrowAnyException();
            }
        }
        refused("N25.3", () -> copy(EXTRACT, SourceStanding.TRUE_COPY, PAPER, PAPER));
        assertThatThrownBy(() -> new DocumentCopy(request(EXTRACT, ORIGINAL, PAPER, PAPER, " ", 1), NOW))
                .isInstanceOf(RuleBroken.class);
    }

    @Test
    @DisplayName("N25.4 One to two hundred sheets' sets on paper")
    void countsPaper() {
        refused("N25.4", () -> new DocumentCopy(request(TRUE_COPY, ORIGINAL, PAPER, PAPER, null, 0), NOW));
        refused("N25.4", () -> new DocumentCopy(request(TRUE_COPY, ORIGINAL, PAPER, PAPER, null, 201), NOW));
    }

    @Test
    @DisplayName("N27.1 Decided by the one it was put before, then numbered, then made: no step is passed over")
    void keepsTheOrder() {
        DocumentCopy copy = copy(TRUE_COPY, ORIGINAL, PAPER, ELECTRONIC);
        refused("N27.1", () -> copy.number(code()));
        refused("N27.1", () -> copy.approve(right(SIGNER + 1), NOW));
        copy.approve(right(SIGNER), NOW);
        refused("N27.1", () -> copy.approve(right(SIGNER), NOW));
        refused("N25.4", () -> copy.seal(NOW));
        copy.number(code());
        refused("N27.1", () -> copy.number(code()));
        refused("N25.4", () -> copy.seal(NOW));
        copy.attach(3, file(), NOW);
        refused("N25.4", copy::print);
        refused("N26", copy::requireIssued);
        copy.seal(NOW);

        assertThat(copy.state()).isEqualTo(CopyState.ISSUED);
        assertThat(copy.reference()).isEqualTo("03/SY-SKHCN");
        assertThatCode(copy::requireCopyable).doesNotThrowAnyException();
    }

    @Test
    @DisplayName("N26 A copy is there when it is sealed, or printed, signed by hand and stamped")
    void isThereWhenStamped() {
        DocumentCopy copy = copy(TRUE_COPY, ORIGINAL, ELECTRONIC, PAPER);
        copy.approve(right(SIGNER), NOW);
        copy.number(code());
        refused("N25.4", copy::print);
        copy.attach(3, file(), NOW);
        refused("N25.4", () -> copy.seal(NOW));
        copy.print();
        refused("N26", copy::requireIssued);
        copy.stamp(NOW);

        assertThatCode(copy::requireIssued).doesNotThrowAnyException();
        refused("N15.1a", () -> copy.withdraw("Sai.", NOW));
    }

    @Test
    @DisplayName("N15.1a A copy given up has spent its number, if it had one; there must be a reason")
    void isGivenUp() {
        DocumentCopy early = copy(TRUE_COPY, ORIGINAL, PAPER, PAPER);
        assertThat(early.withdraw("Không cần nữa.", NOW)).isFalse();

        DocumentCopy late = copy(TRUE_COPY, ORIGINAL, PAPER, PAPER);
        late.approve(right(SIGNER), NOW);
        late.number(code());
        assertThatThrownBy(() -> late.withdraw(" ", NOW)).isInstanceOf(RuleBroken.class);
        assertThat(late.withdraw("In hỏng.", NOW)).isTrue();
        assertThat(late.state()).isEqualTo(CopyState.WITHDRAWN);
    }

    private static void refused(String clause, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(RuleBroken.class, refusal -> assertThat(refusal.clause())
                .isEqualTo(clause));
    }

    private static DocumentCopy copy(CopyKind kind, SourceStanding standing, Medium from, Medium to) {
        return new DocumentCopy(request(kind, standing, from, to, kind == EXTRACT ? "Điều 2" : null, 1), NOW);
    }

    private static CopyRequest request(
            CopyKind kind,
            SourceStanding standing,
            Medium from,
            Medium to,
            @org.jspecify.annotations.Nullable String part,
            int copies) {
        CopySource source = new CopySource(
                null,
                null,
                null,
                standing,
                from,
                DocumentType.DECISION,
                "Ủy ban nhân dân tỉnh Đồng Tháp",
                "12/QĐ-UBND",
                LocalDate.of(2026, 3, 2),
                "ban hành Kế hoạch",
                1);
        return new CopyRequest(
                5, UUID.randomUUID(), kind, source, to, part, "hồ sơ", "- Lưu: VT.", copies, 1, 2, "Phúc", SIGNER);
    }

    private static CopyRight right(long person) {
        return new CopyRight(
                new PersonInPosition(person, 1, "Nguyễn Thành Nhân", null, "Giám đốc Sở", 5, null, Set.of(Role.HEAD)),
                List.of("GIÁM ĐỐC"),
                null);
    }

    private static IssuedCode code() {
        return new IssuedCode(new RegisterNumber(1, 2026, 3, LocalDate.of(2026, 11, 25)), "03", "SY-SKHCN");
    }

    private static StoredFile file() {
        return new StoredFile(9, "a.pdf", "application/pdf", 1, "00", 1);
    }
}
