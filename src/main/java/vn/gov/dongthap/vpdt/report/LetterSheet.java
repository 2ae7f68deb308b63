package vn.gov.dongthap.vpdt.report;

import org.jspecify.annotations.Nullable;

/**
 * What stands around the text of a letter (công văn; Appendix I, form 1.5 of Appendix III of Decree 30/2020). Number and
 * date are left blank: the system puts them in after the signature.
 *
 * @param superior agency above, or null for none
 * @param organ agency that issues it
 * @param notation behind the number, e.g. {@code STC-VP}
 * @param place where the agency has its seat
 * @param subject without "V/v"
 * @param addressees behind "Kính gửi", one a line
 * @param recipients lines of "Nơi nhận", with dashes
 * @param authority lines above the signature, in capitals
 * @param signer full name
 */
public record LetterSheet(
        @Nullable String superior,
        String organ,
        String notation,
        String place,
        String subject,
        String addressees,
        String recipients,
        String authority,
        String signer) {}
