package vn.gov.dongthap.vpdt.incoming;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.gov.dongthap.vpdt.document.DocumentMetadata;
import vn.gov.dongthap.vpdt.text.VietnameseText;

/** What a document is found by: reference, subject, issuer and arrival number, folded, in one line. */
final class SearchText {

    private static final int LONGEST = 1000;

    private SearchText() {}

    static String of(DocumentMetadata metadata, @Nullable Integer arrivalNumber) {
        String words = Stream.of(
                        metadata.reference(),
                        metadata.subject(),
                        metadata.organName(),
                        arrivalNumber == null ? null : arrivalNumber.toString())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        String folded = VietnameseText.folded(words);
        return folded.length() <= LONGEST ? folded : folded.substring(0, LONGEST);
    }
}
