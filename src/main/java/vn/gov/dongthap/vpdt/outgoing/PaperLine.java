package vn.gov.dongthap.vpdt.outgoing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One line of the list of documents issued on paper.
 *
 * @param id the document
 * @param state where it stands
 * @param reference number and notation
 * @param issuedOn its date
 * @param type name of its type
 * @param subject what it is about
 * @param signer who signed it
 * @param copies copies made for "Nơi nhận"
 */
public record PaperLine(
        long id,
        PaperState state,
        String reference,
        LocalDate issuedOn,
        String type,
        String subject,
        @Nullable String signer,
        int copies) {}
