package vn.gov.dongthap.vpdt.document;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.gov.dongthap.vpdt.law.RuleBroken;

/**
 * What a document says about itself: the input fields of Appendix VI that sender and receiver share, in their lengths.
 * Texts are kept in NFC without surrounding blanks. Fields nobody has filled in yet are null.
 *
 * @param type VI 3 TypeName
 * @param codeNumber VI 4, at most 11 characters; a text, as the Decree says
 * @param codeNotation VI 5, at most 30
 * @param issuedDate VI 6
 * @param organName VI 7, the agency that issued it, at most 200
 * @param subject VI 8, at most 500
 * @param language VI 9, at most 30
 * @param description VI 11, at most 500
 * @param signer VI 14
 * @param urgency VI 15
 * @param secrecy VI 15; anything but {@link Secrecy#NONE} is refused (Q4.4a)
 * @param dueDate VI 18, as written on the document
 */
@Embeddable
public record DocumentMetadata(
        @Enumerated(EnumType.STRING) @Column(name = "document_type") @Nullable
        DocumentType type,

        @Nullable String codeNumber,
        @Nullable String codeNotation,
        @Nullable LocalDate issuedDate,
        String organName,
        String subject,
        String language,
        @Nullable String description,
        @Embedded @Nullable SignerInfo signer,
        @Enumerated(EnumType.STRING) Urgency urgency,
        @Enumerated(EnumType.STRING) Secrecy secrecy,
        @Nullable LocalDate dueDate) {

    /** Language of a document that names none. */
    public static final String VIETNAMESE = "Tiếng Việt";

    public DocumentMetadata {
        if (secrecy != Secrecy.NONE) {
            throw new RuleBroken("Q4.4a", "document.secret", secrecy.label());
        }
        codeNumber = FieldText.optional("document.field.codeNumber", codeNumber, 11);
        codeNotation = FieldText.optional("document.field.codeNotation", codeNotation, 30);
        organName = FieldText.required("document.field.organName", organName, 200);
        subject = FieldText.required("document.field.subject", subject, 500);
        language = FieldText.required("document.field.language", language, 30);
        description = FieldText.optional("document.field.description", description, 500);
    }

    /** What is known when a document is taken in, before it is registered. */
    public static DocumentMetadata onReceipt(
            @Nullable String codeNumber,
            @Nullable String codeNotation,
            String organName,
            String subject,
            Urgency urgency,
            Secrecy secrecy) {
        return new DocumentMetadata(
                null,
                codeNumber,
                codeNotation,
                null,
                organName,
                subject,
                VIETNAMESE,
                null,
                null,
                urgency,
                secrecy,
                null);
    }

    /** The same with the number, notation and date it was issued under (N15.3). */
    public DocumentMetadata issued(String number, String notation, LocalDate date) {
        return new DocumentMetadata(
                type,
                number,
                notation,
                date,
                organName,
                subject,
                language,
                description,
                signer,
                urgency,
                secrecy,
                dueDate);
    }

    /** Number and notation as people write them, e.g. {@code 15/QĐ-UBND}; null while neither is known. */
    public @Nullable String reference() {
        return reference(codeNumber, codeNotation);
    }

    /** Joins a number and a notation as people write them; null when neither is known. */
    public static @Nullable String reference(@Nullable String codeNumber, @Nullable String codeNotation) {
        String joined =
                Stream.of(codeNumber, codeNotation).filter(Objects::nonNull).collect(Collectors.joining("/"));
        return joined.isEmpty() ? null : joined;
    }
}
