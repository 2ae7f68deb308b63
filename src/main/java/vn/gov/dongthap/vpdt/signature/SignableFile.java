package vn.gov.dongthap.vpdt.signature;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.storage.FilePolicy;
import vn.gov.dongthap.vpdt.storage.FileStore;
import vn.gov.dongthap.vpdt.storage.StoredFile;

/** Bytes of files to be signed, and files of bytes that were. */
@Component
class SignableFile {

    private final FileStore files;
    private final VerifySignatures verify;
    private final SignatureSentences sentences;
    private final SignatureSettings settings;

    SignableFile(FileStore files, VerifySignatures verify, SignatureSentences sentences, SignatureSettings settings) {
        this.files = files;
        this.verify = verify;
        this.sentences = sentences;
        this.settings = settings;
    }

    /**
     * Reads a PDF.
     *
     * @throws RuleBroken when it is none, or too large
     */
    byte[] read(StoredFile file) {
        if (!file.mediaType().equals("application/pdf")) {
            throw new RuleBroken("N13.7", "signature.sign.not-pdf", file.name());
        }
        if (file.size() > settings.largest().toBytes()) {
            throw tooLarge(file);
        }
        try {
            return files.read(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads what somebody sends in answer to a file.
     *
     * @throws RuleBroken when it has no end
     */
    byte[] read(StoredFile original, InputStream sent) throws IOException {
        int most = (int) Math.min(settings.largest().toBytes(), Integer.MAX_VALUE - 8);
        byte[] bytes = sent.readNBytes(most);
        if (sent.read() >= 0) {
            throw tooLarge(original);
        }
        return bytes;
    }

    /**
     * Bytes just signed, with what verification says of them.
     *
     * @param bytes the signed document
     * @param report every signature in it valid
     */
    record Verified(byte[] bytes, SignatureReport report) {}

    /**
     * Verifies what was just signed: before anybody gets it, every signature in it holds (N15.3x).
     *
     * @throws RuleBroken when one does not, because its certificate was revoked, say
     */
    Verified verified(StoredFile original, byte[] signed) {
        SignatureReport report = verify.of(signed);
        List<String> problems = report.signatures().stream()
                .filter(signature -> !signature.isValid())
                .flatMap(signature ->
                        Stream.concat(Stream.of(sentences.heading(signature)), sentences.problems(signature).stream()))
                .toList();
        if (report.signatures().isEmpty() || !problems.isEmpty()) {
            throw new RuleBroken("N13.7", "signature.sign.not-valid", original.name(), String.join("; ", problems));
        }
        return new Verified(signed, report);
    }

    /** Keeps the signed bytes under the name of the document, and what was found on them. */
    StoredFile keep(StoredFile original, Verified signed) {
        StoredFile file = take(original.name(), signed.bytes());
        verify.keep(file, signed.report());
        return file;
    }

    /** Keeps bytes that are not signed yet under the name of the document. */
    StoredFile take(String name, byte[] pdf) {
        try {
            return files.takeIn(name, new ByteArrayInputStream(pdf), FilePolicy.PDF);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private RuleBroken tooLarge(StoredFile file) {
        return new RuleBroken(
                null,
                "signature.sign.too-large",
                file.name(),
                String.valueOf(settings.largest().toMegabytes()));
    }
}
