package vn.gov.dongthap.vpdt.drafting;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.gov.dongthap.vpdt.document.DocumentType;
import vn.gov.dongthap.vpdt.document.Urgency;

/**
 * What the record of an outgoing document says about itself before it is signed: a template is filled with it, and a
 * draft is compared with it. Number and date are not here; the system gives them after the signature (N14, N15.3).
 *
 * @param type one of the 29 types
 * @param letterhead the agency's
 * @param codeNotation VI 5 CodeNotation, such as {@code QĐ-UBND} or {@code UBND-VX}
 * @param subject VI 8, without "V/v"
 * @param urgency its stamp goes into box 10b
 * @param addressees behind "Kính gửi" in box 9a, for the types that have it; receivers of a telegram
 * @param signature null while nobody is named to sign
 * @param recipients lines of box 9b without dash and semicolon; "Như trên" and "Lưu" are added
 * @param draftingUnit abbreviation of the unit that drafts, behind "Lưu: VT"; null to leave it out
 * @param draftingMark box 12, such as {@code PL.(300)}; null to leave it out
 * @param annexes titles of the annexes kept in the same file
 */
public record DraftContent(
        DocumentType type,
        Letterhead letterhead,
        String codeNotation,
        String subject,
        Urgency urgency,
        List<String> addressees,
        @Nullable SignatureBlock signature,
        List<String> recipients,
        @Nullable String draftingUnit,
        @Nullable String draftingMark,
        List<String> annexes) {

    public DraftContent {
        codeNotation = OneLine.required("document.field.codeNotation", codeNotation);
        subject = OneLine.required("document.field.subject", subject);
        addressees = OneLine.all("drafting.field.addressees", addressees);
        recipients = OneLine.all("drafting.field.recipients", recipients);
        draftingUnit = OneLine.optional("drafting.field.draftingUnit", draftingUnit);
        draftingMark = OneLine.optional("drafting.field.draftingMark", draftingMark);
        annexes = OneLine.all("drafting.field.annexes", annexes);
    }
}
