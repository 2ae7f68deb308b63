package vn.gov.dongthap.vpdt.identity;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.gov.dongthap.vpdt.text.VietnameseText;

/** Sign-in names, given by Sở Khoa học và Công nghệ and made of what everybody knows of the holder. */
final class Usernames {

    private static final int LONGEST_AGENCY = 20;
    private static final int LONGEST_NAME = 30;

    private Usernames() {}

    /** Given name, initials of the other names, agency: {@code Nguyễn Văn An} of STC is {@code an.nv.stc}. */
    static String ofPerson(String fullName, String agencyShortName) {
        String[] words = VietnameseText.folded(fullName)
                .replaceAll("[^a-z ]", "")
                .strip()
                .split(" +");
        String given = words[words.length - 1];
        String initials = Stream.of(words)
                .limit(words.length - 1L)
                .map(word -> word.substring(0, 1))
                .collect(Collectors.joining());
        String name = initials.isEmpty() ? given : given + "." + initials;
        return cut(name.isEmpty() ? "tk" : name, LONGEST_NAME) + "." + agency(agencyShortName);
    }

    /** {@code coquan.stc}. */
    static String ofAgency(String agencyShortName) {
        return "coquan." + agency(agencyShortName);
    }

    /** The second holder of the same name is {@code an.nv.stc2}. */
    static String numbered(String username, int number) {
        return username + number;
    }

    private static String agency(String shortName) {
        String bare = VietnameseText.folded(shortName).replaceAll("[^a-z0-9]", "");
        return cut(bare.isEmpty() ? "dt" : bare, LONGEST_AGENCY);
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}
