package vn.gov.dongthap.vpdt.drafting;

import org.jspecify.annotations.Nullable;

/**
 * What an agency's sheets have in common (Appendix I II.2, II.4, III.4).
 *
 * @param superiorName agency directly above, common words abbreviated as its sheets do; null when there is none
 * @param organName agency or state title that issues the document
 * @param place administrative unit where the agency has its seat
 * @param contact address, mail, site and telephone for the foot of the first page; null to leave them out
 */
public record Letterhead(
        @Nullable String superiorName,
        String organName,
        String place,
        @Nullable String contact) {

    public Letterhead {
        superiorName = OneLine.optional("drafting.field.superiorName", superiorName);
        organName = OneLine.required("drafting.field.organName", organName);
        place = OneLine.required("drafting.field.place", place);
        contact = OneLine.optional("drafting.field.contact", contact);
    }
}
