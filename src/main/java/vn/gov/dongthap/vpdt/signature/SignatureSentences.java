package vn.gov.dongthap.vpdt.signature;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.gov.dongthap.vpdt.organization.ProvinceTime;
import vn.gov.dongthap.vpdt.signature.pdf.Change;

/** What was found on signatures, in Vietnamese sentences. */
@Component
public class SignatureSentences {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final DateTimeFormatter OFFICE_TIME = DateTimeFormatter.ofPattern("HH:mm:ss 'ngày' dd/MM/yyyy");

    private final MessageSource messages;

    SignatureSentences(MessageSource messages) {
        this.messages = messages;
    }

    /** What the signatures make of the document, then what is to be weighed. */
    public List<String> conclusion(SignatureReport report) {
        List<String> sentences = new ArrayList<>();
        sentences.add(text("signature.outcome." + key(report.outcome())));
        report.reservations().forEach(reservation -> sentences.add(text(reservation.messageKey())));
        return sentences;
    }

    /** Whose signature it is, in one line. */
    public String heading(CheckedSignature signature) {
        CertificateFacts signer = signature.signer();
        if (signer == null) {
            return text("signature.by", signature.owner().label(), text("signature.unknown-signer"));
        }
        return signer.organisation() == null
                ? text("signature.by", signature.owner().label(), signer.name())
                : text("signature.by-of", signature.owner().label(), signer.name(), signer.organisation());
    }

    /** Everything found on one signature. */
    public List<String> of(CheckedSignature signature) {
        List<String> sentences = new ArrayList<>();
        sentences.add(when(signature.signedAt(), signature.stampedAt()));
        if (signature.signer() != null) {
            sentences.add(text(
                    "signature.issuer",
                    signature.signer().issuer(),
                    signature.kind().label()));
        }
        sentences.addAll(problems(signature));
        if (signature.isWhole()) {
            sentences.add(text("signature.whole"));
        }
        if (signature.trusted() == Answer.YES) {
            addUnless(Answer.NO, signature.notRevoked(), "signature.revocation.", sentences);
            addUnless(Answer.NO, signature.inTime(), "signature.time.", sentences);
        }
        return sentences;
    }

    /** What speaks against the signature; empty when nothing does. */
    public List<String> problems(CheckedSignature signature) {
        List<String> problems = new ArrayList<>();
        signature.changes().forEach(change -> problems.add(text(change)));
        if (signature.trusted() == Answer.NO) {
            problems.add(text("signature.untrusted"));
        }
        if (signature.notRevoked() == Answer.NO) {
            problems.add(text("signature.revocation.no"));
        }
        if (signature.inTime() == Answer.NO) {
            problems.add(text("signature.time.no"));
        }
        return problems;
    }

    private void addUnless(Answer toldAlready, Answer answer, String prefix, List<String> sentences) {
        if (answer != toldAlready) {
            sentences.add(text(prefix + key(answer)));
        }
    }

    private String when(@Nullable Instant signed, @Nullable Instant stamped) {
        if (signed == null) {
            return text("signature.no-time");
        }
        return stamped == null
                ? text("signature.signed-at", officeTime(signed))
                : text("signature.stamped-at", officeTime(signed), officeTime(stamped));
    }

    private String text(Change change) {
        return text(
                "signature.change." + key(change.kind()),
                change.page() == null ? "?" : String.valueOf(change.page()),
                change.detail() == null ? "" : change.detail());
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, VIETNAMESE);
    }

    private static String officeTime(Instant instant) {
        return OFFICE_TIME.format(instant.atZone(ProvinceTime.ZONE));
    }

    private static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
