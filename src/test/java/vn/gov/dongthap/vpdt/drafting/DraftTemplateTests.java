package vn.gov.dongthap.vpdt.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBookmark;
import vn.gov.dongthap.vpdt.document.DocumentType;
import vn.gov.dongthap.vpdt.document.SigningAuthority;
import vn.gov.dongthap.vpdt.document.Urgency;
import vn.gov.dongthap.vpdt.law.RuleBroken;

/** What a template holds. That its layout is lawful is for {@code FormatCheckTests}. */
class DraftTemplateTests {

    private static final List<String> ADDRESSEES = List.of("Bộ Khoa học và Công nghệ", "Văn phòng Chính phủ");

    @ParameterizedTest
    @EnumSource
    @DisplayName("N10.2c, V6.1a every one of the 29 types starts with agency, notation, title, subject and signer")
    void fillsEveryType(DocumentType type) throws IOException {
        DraftContent content = SampleDrafts.of(type);

        List<String> lines = lines(SampleDrafts.template(content));

        assertThat(lines)
                .contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")
                .contains("ỦY BAN NHÂN DÂN", "TỈNH ĐỒNG THÁP")
                .contains("Số: /" + content.codeNotation())
                .contains("Nguyễn Văn Bình", "Nơi nhận:", "- Lưu: VT, KGVX.");
        assertThat(lines.contains("Đồng Tháp, ngày tháng năm")).isEqualTo(type != DocumentType.MINUTES);
        if (type == DocumentType.LETTER) {
            assertThat(lines).contains("V/v " + content.subject()).doesNotContain("CÔNG VĂN");
        } else {
            assertThat(lines).contains(TypeLayout.title(type));
        }
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("N15.3x number, date and signature stay empty, each under its name, for the system to fill in")
    void marksWhatStaysEmpty(DocumentType type) throws IOException {
        List<String> expected = Stream.of(FieldMark.values())
                .filter(mark -> type != DocumentType.MINUTES || mark == FieldMark.NUMBER || mark == FieldMark.SIGNATURE)
                .map(FieldMark::bookmark)
                .toList();

        assertThat(bookmarks(SampleDrafts.template(SampleDrafts.of(type)))).containsExactlyElementsOf(expected);
    }

    @Test
    @DisplayName("I.II.9d one addressee stands on the line of Kính gửi, several stand below with dashes")
    void addressesOneOrMany() throws IOException {
        assertThat(lines(letterTo(List.of("Bộ Nội vụ")))).contains("Kính gửi: Bộ Nội vụ");
        assertThat(lines(letterTo(ADDRESSEES)))
                .containsSequence("Kính gửi:", "- Bộ Khoa học và Công nghệ;", "- Văn phòng Chính phủ.");
    }

    @Test
    @DisplayName("I.II.9b a report to nobody above it has no Kính gửi and no Như trên")
    void reportsWithoutAddressee() throws IOException {
        DraftContent report = with(SampleDrafts.of(DocumentType.REPORT), List.of(), Urgency.NORMAL, List.of());

        assertThat(String.join("\n", lines(SampleDrafts.template(report)))).doesNotContain("Kính gửi", "Như trên");
    }

    @Test
    @DisplayName("I.III.2b the urgency stamp stands in box 10b")
    void stampsUrgency() throws IOException {
        DraftContent urgent = with(SampleDrafts.of(DocumentType.PLAN), List.of(), Urgency.EXPRESS, List.of());

        assertThat(lines(SampleDrafts.template(urgent))).contains("HỎA TỐC");
    }

    @Test
    @DisplayName("I.III.1 annexes are numbered in Roman, named in the text, and count their own pages")
    void appendsAnnexes() throws IOException {
        DraftContent content =
                with(SampleDrafts.of(DocumentType.PLAN), List.of(), Urgency.NORMAL, List.of("Tiến độ", "Kinh phí"));

        byte[] bytes = SampleDrafts.template(content);

        assertThat(lines(bytes))
                .contains("Phụ lục I", "TIẾN ĐỘ", "Phụ lục II", "KINH PHÍ")
                .contains("Kèm theo văn bản này: Phụ lục I - Tiến độ; Phụ lục II - Kinh phí.");
    }

    @Test
    @DisplayName("what a person types stays text, whatever it looks like")
    void keepsHostileTextAsText() throws IOException {
        DraftContent plain = SampleDrafts.of(DocumentType.NOTICE);
        DraftContent hostile = new DraftContent(
                plain.type(),
                plain.letterhead(),
                plain.codeNotation(),
                "Về </w:t><w:br/> \u0000 \u202E &amp; ]]>\nhai dòng",
                plain.urgency(),
                List.of(),
                plain.signature(),
                List.of("a\u0007b"),
                null,
                null,
                List.of());

        assertThat(lines(SampleDrafts.template(hostile)))
                .contains("Về </w:t><w:br/> &amp; ]]> hai dòng", "- a b;", "- Lưu: VT.");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    @DisplayName("N13, I.II.7b the lines above the signature")
    void writesAuthority(SignatureBlock block, List<String> lines) {
        assertThat(block.lines()).isEqualTo(lines);
    }

    static Stream<Arguments> writesAuthority() {
        return Stream.of(
                Arguments.of(SignatureBlock.of("Giám đốc", "A"), List.of("GIÁM ĐỐC")),
                Arguments.of(
                        block("Chủ tịch", line(SigningAuthority.TM, "Ủy ban nhân dân")),
                        List.of("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH")),
                Arguments.of(SampleDrafts.CHAIR_DEPUTY, List.of("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")),
                Arguments.of(block(null, line(SigningAuthority.Q, "Giám đốc")), List.of("Q. GIÁM ĐỐC")),
                Arguments.of(
                        block(
                                "Phó Chánh Văn phòng",
                                line(SigningAuthority.TL, "Chủ tịch"),
                                line(SigningAuthority.KT, "Chánh Văn phòng")),
                        List.of("TL. CHỦ TỊCH", "KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG")),
                Arguments.of(
                        block("Trưởng phòng", line(SigningAuthority.TUQ, "Giám đốc")),
                        List.of("TUQ. GIÁM ĐỐC", "TRƯỞNG PHÒNG")));
    }

    @Test
    @DisplayName("N13.3b what was authorized is not authorized again")
    void refusesAuthorityPassedOn() {
        assertThatThrownBy(() -> block(
                        "Phó phòng", line(SigningAuthority.TUQ, "Giám đốc"), line(SigningAuthority.KT, "Trưởng phòng")))
                .isInstanceOfSatisfying(RuleBroken.class, refusal -> {
                    assertThat(refusal.clause()).isEqualTo("N13.3b");
                    assertThat(refusal.messageKey()).isEqualTo("drafting.signature.authority");
                });
    }

    @Test
    @DisplayName("N13 a position is named once, above or below")
    void namesThePositionOnce() {
        assertThatThrownBy(() -> block("Giám đốc", line(SigningAuthority.Q, "Giám đốc")))
                .extracting("messageKey")
                .isEqualTo("drafting.signature.position-twice");
        assertThatThrownBy(() -> block(null, line(SigningAuthority.KT, "Giám đốc")))
                .extracting("messageKey")
                .isEqualTo("drafting.signature.position-missing");
    }

    @Test
    @DisplayName("N10.2a what a draft cannot do without is asked for")
    void refusesMissingFields() {
        assertThatThrownBy(() -> new Letterhead(null, " \u0000 ", "Đồng Tháp", null))
                .extracting("messageKey")
                .isEqualTo("drafting.content.missing");
        assertThatThrownBy(() -> new Letterhead(null, "A", "x".repeat(501), null))
                .extracting("messageKey")
                .isEqualTo("drafting.content.too-long");
    }

    private static byte[] letterTo(List<String> addressees) {
        return SampleDrafts.template(with(SampleDrafts.of(DocumentType.LETTER), addressees, Urgency.NORMAL, List.of()));
    }

    private static DraftContent with(
            DraftContent content, List<String> addressees, Urgency urgency, List<String> annexes) {
        return new DraftContent(
                content.type(),
                content.letterhead(),
                content.codeNotation(),
                content.subject(),
                urgency,
                addressees,
                content.signature(),
                content.recipients(),
                content.draftingUnit(),
                content.draftingMark(),
                annexes);
    }

    private static AuthorityLine line(SigningAuthority authority, String onBehalfOf) {
        return new AuthorityLine(authority, onBehalfOf);
    }

    private static SignatureBlock block(String position, AuthorityLine... authorities) {
        return new SignatureBlock(List.of(authorities), position, "Nguyễn Văn A");
    }

    /** Every line, in order, its blanks made single. */
    private static List<String> lines(byte[] bytes) throws IOException {
        return paragraphs(bytes)
                .flatMap(paragraph -> paragraph.getText().lines())
                .map(OneLine::flattened)
                .toList();
    }

    private static List<String> bookmarks(byte[] bytes) throws IOException {
        return paragraphs(bytes)
                .flatMap(paragraph -> paragraph.getCTP().getBookmarkStartList().stream())
                .map(CTBookmark::getName)
                .toList();
    }

    private static Stream<XWPFParagraph> paragraphs(byte[] bytes) throws IOException {
        List<XWPFParagraph> all = new ArrayList<>();
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
            document.getBodyElements().forEach(element -> {
                if (element instanceof XWPFParagraph paragraph) {
                    all.add(paragraph);
                } else if (element instanceof XWPFTable table) {
                    table.getRows().stream()
                            .flatMap(row -> row.getTableCells().stream())
                            .map(XWPFTableCell::getParagraphs)
                            .forEach(all::addAll);
                }
            });
        }
        return all.stream();
    }
}
