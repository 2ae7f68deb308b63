package vn.gov.dongthap.vpdt.document;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.gov.dongthap.vpdt.text.VietnameseText;

/** What a document is found by: its words, folded, in one line of at most 1000 characters. */
public final class SearchText {

    private static final int LONGEST = 1000;

    private SearchText() {}

    /** Words that are null are left out. */
    public static String of(@Nullable Object... words) {
        String all =
                Stream.of(words).filter(Objects::nonNull).map(Object::toString).collect(Collectors.joining(" "));
        String folded = VietnameseText.folded(all);
        return folded.length() <= LONGEST ? folded : folded.substring(0, LONGEST);
    }
}
