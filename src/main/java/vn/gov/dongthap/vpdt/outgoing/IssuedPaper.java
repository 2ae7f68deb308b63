package vn.gov.dongthap.vpdt.outgoing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.gov.dongthap.vpdt.document.SignerInfo;

/**
 * A document issued on paper, for modules that make copies of it (N18.6, N27).
 *
 * @param id the document; its page is {@code /van-ban-giay/<id>}
 * @param codeNumber number as written, e.g. {@code 05}
 * @param codeNotation notation, e.g. {@code QĐ-SKHCN}
 * @param issuedOn its date
 * @param typeName Vietnamese name of its type
 * @param subject what it is about
 * @param organName agency that issued it
 * @param signer who signed it
 * @param pages pages of one copy
 * @param scanFileId PDF of the signed paper, or null
 * @param isVoid whether its number counts no more; such a document is not copied
 */
public record IssuedPaper(
        long id,
        String codeNumber,
        String codeNotation,
        LocalDate issuedOn,
        String typeName,
        String subject,
        String organName,
        SignerInfo signer,
        int pages,
        @Nullable Long scanFileId,
        boolean isVoid) {}
