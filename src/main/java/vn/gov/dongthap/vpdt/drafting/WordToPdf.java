package vn.gov.dongthap.vpdt.drafting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeoutException;
import org.jodconverter.core.document.DefaultDocumentFormatRegistry;
import org.jodconverter.core.office.OfficeException;
import org.jodconverter.local.LocalConverter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import vn.gov.dongthap.vpdt.law.RuleBroken;

/**
 * Turns a Word draft into PDF/A-2b by LibreOffice, when it is installed; otherwise the drafter uploads the PDF beside the
 * Word file (Q4.5). One file at a time, a few wait; a process that hangs is killed. The places of {@link FieldMark} are
 * named destinations of the PDF.
 */
@Component
public class WordToPdf implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(WordToPdf.class);

    /** com.sun.star.document.MacroExecMode and UpdateDocMode: never run, never update. */
    private static final Map<String, Object> READING =
            Map.of("Hidden", true, "ReadOnly", true, "MacroExecutionMode", (short) 0, "UpdateDocMode", (short) 0);

    /** 2 is PDF/A-2b. */
    private static final Map<String, Object> PDF_A = Map.of(
            "SelectPdfVersion", 2,
            "UseTaggedPDF", true,
            "ExportBookmarksToPDFDestination", true,
            "ExportFormFields", false,
            "ExportNotes", false);

    private final OfficeProcess office;
    private final Semaphore places;

    WordToPdf(OfficeSettings settings) {
        this.office = new OfficeProcess(settings);
        this.places = new Semaphore(settings.waiting() + 1, true);
    }

    /** Whether drafts can be turned here. When not, pages ask for the PDF instead. */
    public boolean isAvailable() {
        return office.isInstalled();
    }

    /**
     * Turns a draft, waiting for those before it.
     *
     * @return the PDF/A-2b
     * @throws RuleBroken when LibreOffice is not installed or does not start, too many wait, the time limit passed, or
     *     the file cannot be turned; the sentence tells the drafter to upload a PDF or to try again
     */
    public byte[] convert(WordFile word) throws IOException {
        if (!isAvailable()) {
            throw refused("unavailable", word);
        }
        if (!places.tryAcquire()) {
            throw refused("busy", word);
        }
        Path target = Files.createTempFile("vpdt-draft-", ".pdf");
        try {
            write(word, target);
            return Files.readAllBytes(target);
        } catch (OfficeException e) {
            LOG.warn("LibreOffice did not turn a draft into PDF", e);
            throw refused(e.getCause() instanceof TimeoutException ? "too-slow" : "failed", word);
        } finally {
            places.release();
            Files.deleteIfExists(target);
        }
    }

    @Override
    public void destroy() {
        office.stop();
    }

    /** Once more when the process went away under the draft: it was killed for the one before, or died by itself. */
    private void write(WordFile word, Path target) throws OfficeException {
        try {
            writeOnce(word, target);
        } catch (OfficeException e) {
            if (!(e.getCause() instanceof CancellationException)) {
                throw e;
            }
            writeOnce(word, target);
        }
    }

    private void writeOnce(WordFile word, Path target) throws OfficeException {
        LocalConverter.builder()
                .officeManager(office.started())
                .applyDefaultLoadProperties(false)
                .loadProperties(READING)
                .storeProperty("FilterData", PDF_A)
                .build()
                .convert(word.file().toFile())
                .as(DefaultDocumentFormatRegistry.DOCX)
                .to(target.toFile())
                .as(DefaultDocumentFormatRegistry.PDF)
                .execute();
    }

    private static RuleBroken refused(String cause, WordFile word) {
        return new RuleBroken(null, "drafting.pdf." + cause, word.name());
    }
}
