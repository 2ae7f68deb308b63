package vn.gov.dongthap.vpdt.drafting;

import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import vn.gov.dongthap.vpdt.drafting.DraftComparison.Piece;

/** Finds which words of a rewritten paragraph stayed, came or went. */
final class WordDiff {

    /** A word or a sign, with the blanks behind it. */
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+\\s*|[^\\p{L}\\p{M}\\p{N}\\s]\\s*|\\s+");

    private WordDiff() {}

    static List<Piece> between(String earlier, String later) {
        List<String> left = words(earlier);
        List<String> right = words(later);
        List<Piece> pieces = new ArrayList<>();
        int done = 0;
        for (AbstractDelta<String> delta : BoundedDiff.deltas(left, right)) {
            add(pieces, TextChange.SAME, left.subList(done, delta.getSource().getPosition()));
            add(pieces, TextChange.DELETED, delta.getSource().getLines());
            add(pieces, TextChange.INSERTED, delta.getTarget().getLines());
            done = delta.getSource().getPosition() + delta.getSource().size();
        }
        add(pieces, TextChange.SAME, left.subList(done, left.size()));
        return pieces;
    }

    private static void add(List<Piece> pieces, TextChange change, List<String> words) {
        if (!words.isEmpty()) {
            pieces.add(new Piece(change, String.join("", words)));
        }
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }
}
