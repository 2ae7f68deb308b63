package vn.gov.dongthap.vpdt.outgoing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param lines in order
 * @param next key of the next page, or null on the last
 */
public record OutgoingPage(
        List<OutgoingLine> lines, @Nullable Long next) {

    static OutgoingPage of(List<OutgoingLine> oneMore, int size) {
        return oneMore.size() <= size
                ? new OutgoingPage(oneMore, null)
                : new OutgoingPage(
                        oneMore.subList(0, size), oneMore.get(size - 1).id());
    }
}
