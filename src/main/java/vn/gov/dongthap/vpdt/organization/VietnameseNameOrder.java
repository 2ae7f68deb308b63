package vn.gov.dongthap.vpdt.organization;

import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;

/** Orders people the Vietnamese way: by given name, which comes last, then by the whole name. */
final class VietnameseNameOrder implements Comparator<String> {

    private final Collator collator = Collator.getInstance(Locale.forLanguageTag("vi"));

    @Override
    public int compare(String one, String other) {
        int byGivenName = collator.compare(givenName(one), givenName(other));
        return byGivenName != 0 ? byGivenName : collator.compare(one, other);
    }

    private static String givenName(String fullName) {
        return fullName.substring(fullName.lastIndexOf(' ') + 1);
    }
}
