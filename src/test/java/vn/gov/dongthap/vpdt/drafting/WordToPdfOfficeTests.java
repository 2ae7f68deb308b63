package vn.gov.dongthap.vpdt.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDestinationDictionary;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.gov.dongthap.vpdt.document.DocumentType;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.report.Paper;
import vn.gov.dongthap.vpdt.testing.NeedsProgram;

/** A real LibreOffice turns our templates, hangs, dies, and has too much to do. */
@NeedsProgram({"soffice", WordToPdfOfficeTests.FONT})
class WordToPdfOfficeTests {

    /** As wide as Times New Roman; lines break elsewhere without. */
    static final String FONT = "/usr/share/fonts/truetype/croscore/Tinos-Regular.ttf";

    private static final Duration LONG = Duration.ofMinutes(2);

    /** For what only turns drafts; starting an office takes longest. */
    private static final WordToPdf SHARED = new WordToPdf(new OfficeSettings(null, LONG, 4));

    private WordToPdf converter = new WordToPdf(new OfficeSettings(null, LONG, 4));

    @AfterAll
    static void stopShared() {
        SHARED.destroy();
    }

    @AfterEach
    void stop() {
        converter.destroy();
    }

    @Test
    @DisplayName(
            "N12.2 N15.1b the PDF of each of the 29 types says what its Word file and its record say; another does not")
    void saysWhatTheRecordSays() throws Exception {
        byte[] before = {};
        for (DocumentType type : DocumentType.values()) {
            DraftContent content = SampleDrafts.of(type);
            try (WordFile word = SampleDrafts.open(SampleDrafts.template(content))) {
                byte[] pdf = SHARED.convert(word);
                PdfDraft own = PdfDraft.read("a.pdf", new ByteArrayInputStream(pdf));
                PdfDraft other = PdfDraft.read("b.pdf", new ByteArrayInputStream(before.length == 0 ? pdf : before));

                assertThatCode(() -> own.requireRecord(content)).as(type.name()).doesNotThrowAnyException();
                assertThatCode(() -> own.requireSameWords(word)).as(type.name()).doesNotThrowAnyException();
                if (before.length > 0) {
                    assertThatThrownBy(() -> other.requireSameWords(word))
                            .as(type.name())
                            .isInstanceOf(RuleBroken.class)
                            .hasMessageContaining("drafting.pdf.words");
                }
                before = pdf;
            }
        }
    }

    @Test
    @DisplayName("V6.1a a draft of each of the 29 types becomes PDF/A-2b with its text, fonts and named places")
    void makesPdfA() throws Exception {
        assertThat(SHARED.isAvailable()).as("LibreOffice is installed").isTrue();
        for (DocumentType type : DocumentType.values()) {
            DraftContent content = SampleDrafts.of(type);
            byte[] pdf;
            try (WordFile word = SampleDrafts.open(SampleDrafts.template(content))) {
                pdf = SHARED.convert(word);
            }

            Paper.keep(pdf, "du-thao-" + type);
            assertThat(Paper.breachesOfPdfA2b(pdf)).as(type.name()).isEmpty();
            assertThat(Paper.pages(pdf)).as(type.name()).isOne();
            assertThat(Paper.text(pdf))
                    .contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")
                    .contains("/" + content.codeNotation(), "Nguyễn Văn Bình");
            try (PDDocument document = Loader.loadPDF(pdf)) {
                assertThat(fonts(document)).isNotEmpty().allMatch(font -> font.matches("(Tinos|TimesNewRoman).*"));
                assertThat(places(document)).containsKeys(marks(type));
            }
        }
    }

    @Test
    @DisplayName("N15.3x number and date have their place on the page, left and right, at the same height")
    void namesPlaces() throws IOException {
        try (WordFile letter = SampleDrafts.letter();
                PDDocument document = Loader.loadPDF(SHARED.convert(letter))) {
            Map<String, PDPageXYZDestination> places = places(document);
            PDPageXYZDestination number = places.get(FieldMark.NUMBER.bookmark());
            PDPageXYZDestination day = places.get(FieldMark.DAY.bookmark());
            PDPageXYZDestination signature = places.get(FieldMark.SIGNATURE.bookmark());

            assertThat(number.retrievePageNumber()).isZero();
            assertThat(day.getTop()).isCloseTo(number.getTop(), within(2));
            assertThat(day.getLeft()).isGreaterThan(number.getLeft() + 100);
            assertThat(signature.getTop()).isLessThan(number.getTop() - 100);
        }
    }

    @Test
    @DisplayName("V6.1a an annex begins on a page of its own and counts from 1")
    void countsPagesOfAnnexes() throws Exception {
        try (WordFile word = SampleDrafts.open(SampleDrafts.template(BrokenDrafts.DEPARTMENT))) {
            byte[] pdf = SHARED.convert(word);

            assertThat(Paper.breachesOfPdfA2b(pdf)).isEmpty();
            assertThat(Paper.pages(pdf)).isEqualTo(3);
            assertThat(Paper.text(pdf, 1)).contains("HỎA TỐC", "ĐT: 0277");
            assertThat(Paper.text(pdf, 2)).startsWith("Phụ lục I ").doesNotContain("ĐT: 0277");
            assertThat(Paper.text(pdf, 3)).startsWith("Phụ lục II ");
        }
    }

    @Test
    @DisplayName("an office that hangs is killed after the time limit, and the next draft is turned")
    void killsWhatHangs() throws Exception {
        converter = new WordToPdf(new OfficeSettings(null, Duration.ofSeconds(20), 4));
        try (WordFile letter = SampleDrafts.letter()) {
            converter.convert(letter);
            ProcessHandle hanging = office();
            halt(hanging);

            assertThatThrownBy(() -> converter.convert(letter))
                    .extracting("messageKey")
                    .isEqualTo("drafting.pdf.too-slow");

            hanging.onExit().get(1, TimeUnit.MINUTES);
            assertThat(converter.convert(letter)).startsWith('%', 'P', 'D', 'F');
            assertThat(office().pid()).isNotEqualTo(hanging.pid());
        }
    }

    @Test
    @DisplayName("an office that dies is started anew")
    void startsAnewWhatDied() throws Exception {
        try (WordFile letter = SampleDrafts.letter()) {
            converter.convert(letter);
            ProcessHandle dying = office();
            dying.destroyForcibly();
            dying.onExit().get(1, TimeUnit.MINUTES);

            assertThat(converter.convert(letter)).startsWith('%', 'P', 'D', 'F');
        }
    }

    @Test
    @DisplayName("more drafts than may wait are sent away at once, those that wait are turned")
    void sendsAwayWhoCannotWait() throws Exception {
        converter = new WordToPdf(new OfficeSettings(null, LONG, 1));
        try (WordFile letter = SampleDrafts.letter()) {
            converter.convert(letter);
            ProcessHandle busy = office();
            halt(busy);
            List<CompletableFuture<byte[]>> waiting =
                    Stream.of(1, 2, 3).map(n -> inBackground(letter)).toList();

            CompletableFuture<Object> first = CompletableFuture.anyOf(waiting.toArray(CompletableFuture[]::new));
            assertThatThrownBy(() -> first.orTimeout(30, TimeUnit.SECONDS).join())
                    .isInstanceOf(CompletionException.class)
                    .cause()
                    .isInstanceOf(RuleBroken.class)
                    .extracting("messageKey")
                    .isEqualTo("drafting.pdf.busy");

            signal(busy, "-CONT");
            assertThat(waiting.stream().filter(one -> one.handle((pdf, failure) -> pdf != null)
                            .orTimeout(1, TimeUnit.MINUTES)
                            .join()))
                    .hasSize(2);
        }
    }

    @Test
    @DisplayName("stopping the application stops the office")
    void stopsWithTheApplication() throws Exception {
        try (WordFile letter = SampleDrafts.letter()) {
            converter.convert(letter);
        }
        ProcessHandle running = office();

        converter.destroy();

        running.onExit().get(1, TimeUnit.MINUTES);
    }

    private CompletableFuture<byte[]> inBackground(WordFile word) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return converter.convert(word);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** The office started last. */
    private static ProcessHandle office() {
        return ProcessHandle.current()
                .descendants()
                .filter(process -> process.info().command().orElse("").endsWith("soffice.bin"))
                .max(Comparator.comparing(
                        process -> process.info().startInstant().orElse(Instant.MIN)))
                .orElseThrow();
    }

    /** Leaves the process alive and deaf. */
    private static void halt(ProcessHandle process) throws IOException, InterruptedException {
        signal(process, "-STOP");
    }

    private static void signal(ProcessHandle process, String signal) throws IOException, InterruptedException {
        int result = new ProcessBuilder("kill", signal, String.valueOf(process.pid()))
                .inheritIO()
                .start()
                .waitFor();
        assertThat(result).isZero();
    }

    private static String[] marks(DocumentType type) {
        return Stream.of(FieldMark.values())
                .filter(mark -> type != DocumentType.MINUTES || mark == FieldMark.NUMBER || mark == FieldMark.SIGNATURE)
                .map(FieldMark::bookmark)
                .toArray(String[]::new);
    }

    private static List<String> fonts(PDDocument document) throws IOException {
        PDPage page = document.getPage(0);
        List<String> fonts = new ArrayList<>();
        for (COSName name : page.getResources().getFontNames()) {
            fonts.add(page.getResources().getFont(name).getName().replaceFirst("^[A-Z]{6}\\+", ""));
        }
        return fonts;
    }

    /** LibreOffice keeps them in the catalog itself, as the first versions of PDF did. */
    private static Map<String, PDPageXYZDestination> places(PDDocument document) throws IOException {
        PDDocumentNameDestinationDictionary named =
                document.getDocumentCatalog().getDests();
        Map<String, PDPageXYZDestination> places = new TreeMap<>();
        for (COSName name : named.getCOSObject().keySet()) {
            places.put(name.getName(), (PDPageXYZDestination) named.getDestination(name.getName()));
        }
        return places;
    }
}
