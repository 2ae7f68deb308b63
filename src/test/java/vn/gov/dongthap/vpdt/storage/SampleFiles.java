package vn.gov.dongthap.vpdt.storage;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;

/** Files as clerks upload them: right, and wrong in every way we know. */
public final class SampleFiles {

    private SampleFiles() {}

    /** A PDF of some empty pages. */
    public static byte[] pdf(int pages) {
        return pdf(pages, "");
    }

    /** A PDF that opens only with that password. */
    public static byte[] protectedPdf(String password) {
        return pdf(1, password);
    }

    /** A PDF whose transmission broke off. */
    public static byte[] truncatedPdf() {
        byte[] whole = pdf(3);
        return Arrays.copyOf(whole, whole.length * 2 / 3);
    }

    /** A zip archive with empty entries of these names. */
    public static byte[] zip(String... names) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    /** As much of a Word file as shows its type. */
    public static byte[] docx() {
        return zip("[Content_Types].xml", "word/document.xml");
    }

    /** As much of an Excel file as shows its type. */
    public static byte[] xlsx() {
        return zip("[Content_Types].xml", "xl/workbook.xml");
    }

    /** An OLE2 file with one stream. */
    static byte[] ole2(String stream) {
        byte[] bytes = new byte[4096];
        byte[] magic = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};
        System.arraycopy(magic, 0, bytes, 0, magic.length);
        byte[] name = (stream + "\0").getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(name, 0, bytes, 1024, name.length);
        bytes[1024 + 64] = (byte) name.length;
        bytes[1024 + 66] = 2;
        return bytes;
    }

    /** The start of a RAR archive of version 4 or 5. */
    static byte[] rar(int version) {
        byte[] rest = version == 5 ? new byte[] {0x1A, 0x07, 0x01, 0x00} : new byte[] {0x1A, 0x07, 0x00, 0x00};
        byte[] bytes = new byte[200];
        System.arraycopy("Rar!".getBytes(StandardCharsets.US_ASCII), 0, bytes, 0, 4);
        System.arraycopy(rest, 0, bytes, 4, rest.length);
        return bytes;
    }

    private static byte[] pdf(int pages, String password) {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            for (int page = 0; page < pages; page++) {
                document.addPage(new PDPage());
            }
            if (!password.isEmpty()) {
                document.protect(new StandardProtectionPolicy("owner" + password, password, new AccessPermission()));
            }
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
