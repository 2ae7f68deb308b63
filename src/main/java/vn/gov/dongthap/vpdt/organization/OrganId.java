package vn.gov.dongthap.vpdt.organization;

import java.util.Arrays;
import java.util.regex.Pattern;
import vn.gov.dongthap.vpdt.law.RuleBroken;

/**
 * Mã định danh điện tử of an agency or organisation (Q2.4; Decision 20/2020/QĐ-TTg, articles 4 to 6).
 *
 * @param value 3 to 35 characters in one of the three structures
 */
public record OrganId(String value) {

    /**
     * @throws RuleBroken Q2.4 when the text has none of the three structures
     */
    public OrganId {
        if (Arrays.stream(Structure.values()).noneMatch(structure -> structure.matches(value))) {
            throw new RuleBroken("Q2.4", "organization.organ-id-malformed", value);
        }
    }

    /** The three structures of the Decision. */
    public enum Structure {
        /** Article 4: ministries, sectors, provinces and what belongs to them; groups grow from left to right. */
        STATE_AGENCY("(?=.{3,35}$)[A-Y]\\d{2}(\\.[0-9A-Z]+)*"),
        /** Article 5: the business registration number. */
        ENTERPRISE("\\d{10}(-?\\d{3})?"),
        /** Article 6: a scheme code Z01 to Z99, then at most 32 characters. */
        OTHER("Z(?!00)\\d{2}\\S{1,32}");

        private final Pattern pattern;

        Structure(String pattern) {
            this.pattern = Pattern.compile(pattern);
        }

        private boolean matches(String value) {
            return pattern.matcher(value).matches();
        }
    }

    /** Which of the three structures it has. */
    public Structure structure() {
        return Arrays.stream(Structure.values())
                .filter(structure -> structure.matches(value))
                .findFirst()
                .orElseThrow();
    }

    /** Whether it is the other identifier or, in the tree of article 4, one below it. */
    public boolean isWithin(OrganId other) {
        return value.equals(other.value)
                || structure() == Structure.STATE_AGENCY && value.startsWith(other.value + ".");
    }

    @Override
    public String toString() {
        return value;
    }
}
