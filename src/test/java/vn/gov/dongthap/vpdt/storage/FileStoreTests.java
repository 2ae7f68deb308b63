package vn.gov.dongthap.vpdt.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import vn.gov.dongthap.vpdt.law.RecordNotFound;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.testing.IntegrationTest;
import vn.gov.dongthap.vpdt.testing.TestClock;

@IntegrationTest
class FileStoreTests {

    @Autowired
    private FileStore files;

    @Autowired
    private SweepOrphans sweepOrphans;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TestClock clock;

    @Autowired
    private MessageSource messages;

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void keepsWhatItTakesIn() throws IOException {
        byte[] content = SampleFiles.pdf(3);

        StoredFile taken = take("../Công văn.PDF", content, FilePolicy.PDF);

        assertThat(taken.name()).isEqualTo("Công văn.PDF");
        assertThat(taken.mediaType()).isEqualTo("application/pdf");
        assertThat(taken.size()).isEqualTo(content.length);
        assertThat(taken.sha256()).matches("[0-9a-f]{64}");
        assertThat(taken.pages()).isEqualTo(3);
        assertThat(files.find(taken.id())).isEqualTo(taken);
        assertThat(read(taken)).isEqualTo(content);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    @DisplayName("Q4.5b the named formats are accepted")
    void takesInTheNamedFormats(String name, byte[] content, String mediaType) throws IOException {
        assertThat(take(name, content, FilePolicy.DOCUMENT).mediaType()).isEqualTo(mediaType);
    }

    static Stream<Arguments> takesInTheNamedFormats() {
        return Stream.of(
                Arguments.of("a.pdf", SampleFiles.pdf(1), FileType.PDF.mediaType()),
                Arguments.of("a.doc", SampleFiles.ole2("WordDocument"), FileType.DOC.mediaType()),
                Arguments.of("a.docx", SampleFiles.docx(), FileType.DOCX.mediaType()),
                Arguments.of("a.xls", SampleFiles.ole2("Workbook"), FileType.XLS.mediaType()),
                Arguments.of("a.xlsx", SampleFiles.xlsx(), FileType.XLSX.mediaType()),
                Arguments.of("a.zip", SampleFiles.zip("phụ lục.txt"), FileType.ZIP.mediaType()),
                Arguments.of("a.rar", SampleFiles.rar(4), FileType.RAR.mediaType()),
                Arguments.of("b.rar", SampleFiles.rar(5), FileType.RAR.mediaType()));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource
    @DisplayName("Q4.5b bad files are refused with their own sentence")
    void refusesBadFiles(String name, byte[] content, String key) {
        long before = records();

        assertThatThrownBy(() -> take(name, content, FilePolicy.DOCUMENT))
                .isInstanceOfSatisfying(RuleBroken.class, refusal -> {
                    assertThat(refusal.messageKey()).isEqualTo(key);
                    assertThat(messages.getMessage(refusal.messageKey(), refusal.arguments(), null))
                            .contains("hãy")
                            .doesNotContain("{");
                });
        assertThat(records()).isEqualTo(before);
    }

    static Stream<Arguments> refusesBadFiles() {
        byte[] text = "chỉ là chữ".getBytes(StandardCharsets.UTF_8);
        byte[] program = Arrays.copyOf("MZ\u0090\0\3\0\0\0".getBytes(StandardCharsets.ISO_8859_1), 512);
        byte[] zip = SampleFiles.zip("a", "b");
        byte[] encryptedZip = zip.clone();
        encryptedZip[6] |= 1;
        return Stream.of(
                Arguments.of("rong.pdf", new byte[0], "storage.empty"),
                Arguments.of("chu.txt", text, "storage.type.not-accepted"),
                Arguments.of("khong-duoi", text, "storage.type.not-accepted"),
                Arguments.of("a.pdf.exe", program, "storage.type.not-accepted"),
                Arguments.of("chuong-trinh.pdf", program, "storage.type.mismatch"),
                Arguments.of("trang.pdf", "<html><script>".getBytes(StandardCharsets.UTF_8), "storage.type.mismatch"),
                Arguments.of("chu.docx", text, "storage.type.mismatch"),
                Arguments.of("bang.docx", SampleFiles.xlsx(), "storage.type.mismatch"),
                Arguments.of("van-ban.pdf", SampleFiles.docx(), "storage.type.mismatch"),
                Arguments.of("van-ban.doc", SampleFiles.docx(), "storage.type.mismatch"),
                Arguments.of("bang.doc", SampleFiles.ole2("Workbook"), "storage.type.mismatch"),
                Arguments.of("nen.docx", zip, "storage.type.mismatch"),
                Arguments.of("nen.zip", SampleFiles.rar(5), "storage.type.mismatch"),
                Arguments.of("nen.rar", zip, "storage.type.mismatch"),
                Arguments.of("anh.zip", SampleFiles.pdf(1), "storage.type.mismatch"),
                Arguments.of("khoa.pdf", SampleFiles.protectedPdf("bi mat"), "storage.password"),
                Arguments.of("khoa.docx", SampleFiles.ole2("EncryptedPackage"), "storage.password"),
                Arguments.of("khoa.zip", encryptedZip, "storage.password"),
                Arguments.of("khoa-mot-phan.zip", SampleFiles.zipWithLockedEntry(), "storage.password"),
                Arguments.of("len-tren.zip", SampleFiles.zip("a", "../../etc/passwd"), "storage.archive.paths"),
                Arguments.of("len-giua.zip", SampleFiles.zip("a", "b/../../c"), "storage.archive.paths"),
                Arguments.of("len-cuoi.zip", SampleFiles.zip("a", "b/.."), "storage.archive.paths"),
                Arguments.of("cua-so.zip", SampleFiles.zip("a", "..\\..\\win.ini"), "storage.archive.paths"),
                Arguments.of("goc.zip", SampleFiles.zip("a", "/etc/passwd"), "storage.archive.paths"),
                Arguments.of("o-dia.zip", SampleFiles.zip("a", "C:\\a"), "storage.archive.paths"),
                Arguments.of("bom.zip", SampleFiles.zipUnfoldingTo(0xF000_0000L), "storage.archive.bomb"),
                Arguments.of("nhieu.zip", SampleFiles.zip(names(10_001)), "storage.archive.bomb"),
                Arguments.of("bom.pdf", SampleFiles.pdfUnfoldingTo(600), "storage.pdf.damaged"),
                Arguments.of("cut.pdf", SampleFiles.truncatedPdf(), "storage.pdf.truncated"),
                Arguments.of("gia.pdf", fakePdf(), "storage.pdf.damaged"),
                Arguments.of("cut.zip", Arrays.copyOf(zip, zip.length - 30), "storage.archive.damaged"),
                Arguments.of(
                        "macro.docx",
                        SampleFiles.zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"),
                        "storage.macros"));
    }

    @Test
    void takesInAPdfThatUnfoldsWithinReason() throws IOException {
        assertThat(take("vua.pdf", SampleFiles.pdfUnfoldingTo(20), FilePolicy.PDF)
                        .pages())
                .isEqualTo(1);
    }

    @Test
    void takesInNamesWithDotsThatLeadNowhere() throws IOException {
        byte[] archive = SampleFiles.zip("a..b", "..a/b", "c../d", "năm 2026.../e", "f/.g");

        assertThat(take("cham.zip", archive, FilePolicy.DOCUMENT).mediaType()).isEqualTo("application/zip");
    }

    @Test
    void unfoldsNoPdfBeyondReason() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        byte[] bomb = SampleFiles.pdfUnfoldingTo(1_000);
        long before = threads.getCurrentThreadAllocatedBytes();

        assertThatThrownBy(() -> take("bom.pdf", bomb, FilePolicy.PDF)).isInstanceOf(RuleBroken.class);

        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(400L * 1024 * 1024);
    }

    @Test
    @DisplayName("Q4.5b A file that is a PDF and something else besides is kept and shown as a PDF only")
    void keepsAPolyglotAsWhatItsNameSays() throws IOException {
        byte[] pdf = SampleFiles.pdf(1);
        byte[] zip = SampleFiles.zip("a");
        byte[] both = Arrays.copyOf(pdf, pdf.length + zip.length);
        System.arraycopy(zip, 0, both, pdf.length, zip.length);

        assertThat(take("hai-mat.pdf", both, FilePolicy.DOCUMENT).mediaType()).isEqualTo("application/pdf");
        assertThatThrownBy(() -> take("hai-mat.zip", both, FilePolicy.DOCUMENT))
                .isInstanceOf(RuleBroken.class)
                .extracting("messageKey")
                .isEqualTo("storage.type.mismatch");
    }

    @Test
    void leavesNothingOnDiskWhenTheUploadBreaksOff() throws IOException {
        InputStream broken =
                new SequenceInputStream(new ByteArrayInputStream(SampleFiles.pdf(1)), InputStream.nullInputStream()) {
                    @Override
                    public int read(byte[] target, int from, int length) throws IOException {
                        throw new IOException("connection reset");
                    }
                };
        long before = records();
        long arriving = arriving();

        assertThatThrownBy(() -> files.takeIn("a.pdf", broken, FilePolicy.PDF)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> take("a.pdf", SampleFiles.truncatedPdf(), FilePolicy.PDF))
                .isInstanceOf(RuleBroken.class);

        assertThat(records()).isEqualTo(before);
        assertThat(arriving()).isEqualTo(arriving);
    }

    @Test
    void refusesFilesOverTheLimit() {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return '%';
            }

            @Override
            public int read(byte[] target, int from, int length) {
                Arrays.fill(target, from, from + length, (byte) '%');
                return length;
            }
        };

        assertThatThrownBy(() -> files.takeIn("lon.pdf", endless, FilePolicy.DOCUMENT))
                .isInstanceOf(RuleBroken.class)
                .extracting("messageKey")
                .isEqualTo("storage.too-large");
    }

    @Test
    void takesOnlyPdfWhereASignedFileBelongs() {
        assertThatThrownBy(() -> take("a.docx", SampleFiles.docx(), FilePolicy.PDF))
                .isInstanceOf(RuleBroken.class)
                .extracting("messageKey")
                .isEqualTo("storage.type.pdf-only");
    }

    @Test
    void keepsEqualContentsOnceAndBothNames() throws IOException {
        byte[] content = SampleFiles.pdf(2);

        StoredFile first = take("một.pdf", content, FilePolicy.PDF);
        StoredFile second = take("hai.pdf", content, FilePolicy.PDF);

        assertThat(second.sha256()).isEqualTo(first.sha256());
        assertThat(files.findAll(List.of(first.id(), second.id())))
                .extracting(StoredFile::name)
                .containsExactly("một.pdf", "hai.pdf");
        assertThat(files.findAll(List.of())).isEmpty();
    }

    @Test
    void sweepsWhatARolledBackTransactionLeft() throws IOException {
        StoredFile orphan = transaction.execute(status -> {
            status.setRollbackOnly();
            return takeUnchecked(SampleFiles.zip("orphan" + System.nanoTime()));
        });
        StoredFile kept = takeUnchecked(SampleFiles.zip("kept" + System.nanoTime()));
        assertThat(read(orphan)).isNotEmpty();

        sweepOrphans.sweep();
        assertThat(read(orphan)).isNotEmpty();

        clock.advance(Duration.ofDays(8));
        sweepOrphans.sweep();
        assertThatThrownBy(() -> read(orphan)).isInstanceOf(RuleBroken.class);
        assertThat(read(kept)).isNotEmpty();
    }

    @Test
    void knowsNoFileNobodyGave() {
        assertThatThrownBy(() -> files.find(-1)).isInstanceOf(RecordNotFound.class);
    }

    private static String[] names(int count) {
        return IntStream.range(0, count).mapToObj(String::valueOf).toArray(String[]::new);
    }

    private static long arriving() throws IOException {
        try (Stream<Path> left = Files.list(Path.of("target/test-files/arriving"))) {
            return left.count();
        }
    }

    private static byte[] fakePdf() {
        return "%PDF-1.7\n rác \nstartxref\n9\n%%EOF\n".getBytes(StandardCharsets.UTF_8);
    }

    private StoredFile take(String name, byte[] content, FilePolicy policy) throws IOException {
        return files.takeIn(name, new ByteArrayInputStream(content), policy);
    }

    private StoredFile takeUnchecked(byte[] content) {
        try {
            return take("a.zip", content, FilePolicy.DOCUMENT);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] read(StoredFile file) throws IOException {
        try (InputStream in = files.open(file)) {
            return in.readAllBytes();
        }
    }

    private long records() {
        return jdbc.queryForObject("select count(*) from stored_file", Long.class);
    }
}
