package vn.gov.dongthap.vpdt.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.gov.dongthap.vpdt.drafting.TextChange.CHANGED;
import static vn.gov.dongthap.vpdt.drafting.TextChange.DELETED;
import static vn.gov.dongthap.vpdt.drafting.TextChange.INSERTED;
import static vn.gov.dongthap.vpdt.drafting.TextChange.SAME;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.gov.dongthap.vpdt.drafting.DraftComparison.Paragraph;
import vn.gov.dongthap.vpdt.drafting.DraftComparison.Piece;

class DraftComparisonTests {

    @Test
    @DisplayName("V6.5a two versions of a draft: what stayed, what was rewritten, what came and went")
    void comparesTwoVersions() throws IOException {
        Docx earlier = BrokenDrafts.finished(BrokenDrafts.LETTER);
        Docx later = BrokenDrafts.finished(BrokenDrafts.LETTER)
                .replace("nội dung đã soạn một", "nội dung đã được soạn xong một")
                .edit(
                        Docx.DOCUMENT,
                        xml -> xml.replaceAll("<w:p>(?:(?!</w:p>).)*đã soạn hai(?:(?!</w:p>).)*</w:p>", ""))
                .replace("- Các sở", "- Thanh tra tỉnh;</w:t></w:r></w:p><w:p><w:r><w:t>- Các sở");

        List<Paragraph> changed = compare(earlier, later).paragraphs().stream()
                .filter(paragraph -> paragraph.change() != SAME)
                .toList();

        assertThat(changed)
                .containsExactly(
                        new Paragraph(
                                CHANGED,
                                List.of(
                                        new Piece(SAME, "nội dung đã "),
                                        new Piece(INSERTED, "được "),
                                        new Piece(SAME, "soạn "),
                                        new Piece(INSERTED, "xong "),
                                        new Piece(SAME, "một"))),
                        Paragraph.whole(DELETED, "nội dung đã soạn hai"),
                        Paragraph.whole(INSERTED, "- Thanh tra tỉnh;"));
    }

    @Test
    void findsNothingWhereOnlyTheFormatChanged() throws IOException {
        Docx bold = BrokenDrafts.finished(BrokenDrafts.LETTER).paragraph("đã soạn một", "<w:rPr>", "<w:rPr><w:b/>");

        DraftComparison comparison = compare(BrokenDrafts.finished(BrokenDrafts.LETTER), bold);

        assertThat(comparison.isSame()).isTrue();
        assertThat(comparison.paragraphs()).hasSizeGreaterThan(15);
    }

    @Test
    void seesWhatChangedInFeetAndSplitRuns() throws IOException {
        Docx split = BrokenDrafts.finished(BrokenDrafts.LETTER)
                .paragraph("đã soạn một", "đã soạn", "đã s</w:t></w:r><w:r><w:t>oạn");
        assertThat(compare(BrokenDrafts.finished(BrokenDrafts.LETTER), split).isSame())
                .isTrue();

        Docx numbered = BrokenDrafts.finished(BrokenDrafts.LETTER).edit("word/header1.xml", xml -> xml.replaceFirst(
                        "<w:p/>|<w:p></w:p>|<w:p>", "<w:p><w:r><w:t>DỰ THẢO 2</w:t></w:r></w:p><w:p>")
                .replaceFirst("<w:p></w:hdr>", "</w:hdr>"));
        assertThat(compare(BrokenDrafts.finished(BrokenDrafts.LETTER), numbered).paragraphs())
                .filteredOn(paragraph -> paragraph.change() != SAME)
                .containsExactly(Paragraph.whole(INSERTED, "DỰ THẢO 2"));
    }

    @Test
    void puttingThePiecesTogetherGivesBothVersions() {
        Random random = new Random(42);
        for (int round = 0; round < 200; round++) {
            List<String> earlier = paragraphs(random);
            List<String> later = paragraphs(random);

            List<Paragraph> told = ParagraphDiff.between(earlier, later);

            assertThat(version(told, INSERTED)).isEqualTo(earlier);
            assertThat(version(told, DELETED)).isEqualTo(later);
        }
    }

    @Test
    @DisplayName("two large texts with nothing in common do not keep a processor busy")
    void staysWithinBounds() {
        List<String> earlier =
                IntStream.range(0, 200_000).mapToObj(i -> "cũ " + i).toList();
        List<String> later =
                IntStream.range(0, 200_000).mapToObj(i -> "mới " + i).toList();
        List<String> blocks =
                IntStream.range(0, 4_900).mapToObj(i -> "khác " + i).toList();
        List<String> others = IntStream.range(0, 4_900).mapToObj(i -> "lạ " + i).toList();

        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            assertThat(ParagraphDiff.between(earlier, later)).hasSize(400_000);
            assertThat(ParagraphDiff.between(blocks, others)).hasSize(9_800);
            assertThat(ParagraphDiff.between(List.of(String.join(" ", earlier)), List.of(String.join(" ", later))))
                    .isNotEmpty();
        });
    }

    private static List<String> paragraphs(Random random) {
        return IntStream.range(0, random.nextInt(12))
                .mapToObj(i -> IntStream.range(0, 1 + random.nextInt(8))
                        .mapToObj(j -> "từ" + random.nextInt(6))
                        .collect(Collectors.joining(" ")))
                .toList();
    }

    /** One version again: all that was not left out of it. */
    private static List<String> version(List<Paragraph> told, TextChange without) {
        return told.stream()
                .filter(paragraph -> paragraph.change() != without)
                .map(paragraph -> paragraph.pieces().stream()
                        .filter(piece -> piece.change() != without)
                        .map(Piece::text)
                        .collect(Collectors.joining()))
                .toList();
    }

    private static DraftComparison compare(Docx earlier, Docx later) throws IOException {
        try (WordFile before = WordFile.open("1.docx", new ByteArrayInputStream(earlier.bytes()));
                WordFile after = WordFile.open("2.docx", new ByteArrayInputStream(later.bytes()))) {
            return DraftComparison.of(before, after);
        }
    }
}
