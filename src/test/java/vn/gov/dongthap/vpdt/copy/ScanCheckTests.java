package vn.gov.dongthap.vpdt.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.gov.dongthap.vpdt.law.RuleBroken;

/** What may be signed as a scanned document (Appendix I, part II.I.2). */
class ScanCheckTests {

    @Test
    @DisplayName("N25.1 A scan is in colour, 200 dots to the inch at least, the whole page, PDF 1.4 or later")
    void wantsRealScans() throws IOException {
        assertThatCode(() -> check(CopyDriver.scan(200, true))).doesNotThrowAnyException();
        refused(CopyDriver.scan(150, true), "copy.scan.coarse");
        refused(CopyDriver.scan(200, false), "copy.scan.grey");
        refused(CopyDriver.text(), "copy.scan.no-picture");
        refused(old(CopyDriver.scan(200, true)), "copy.scan.old");
        refused("%PDF-1.7 hỏng".getBytes("UTF-8"), "copy.scan.unreadable");
    }

    /** The writer raises the version by itself; the head of the file says another. */
    private static byte[] old(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf);
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.getDocument().setVersion(1.3f);
            document.save(out, CompressParameters.NO_COMPRESSION);
            return out.toString("ISO-8859-1")
                    .replaceFirst("%PDF-1\\.\\d", "%PDF-1.3")
                    .getBytes("ISO-8859-1");
        }
    }

    private static void refused(byte[] pdf, String key) {
        assertThatThrownBy(() -> check(pdf))
                .isInstanceOfSatisfying(RuleBroken.class, refusal -> assertThat(refusal.messageKey())
                        .isEqualTo(key));
    }

    private static void check(byte[] pdf) throws IOException {
        ScanCheck.require("ban-quet.pdf", new ByteArrayInputStream(pdf));
    }
}
