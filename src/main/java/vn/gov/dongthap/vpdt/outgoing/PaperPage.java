package vn.gov.dongthap.vpdt.outgoing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param lines in order
 * @param next key of the next page, or null on the last
 */
public record PaperPage(List<PaperLine> lines, @Nullable Long next) {

    static PaperPage of(List<PaperLine> oneMore, int size) {
        return oneMore.size() <= size
                ? new PaperPage(oneMore, null)
                : new PaperPage(oneMore.subList(0, size), oneMore.get(size - 1).id());
    }
}
