package vn.gov.dongthap.vpdt.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.gov.dongthap.vpdt.law.RuleBroken;

class WordFileTests {

    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static final String MAIN_TYPE = WORD + "document.main+xml";
    private static final String EXTERNAL = " TargetMode=\"External\"";
    private static final byte[] GOOD =
            BrokenDrafts.finished(BrokenDrafts.LETTER).bytes();

    @ParameterizedTest(name = "{0}")
    @MethodSource
    @DisplayName("Q4.5b what is no safe Word file is refused with its own sentence, and leaves nothing behind")
    void refuses(String name, byte[] content, String key) throws IOException {
        long before = temporaryFiles();

        assertThatThrownBy(() -> open(content)).isInstanceOfSatisfying(RuleBroken.class, refusal -> {
            assertThat(refusal.messageKey()).isEqualTo("drafting.word." + key);
            assertThat(Sentences.of(refusal)).contains("“Dự thảo.docx”", "hãy ").doesNotContain("{");
        });
        assertThat(temporaryFiles()).isEqualTo(before);
    }

    static Stream<Arguments> refuses() throws IOException, GeneralSecurityException {
        return Stream.of(
                        Stream.of(
                                Arguments.of("empty", new byte[0], "empty"),
                                Arguments.of("text", "chỉ là chữ".getBytes(StandardCharsets.UTF_8), "not-word"),
                                Arguments.of("PDF", "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII), "not-word"),
                                Arguments.of("Word 97", ole("WordDocument"), "old"),
                                Arguments.of("Excel 97", ole("Workbook"), "not-word"),
                                Arguments.of("broken OLE2", Arrays.copyOf(ole("WordDocument"), 600), "not-word"),
                                Arguments.of("password", encrypted(), "password"),
                                Arguments.of("cut off", Arrays.copyOf(GOOD, GOOD.length - 300), "damaged"),
                                Arguments.of("shorter than a head", Arrays.copyOf(GOOD, 3), "not-word")),
                        packages(),
                        relations(),
                        fields(),
                        bombs())
                .flatMap(cases -> cases);
    }

    private static Stream<Arguments> packages() {
        return Stream.of(
                spoilt(
                        "Excel inside",
                        "not-word",
                        docx -> docx.edit(
                                "[Content_Types].xml",
                                xml -> xml.replace(
                                        MAIN_TYPE,
                                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"))),
                spoilt(
                        "template (.dotx)",
                        "not-word",
                        docx -> docx.edit(
                                "[Content_Types].xml", xml -> xml.replace(MAIN_TYPE, WORD + "template.main+xml"))),
                spoilt(
                        "macro file (.docm) renamed",
                        "macros",
                        docx -> docx.edit(
                                "[Content_Types].xml",
                                xml -> xml.replace(
                                        MAIN_TYPE, "application/vnd.ms-word.document.macroEnabled.main+xml"))),
                spoilt(
                        "macro project",
                        "macros",
                        docx -> docx.relate(
                                "vbaProject.bin",
                                "application/vnd.ms-office.vbaProject",
                                "http://schemas.microsoft.com/office/2006/relationships/vbaProject",
                                "")),
                spoilt(
                        "macro project under another name",
                        "macros",
                        docx -> docx.relate(
                                "data.bin",
                                "application/octet-stream",
                                "http://schemas.microsoft.com/office/2006/relationships/vbaProject",
                                "x")),
                spoilt(
                        "OLE object",
                        "embedded",
                        docx -> docx.relate(
                                "embeddings/oleObject1.bin",
                                "application/vnd.openxmlformats-officedocument.oleObject",
                                "oleObject",
                                "x")),
                spoilt(
                        "ActiveX",
                        "embedded",
                        docx -> docx.relate(
                                "activeX/activeX1.xml", "application/vnd.ms-office.activeX+xml", "control", "<a/>")),
                spoilt(
                        "embedded document",
                        "embedded",
                        docx -> docx.relate("embeddings/a.docx", WORD + "document", "package", "x")),
                spoilt(
                        "imported page",
                        "embedded",
                        docx -> docx.relate("chunk.html", "text/html", "aFChunk", "<html/>")),
                spoilt(
                        "no document",
                        "not-word",
                        docx -> docx.edit("_rels/.rels", xml -> xml.replace("officeDocument\"", "nothing\""))),
                spoilt("XML broken", "damaged", docx -> docx.edit(Docx.DOCUMENT, xml -> xml.substring(0, 900))),
                spoilt(
                        "entity",
                        "damaged",
                        docx -> docx.edit(
                                Docx.DOCUMENT,
                                xml -> xml.replaceFirst(
                                        "<w:document",
                                        "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><w:document"))));
    }

    private static Stream<Arguments> relations() {
        return Stream.of(
                spoilt(
                        "linked image",
                        "linked-image",
                        docx -> docx.relation("image", "http://x.example/a.png", EXTERNAL)),
                spoilt(
                        "remote template",
                        "remote-template",
                        docx -> docx.relation("attachedTemplate", "https://x.example/a.dotm", EXTERNAL)),
                spoilt(
                        "template on a share",
                        "remote-template",
                        docx -> docx.relation("attachedTemplate", "file://server/a.dotm", EXTERNAL)),
                spoilt(
                        "template by UNC path",
                        "remote-template",
                        docx -> docx.relation("attachedTemplate", "\\\\server\\a.dotm", EXTERNAL)),
                spoilt(
                        "linked object",
                        "external",
                        docx -> docx.relation(
                                "oleObject", "mhtml:http://x.example/a!x-usc:http://x.example/a", EXTERNAL)),
                spoilt("frame", "external", docx -> docx.relation("frame", "http://x.example/", EXTERNAL)),
                spoilt(
                        "part of another document",
                        "external",
                        docx -> docx.relation("subDocument", "file:///c:/a.docx", EXTERNAL)),
                spoilt(
                        "link to a share",
                        "external",
                        docx -> docx.relation("hyperlink", "file://server/a.exe", EXTERNAL)),
                spoilt(
                        "link that runs something",
                        "external",
                        docx -> docx.relation("hyperlink", "ms-msdt:/id", EXTERNAL)));
    }

    private static Stream<Arguments> fields() {
        return Stream.of(
                spoilt(
                        "DDE in pieces",
                        "field",
                        docx -> inText(
                                docx,
                                begin() + instruction("DD") + instruction("EAUTO c:\\\\windows\\\\cmd.exe") + end())),
                spoilt(
                        "simple field",
                        "field",
                        docx -> inText(
                                docx, "<w:fldSimple w:instr=' INCLUDEPICTURE \"http://x.example/a.png\" \\d '/>")),
                spoilt("lower case", "field", docx -> inText(docx, begin() + instruction(" includetext a") + end())),
                spoilt(
                        "name given by another field",
                        "field",
                        docx -> inText(
                                docx,
                                begin()
                                        + begin()
                                        + instruction("QUOTE 68 68 69")
                                        + end()
                                        + instruction(" cmd")
                                        + end())),
                spoilt(
                        "inside another field",
                        "field",
                        docx -> inText(
                                docx,
                                begin() + instruction("IF 1 = 1 ") + begin() + instruction("DDE a") + end() + end())),
                spoilt("field that never ends", "field", docx -> inText(docx, begin() + instruction("LINK a b"))),
                spoilt("instruction without a field", "field", docx -> inText(docx, instruction("DDEAUTO a"))),
                spoilt(
                        "in the page head",
                        "field",
                        docx -> docx.edit(
                                "word/header1.xml",
                                xml -> xml.replaceFirst(
                                        "</w:hdr>|/>$",
                                        (xml.endsWith("/>") ? ">" : "") + "<w:p>" + begin() + instruction("DDE a")
                                                + end() + "</w:p></w:hdr>"))));
    }

    private static Stream<Arguments> bombs() {
        return Stream.of(
                spoilt("picture of nothing", "bomb", docx -> docx.put("word/media/a.png", new byte[40 << 20])),
                spoilt("text without end", "bomb", docx -> docx.put("word/custom.xml", noise(33 << 20))),
                spoilt("too many parts", "bomb", docx -> {
                    for (int i = 0; i < 1001; i++) {
                        docx.put("word/media/" + i + ".png", "x");
                    }
                    return docx;
                }),
                spoilt(
                        "too deep",
                        "bomb",
                        docx -> docx.replace(
                                "<w:body>",
                                "<w:body>" + "<w:sdt><w:sdtContent>".repeat(200)
                                        + "</w:sdtContent></w:sdt>".repeat(200))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    @DisplayName("Q4.5b what harms nobody is let through")
    void accepts(String name, byte[] content) {
        assertThatCode(() -> open(content)).doesNotThrowAnyException();
    }

    static Stream<Arguments> accepts() {
        String chart = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";
        return Stream.of(
                Arguments.of("as it is", GOOD),
                Arguments.of(
                        "link to a page",
                        with(docx -> docx.relation("hyperlink", "https://vanban.chinhphu.vn", EXTERNAL))),
                Arguments.of(
                        "link to a mailbox",
                        with(docx -> docx.relation("hyperlink", "mailto:vpubnd@dongthap.gov.vn", EXTERNAL))),
                Arguments.of(
                        "template on the drafter's disk",
                        with(docx -> docx.relation("attachedTemplate", "file:///C:\\Users\\lan\\Mau.dotx", EXTERNAL))),
                Arguments.of(
                        "fields of every day",
                        with(docx -> inText(
                                docx,
                                begin() + instruction(" TOC \\o ") + end() + begin() + instruction("PAGE") + end()))),
                Arguments.of("chart with its figures", with(docx -> docx.relate(
                                "charts/chart1.xml", chart, "chart", "<c/>")
                        .put("word/embeddings/a.xlsx", "x")
                        .put(
                                "word/charts/_rels/chart1.xml.rels",
                                relations(
                                        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/package",
                                        "../embeddings/a.xlsx"))
                        .edit(
                                "[Content_Types].xml",
                                xml -> xml.replace(
                                        "<Override",
                                        "<Default Extension=\"xlsx\" ContentType=\"application/x\"/><Override")))));
    }

    @Test
    void refusesWhatIsTooLargeWithoutReadingItAll() {
        long[] read = new long[1];
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 'P';
            }

            @Override
            public int read(byte[] target, int from, int length) {
                read[0] += length;
                return length;
            }
        };

        assertThatThrownBy(() -> WordFile.open("Dự thảo.docx", endless))
                .extracting("messageKey")
                .isEqualTo("drafting.word.too-large");
        assertThat(read[0]).isLessThan(101L << 20);
    }

    @Test
    void survivesStylesThatBuildOnThemselves() throws IOException {
        byte[] looping = with(docx -> docx.edit(
                "word/styles.xml",
                xml -> xml.replace("<w:basedOn w:val=\"Normal\"/>", "<w:basedOn w:val=\"NoiDung\"/>")));

        try (WordFile word = WordFile.open("a.docx", new ByteArrayInputStream(looping))) {
            assertThat(word.text().lines()).isNotEmpty();
        }
    }

    private static void open(byte[] content) throws IOException {
        try (WordFile word = WordFile.open("Dự thảo.docx", new ByteArrayInputStream(content))) {
            assertThat(word.text().lines()).isNotEmpty();
        }
    }

    private static Arguments spoilt(String name, String key, UnaryOperator<Docx> change) {
        return Arguments.of(name, with(change), key);
    }

    private static byte[] with(UnaryOperator<Docx> change) {
        return change.apply(Docx.of(GOOD)).bytes();
    }

    private static Docx inText(Docx docx, String runs) {
        return docx.replace("</w:body>", "<w:p>" + runs + "</w:p></w:body>");
    }

    private static String begin() {
        return "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>";
    }

    private static String instruction(String text) {
        return "<w:r><w:instrText xml:space=\"preserve\">" + text + "</w:instrText></w:r>";
    }

    private static String end() {
        return "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
    }

    private static String relations(String type, String target) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + "<Relationship Id=\"rId1\" Type=\"" + type + "\" Target=\"" + target + "\"/></Relationships>";
    }

    /** Letters nobody can pack well, so that no ratio gives them away. */
    private static byte[] noise(int size) {
        byte[] letters = new byte[size];
        Random random = new Random(30);
        for (int i = 0; i < size; i++) {
            letters[i] = (byte) ('a' + random.nextInt(26));
        }
        return letters;
    }

    private static byte[] ole(String stream) throws IOException {
        try (POIFSFileSystem container = new POIFSFileSystem();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            container.createDocument(new ByteArrayInputStream(new byte[5000]), stream);
            container.writeFilesystem(bytes);
            return bytes.toByteArray();
        }
    }

    /** The good draft, locked by Word's own encryption. */
    private static byte[] encrypted() throws IOException, GeneralSecurityException {
        try (POIFSFileSystem container = new POIFSFileSystem();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("bí mật");
            try (OutputStream locked = encryptor.getDataStream(container)) {
                locked.write(GOOD);
            }
            container.writeFilesystem(bytes);
            return bytes.toByteArray();
        }
    }

    private static long temporaryFiles() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("vpdt-draft-"))
                    .count();
        }
    }
}
