package vn.gov.dongthap.vpdt.drafting;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.ChangeDelta;
import com.github.difflib.patch.Chunk;
import java.util.ArrayList;
import java.util.List;

/**
 * Myers' comparison of two lists, in linear space, within bounds: its time grows with size times difference, so that two
 * large texts with nothing in common would keep a processor busy. What is too large is told as replaced as a whole. What
 * was deleted and inserted in the same place is one change.
 */
final class BoundedDiff {

    /** Entries of both lists between what they begin and end with in common. */
    private static final int LARGEST = 10_000;

    private BoundedDiff() {}

    static List<AbstractDelta<String>> deltas(List<String> earlier, List<String> later) {
        int begin = common(earlier, later, false, 0);
        int end = common(earlier, later, true, begin);
        List<String> left = earlier.subList(begin, earlier.size() - end);
        List<String> right = later.subList(begin, later.size() - end);
        if (left.isEmpty() && right.isEmpty()) {
            return List.of();
        }
        if (left.size() + right.size() > LARGEST) {
            return List.of(new ChangeDelta<>(new Chunk<>(begin, left), new Chunk<>(begin, right)));
        }
        List<AbstractDelta<String>> joined = new ArrayList<>();
        for (AbstractDelta<String> delta :
                DiffUtils.diff(left, right, new MyersDiffWithLinearSpace<>()).getDeltas()) {
            AbstractDelta<String> last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            int from = delta.getSource().getPosition() + begin;
            int to = delta.getTarget().getPosition() + begin;
            if (last != null && end(last.getSource()) == from && end(last.getTarget()) == to) {
                joined.remove(joined.size() - 1);
                from = last.getSource().getPosition();
                to = last.getTarget().getPosition();
            }
            joined.add(new ChangeDelta<>(
                    new Chunk<>(from, earlier.subList(from, begin + end(delta.getSource()))),
                    new Chunk<>(to, later.subList(to, begin + end(delta.getTarget())))));
        }
        return joined;
    }

    private static int end(Chunk<String> chunk) {
        return chunk.getPosition() + chunk.size();
    }

    /** How many entries both begin with, or end with behind those they begin with. */
    private static int common(List<String> earlier, List<String> later, boolean fromEnd, int begin) {
        int most = Math.min(earlier.size(), later.size()) - begin;
        int count = 0;
        while (count < most
                && (fromEnd
                        ? earlier.get(earlier.size() - 1 - count).equals(later.get(later.size() - 1 - count))
                        : earlier.get(count).equals(later.get(count)))) {
            count++;
        }
        return count;
    }
}
