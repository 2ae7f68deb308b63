package vn.gov.dongthap.vpdt.workflow.form;

import com.networknt.schema.regex.RegularExpression;
import java.util.regex.Pattern;

/**
 * A pattern of a form that gives up instead of running away: patterns are written by analysts, texts by anybody, and
 * some pairs of them take for ever. Whoever runs out of steps does not match.
 */
final class BoundedPattern implements RegularExpression {

    private static final int MOST_STEPS = 500_000;

    private final Pattern pattern;

    BoundedPattern(String pattern) {
        this.pattern = Pattern.compile(pattern);
    }

    @Override
    public boolean matches(String text) {
        try {
            return pattern.matcher(new CountedText(text, new int[] {MOST_STEPS}))
                    .find();
        } catch (OutOfSteps e) {
            return false;
        } catch (StackOverflowError e) {
            // java.util.regex recurses on groups; a text that exhausts the stack does not match either
            return false;
        }
    }

    private record CountedText(CharSequence text, int[] left) implements CharSequence {

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            if (left[0]-- <= 0) {
                throw new OutOfSteps();
            }
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new CountedText(text.subSequence(start, end), left);
        }
    }

    private static final class OutOfSteps extends RuntimeException {

        OutOfSteps() {
            super("pattern gave up", null, false, false);
        }
    }
}
