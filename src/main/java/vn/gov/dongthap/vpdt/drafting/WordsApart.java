package vn.gov.dongthap.vpdt.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Words that stand in a Word file and not in its PDF, or in the PDF alone. Order does not count, since a PDF is read
 * across its columns; nor do numbers of pages and lists, heads and feet of pages, and words a PDF parts or joins.
 *
 * @param missing words the PDF lacks
 * @param added words the PDF alone has
 */
record WordsApart(String missing, String added) {

    private static final int MOST_SHOWN = 5;
    private static final Pattern ROMAN = Pattern.compile("[ivxlc]+");

    static WordsApart between(WordText word, String pdf) {
        Map<String, Integer> left = new TreeMap<>();
        Stream.concat(word.lines().stream(), word.notes().stream())
                .flatMap(line -> PdfDraft.words(line.text()).stream())
                .forEach(token -> left.merge(token, 1, Integer::sum));
        PdfDraft.words(pdf).forEach(token -> left.merge(token, -1, Integer::sum));
        word.headers().values().stream()
                .flatMap(List::stream)
                .flatMap(line -> PdfDraft.words(line.text()).stream())
                .forEach(token -> left.computeIfPresent(token, (same, count) -> Math.max(count, 0)));
        List<String> missing = new ArrayList<>();
        List<String> added = new ArrayList<>();
        left.forEach((token, count) -> {
            for (int i = 0; i < Math.abs(count); i++) {
                (count > 0 ? missing : added).add(token);
            }
        });
        return letters(missing).equals(letters(added))
                ? new WordsApart("", "")
                : new WordsApart(shown(missing), shown(added));
    }

    /** Whether a word says anything: a letter alone, a number or a Roman numeral may belong to a list. */
    static boolean counts(String token) {
        return token.length() > 1
                && token.chars().anyMatch(Character::isLetter)
                && !ROMAN.matcher(token).matches();
    }

    boolean isSame() {
        return missing.isEmpty() && added.isEmpty();
    }

    private static String letters(List<String> words) {
        return words.stream()
                .flatMapToInt(String::chars)
                .sorted()
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String shown(List<String> words) {
        return words.isEmpty()
                ? "–"
                : words.stream().distinct().limit(MOST_SHOWN).collect(Collectors.joining(", "));
    }
}
