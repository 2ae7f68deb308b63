package vn.gov.dongthap.vpdt.outgoing.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.gov.dongthap.vpdt.document.Urgency;
import vn.gov.dongthap.vpdt.outgoing.OutgoingFilter;
import vn.gov.dongthap.vpdt.outgoing.OutgoingState;
import vn.gov.dongthap.vpdt.text.QueryAddress;

/**
 * What the address of the list of documents says, and addresses of its neighbours. Words it cannot mean are passed over:
 * an address typed by hand shows a list, never a fault.
 *
 * @param filter what narrows the list
 * @param after key of the page, or null for the first
 * @param earlier keys of the pages before, oldest first
 */
public record OutgoingAddress(
        OutgoingFilter filter, @Nullable Long after, List<Long> earlier) {

    static final String PATH = "/van-ban-di";

    private static final int LONGEST_TRAIL = 50;
    private static final int LONGEST_TEXT = 200;

    static OutgoingAddress read(
            @Nullable String text,
            @Nullable String state,
            @Nullable String urgency,
            @Nullable String year,
            @Nullable String number,
            @Nullable String after,
            @Nullable List<String> earlier) {
        OutgoingFilter filter = new OutgoingFilter(
                words(text),
                named(OutgoingState.values(), state, OutgoingAddress::word),
                named(Urgency.values(), urgency, level -> String.valueOf(level.level())),
                narrow(number(year)),
                narrow(number(number)));
        List<Long> trail = Stream.ofNullable(earlier)
                .flatMap(List::stream)
                .map(OutgoingAddress::number)
                .flatMap(Stream::ofNullable)
                .limit(LONGEST_TRAIL)
                .toList();
        return new OutgoingAddress(filter, number(after), trail);
    }

    /** The list without any filter. */
    public String unfiltered() {
        return PATH;
    }

    public boolean filtered() {
        return filter.isSet();
    }

    /** The page after this one. */
    public String next(long key) {
        List<Long> trail = after == null
                ? List.of()
                : Stream.concat(earlier.stream(), Stream.of(after)).toList();
        return address(key, trail);
    }

    /** The page before this one, or null on the first. */
    public @Nullable String previous() {
        if (after == null) {
            return null;
        }
        return earlier.isEmpty()
                ? address(null, List.of())
                : address(earlier.get(earlier.size() - 1), earlier.subList(0, earlier.size() - 1));
    }

    /** A state as addresses write it. */
    public static String word(OutgoingState state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private String address(@Nullable Long key, List<Long> trail) {
        return QueryAddress.of(PATH)
                .with("q", filter.text())
                .with("trang-thai", filter.state() == null ? null : word(filter.state()))
                .with("khan", filter.urgency() == null ? null : filter.urgency().level())
                .with("nam", filter.year())
                .with("so", filter.number())
                .withEach("qua", trail)
                .with("sau", key)
                .written();
    }

    private static <E extends Enum<E>> @Nullable E named(E[] values, @Nullable String word, Function<E, String> name) {
        return Arrays.stream(values)
                .filter(value -> name.apply(value).equals(word))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String words(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String stripped = text.strip();
        return stripped.substring(0, Math.min(LONGEST_TEXT, stripped.length()));
    }

    /** A number people may type into an address; null when it is none. */
    static @Nullable Long number(@Nullable String text) {
        return text != null && text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
    }

    private static @Nullable Integer narrow(@Nullable Long number) {
        return number == null || number > Integer.MAX_VALUE ? null : number.intValue();
    }
}
