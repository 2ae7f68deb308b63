package vn.gov.dongthap.vpdt.drafting;

import vn.gov.dongthap.vpdt.document.SigningAuthority;

/**
 * A line above the signer's position, such as {@code TM. ỦY BAN NHÂN DÂN} (Appendix I II.7b).
 *
 * @param authority the mark
 * @param onBehalfOf the collective or agency after TM., else the head's position
 */
public record AuthorityLine(SigningAuthority authority, String onBehalfOf) {

    public AuthorityLine {
        onBehalfOf = OneLine.required("drafting.field.onBehalfOf", onBehalfOf);
    }

    /** The line in capitals, as it stands in the document. */
    String text() {
        return authority.mark() + " " + Capitals.of(onBehalfOf);
    }
}
