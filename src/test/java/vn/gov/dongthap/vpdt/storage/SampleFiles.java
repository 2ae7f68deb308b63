package vn.gov.dongthap.vpdt.storage;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
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

    /** A zip archive whose last entry, in its directory, needs a password. */
    static byte[] zipWithLockedEntry() {
        byte[] archive = zip("mo.txt", "khoa.txt");
        archive[directoryEntry(archive, 2) + 8] |= 1;
        return archive;
    }

    /** A zip archive that says its last entry unfolds to that many bytes. */
    static byte[] zipUnfoldingTo(long bytes) {
        byte[] archive = zip("nho.txt", "to.txt");
        int size = directoryEntry(archive, 2) + 24;
        for (int i = 0; i < 4; i++) {
            archive[size + i] = (byte) (bytes >> 8 * i);
        }
        return archive;
    }

    /** A PDF of some kilobytes whose page tree lies in a stream that unfolds to that many megabytes. */
    static byte[] pdfUnfoldingTo(int megabytes) {
        byte[] stream = folded("2 0 <</Type/Pages/Count 1/Kids[4 0 R]>>", megabytes);
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        List<Integer> places = new ArrayList<>();
        append(pdf, places, "1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n");
        append(
                pdf,
                places,
                "3 0 obj\n<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length " + stream.length + ">>\nstream\n");
        pdf.writeBytes(stream);
        pdf.writeBytes(ascii("\nendstream\nendobj\n"));
        append(pdf, places, "4 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 10 10]>>\nendobj\n");
        append(pdf, places, "5 0 obj\n<</Type/XRef/Size 6/W[1 4 2]/Root 1 0 R/Length 42>>\nstream\n");
        int[][] entries = {
            {0, 0, 65_535},
            {1, places.get(0), 0},
            {2, 3, 0},
            {1, places.get(1), 0},
            {1, places.get(2), 0},
            {1, places.get(3), 0}
        };
        for (int[] entry : entries) {
            pdf.writeBytes(ByteBuffer.allocate(7)
                    .put((byte) entry[0])
                    .putInt(entry[1])
                    .putShort((short) entry[2])
                    .array());
        }
        pdf.writeBytes(ascii("\nendstream\nendobj\nstartxref\n" + places.get(3) + "\n%%EOF\n"));
        return pdf.toByteArray();
    }

    private static void append(ByteArrayOutputStream pdf, List<Integer> places, String object) {
        if (pdf.size() == 0) {
            pdf.writeBytes(ascii("%PDF-1.5\n"));
        }
        places.add(pdf.size());
        pdf.writeBytes(ascii(object));
    }

    private static byte[] folded(String start, int megabytes) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] blanks = new byte[1024 * 1024];
        Arrays.fill(blanks, (byte) ' ');
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(bytes, new Deflater(Deflater.BEST_SPEED))) {
            deflater.write(ascii(start));
            for (int i = 0; i < megabytes; i++) {
                deflater.write(blanks);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    /** Where the entry of that number begins in the archive's directory. */
    private static int directoryEntry(byte[] archive, int number) {
        int found = 0;
        for (int at = 0; at < archive.length - 4; at++) {
            if (archive[at] == 'P' && archive[at + 1] == 'K' && archive[at + 2] == 1 && archive[at + 3] == 2) {
                found++;
                if (found == number) {
                    return at;
                }
            }
        }
        throw new IllegalArgumentException("no entry " + number);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
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
