package vn.gov.dongthap.vpdt.drafting;

import java.util.Locale;

/** Capitals of headings. Only upwards: no rule leads back from capitals to the spelling of Appendix II. */
final class Capitals {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private Capitals() {}

    static String of(String text) {
        return text.toUpperCase(VIETNAMESE);
    }

    /** Whether every letter that can be a capital is one, and there is one. */
    static boolean are(String text) {
        return text.equals(of(text)) && text.chars().anyMatch(Character::isUpperCase);
    }
}
