package vn.gov.dongthap.vpdt.document;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import vn.gov.dongthap.vpdt.text.QueryAddress;

/**
 * What the address of a list of documents says, and addresses of its neighbours. Words it cannot mean are passed over: an
 * address typed by hand shows a list, never a fault.
 *
 * @param <S> the states such a document has
 * @param path of the list, which is the list without any filter
 * @param numberWord what the address calls the number in the register
 * @param filter what narrows the list
 * @param after key of the page, or null for the first
 * @param earlier keys of the pages before, oldest first
 */
public record DocumentAddress<S extends Enum<S>>(
        String path,
        String numberWord,
        DocumentFilter<S> filter,
        @Nullable Long after,
        List<Long> earlier) {

    private static final int LONGEST_TRAIL = 50;
    private static final int LONGEST_TEXT = 200;

    /** Reads the query of a request. */
    public static <S extends Enum<S>> DocumentAddress<S> read(
            String path, String numberWord, Class<S> states, MultiValueMap<String, String> query) {
        DocumentFilter<S> filter = new DocumentFilter<>(
                words(query.getFirst("q")),
                named(states.getEnumConstants(), query.getFirst("trang-thai"), DocumentAddress::written),
                named(Urgency.values(), query.getFirst("khan"), level -> String.valueOf(level.level())),
                narrow(number(query.getFirst("nam"))),
                narrow(number(query.getFirst(numberWord))));
        List<Long> trail = query.getOrDefault("qua", List.of()).stream()
                .map(DocumentAddress::number)
                .flatMap(Stream::ofNullable)
                .limit(LONGEST_TRAIL)
                .toList();
        return new DocumentAddress<>(path, numberWord, filter, number(query.getFirst("sau")), trail);
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
    public String word(S state) {
        return written(state);
    }

    /** A number people may type into an address; null when it is none. */
    public static @Nullable Long number(@Nullable String text) {
        return text != null && text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
    }

    private String address(@Nullable Long key, List<Long> trail) {
        return QueryAddress.of(path)
                .with("q", filter.text())
                .with("trang-thai", filter.state() == null ? null : written(filter.state()))
                .with("khan", filter.urgency() == null ? null : filter.urgency().level())
                .with("nam", filter.year())
                .with(numberWord, filter.number())
                .withEach("qua", trail)
                .with("sau", key)
                .written();
    }

    private static String written(Enum<?> state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
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

    private static @Nullable Integer narrow(@Nullable Long number) {
        return number == null || number > Integer.MAX_VALUE ? null : number.intValue();
    }
}
