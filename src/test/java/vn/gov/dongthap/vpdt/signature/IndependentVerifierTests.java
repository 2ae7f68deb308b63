package vn.gov.dongthap.vpdt.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verapdf.core.VeraPDFException;
import vn.gov.dongthap.vpdt.report.Paper;
import vn.gov.dongthap.vpdt.testing.NeedsProgram;

/** What programs nobody here wrote say of documents signed here. */
class IndependentVerifierTests {

    private static final TestAuthority AUTHORITY = new TestAuthority("CA");

    @TempDir
    private Path directory;

    @Test
    @NeedsProgram("pdfsig")
    @DisplayName("N15.3x Poppler calls both signatures valid after number and seal")
    void popplerAcceptsBothSignatures() throws IOException, InterruptedException {
        String said = run("pdfsig", "-nocert", file(sealed()));

        assertThat(said.split("Signature is Valid", -1)).hasSize(3);
        assertThat(said).contains("Not total document signed", "Total document signed");
    }

    @Test
    @NeedsProgram("qpdf")
    @DisplayName("N19.2a qpdf finds no error in the sealed document")
    void qpdfFindsNoError() throws IOException, InterruptedException {
        assertThat(run("qpdf", "--check", file(sealed()))).contains("No syntax or stream encoding errors found");
    }

    @Test
    @DisplayName("N19.2a a document for the archive stays one (PDF/A-2b) with form, number, signature and seal")
    void archivesAcceptTheSealedDocument() throws IOException, VeraPDFException {
        assertThat(Paper.breachesOfPdfA2b(sealed())).isEmpty();
    }

    @Test
    @DisplayName("I.II.8b an attachment for the archive stays one with the line of text")
    void archivesAcceptTheSealedAttachment() throws IOException, VeraPDFException {
        byte[] sealed = SigningDesk.with(AUTHORITY)
                .sealCorner(
                        OfficialPdf.standard().forTheArchive().bytes(),
                        AUTHORITY.agency("Sở Khoa học và Công nghệ"),
                        "Số: 15/QĐ-UBND; 05/01/2026; 14:30:05 +07:00");

        assertThat(Paper.breachesOfPdfA2b(sealed)).isEmpty();
    }

    private static byte[] sealed() {
        SigningDesk desk = SigningDesk.with(AUTHORITY);
        byte[] signed = desk.signPersonally(
                OfficialPdf.standard().forTheArchive().bytes(), AUTHORITY.person(OfficialPdf.SIGNER));
        return desk.seal(signed, AUTHORITY.agency("Sở Khoa học và Công nghệ"));
    }

    private String file(byte[] pdf) throws IOException {
        return Files.write(directory.resolve("van-ban.pdf"), pdf).toString();
    }

    private static String run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(Arrays.toString(command) + "\n" + said).isZero();
        return said;
    }
}
