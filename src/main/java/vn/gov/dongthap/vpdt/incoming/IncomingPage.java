package vn.gov.dongthap.vpdt.incoming;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param lines in order
 * @param next key of the next page, or null on the last
 */
public record IncomingPage(
        List<IncomingLine> lines, @Nullable Long next) {

    static IncomingPage of(List<IncomingLine> oneMore, int size, boolean byNumber) {
        if (oneMore.size() <= size) {
            return new IncomingPage(oneMore, null);
        }
        IncomingLine last = oneMore.get(size - 1);
        Integer number = last.arrivalNumber();
        return new IncomingPage(oneMore.subList(0, size), byNumber && number != null ? number.longValue() : last.id());
    }
}
