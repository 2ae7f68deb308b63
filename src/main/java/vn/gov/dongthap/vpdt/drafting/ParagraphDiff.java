package vn.gov.dongthap.vpdt.drafting;

import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.gov.dongthap.vpdt.drafting.DraftComparison.Paragraph;
import vn.gov.dongthap.vpdt.drafting.DraftComparison.Piece;

/** Finds which paragraphs stayed, came, went, or were rewritten. */
final class ParagraphDiff {

    /** A paragraph is the same one rewritten when that much of its words stayed. */
    private static final double ALIKE = 0.4;
    /** Pairs tried within one changed block; larger blocks are told as deleted and inserted. */
    private static final int PAIRS = 10_000;

    private final List<Paragraph> result = new ArrayList<>();

    private ParagraphDiff() {}

    static List<Paragraph> between(List<String> earlier, List<String> later) {
        ParagraphDiff diff = new ParagraphDiff();
        int done = 0;
        for (AbstractDelta<String> delta : BoundedDiff.deltas(earlier, later)) {
            earlier.subList(done, delta.getSource().getPosition()).forEach(diff::same);
            diff.block(delta.getSource().getLines(), delta.getTarget().getLines());
            done = delta.getSource().getPosition() + delta.getSource().size();
        }
        earlier.subList(done, earlier.size()).forEach(diff::same);
        return diff.result;
    }

    private void same(String text) {
        result.add(Paragraph.whole(TextChange.SAME, text));
    }

    /** Pairs paragraphs that are alike, in order, and tells the rest as deleted and inserted around them. */
    private void block(List<String> deleted, List<String> inserted) {
        int[][] best = (long) deleted.size() * inserted.size() <= PAIRS ? pairing(deleted, inserted) : new int[0][];
        int from = 0;
        int to = 0;
        for (int[] pair : best) {
            tell(TextChange.DELETED, deleted.subList(from, pair[0]));
            tell(TextChange.INSERTED, inserted.subList(to, pair[1]));
            result.add(rewritten(deleted.get(pair[0]), inserted.get(pair[1])));
            from = pair[0] + 1;
            to = pair[1] + 1;
        }
        tell(TextChange.DELETED, deleted.subList(from, deleted.size()));
        tell(TextChange.INSERTED, inserted.subList(to, inserted.size()));
    }

    private void tell(TextChange change, List<String> texts) {
        texts.forEach(text -> result.add(Paragraph.whole(change, text)));
    }

    private static Paragraph rewritten(String earlier, String later) {
        List<Piece> pieces = WordDiff.between(earlier, later);
        return new Paragraph(TextChange.CHANGED, pieces);
    }

    /** The pairs, in order, whose likeness adds up to most. */
    private static int[][] pairing(List<String> deleted, List<String> inserted) {
        double[][] likeness = new double[deleted.size()][inserted.size()];
        double[][] sum = new double[deleted.size() + 1][inserted.size() + 1];
        List<Map<String, Integer>> left =
                deleted.stream().map(ParagraphDiff::words).toList();
        List<Map<String, Integer>> right =
                inserted.stream().map(ParagraphDiff::words).toList();
        for (int i = deleted.size() - 1; i >= 0; i--) {
            for (int j = inserted.size() - 1; j >= 0; j--) {
                double alike = likeness(left.get(i), right.get(j));
                likeness[i][j] = alike >= ALIKE ? alike : 0;
                sum[i][j] = Math.max(likeness[i][j] + sum[i + 1][j + 1], Math.max(sum[i + 1][j], sum[i][j + 1]));
            }
        }
        List<int[]> pairs = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < deleted.size() && j < inserted.size()) {
            if (likeness[i][j] > 0 && sum[i][j] == likeness[i][j] + sum[i + 1][j + 1]) {
                pairs.add(new int[] {i++, j++});
            } else if (sum[i + 1][j] >= sum[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
        return pairs.toArray(int[][]::new);
    }

    /** Twice the common words over all words. */
    private static double likeness(Map<String, Integer> left, Map<String, Integer> right) {
        int common = 0;
        int all = 0;
        for (Map.Entry<String, Integer> word : left.entrySet()) {
            common += Math.min(word.getValue(), right.getOrDefault(word.getKey(), 0));
            all += word.getValue();
        }
        for (int count : right.values()) {
            all += count;
        }
        return all == 0 ? 0 : 2.0 * common / all;
    }

    private static Map<String, Integer> words(String text) {
        Map<String, Integer> words = new HashMap<>();
        for (String word : text.split(" ")) {
            words.merge(word, 1, Integer::sum);
        }
        return words;
    }
}
