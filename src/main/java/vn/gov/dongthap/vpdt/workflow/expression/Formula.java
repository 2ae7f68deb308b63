package vn.gov.dongthap.vpdt.workflow.expression;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A parsed formula. Evaluating it can neither fail, nor loop, nor reach anything but the given variables: a name without
 * value is null, a comparison of unlike things is false, and only the boolean true counts as true.
 */
public sealed interface Formula {

    /** What the formula comes to. */
    @Nullable
    Object value(Variables variables);

    /** Adds the names the formula reads. */
    void collectNames(Set<String> names);

    /** Whether the formula comes to true. */
    default boolean isTrue(Variables variables) {
        return Boolean.TRUE.equals(value(variables));
    }

    /** The names the formula reads, in alphabetical order. */
    default Set<String> names() {
        Set<String> names = new TreeSet<>();
        collectNames(names);
        return names;
    }

    /** A string, number, boolean or null written out. */
    record Literal(@Nullable Object value) implements Formula {

        @Override
        public @Nullable Object value(Variables variables) {
            return value;
        }

        @Override
        public void collectNames(Set<String> names) {
            // a literal reads no name
        }
    }

    /** A name. */
    record Name(String name) implements Formula {

        @Override
        public @Nullable Object value(Variables variables) {
            return variables.get(name);
        }

        @Override
        public void collectNames(Set<String> names) {
            names.add(name);
        }
    }

    /** Two formulas compared. */
    record Comparison(Formula left, Operator operator, Formula right) implements Formula {

        @Override
        public Object value(Variables variables) {
            return operator.holds(left.value(variables), right.value(variables));
        }

        @Override
        public void collectNames(Set<String> names) {
            left.collectNames(names);
            right.collectNames(names);
        }
    }

    /** Both must be true. */
    record And(Formula left, Formula right) implements Formula {

        @Override
        public Object value(Variables variables) {
            return left.isTrue(variables) && right.isTrue(variables);
        }

        @Override
        public void collectNames(Set<String> names) {
            left.collectNames(names);
            right.collectNames(names);
        }
    }

    /** One must be true. */
    record Or(Formula left, Formula right) implements Formula {

        @Override
        public Object value(Variables variables) {
            return left.isTrue(variables) || right.isTrue(variables);
        }

        @Override
        public void collectNames(Set<String> names) {
            left.collectNames(names);
            right.collectNames(names);
        }
    }

    /** True when the other is not. */
    record Not(Formula negated) implements Formula {

        @Override
        public Object value(Variables variables) {
            return !negated.isTrue(variables);
        }

        @Override
        public void collectNames(Set<String> names) {
            negated.collectNames(names);
        }
    }

    /** True for null, blank text and lists without elements. */
    record Empty(Formula tested) implements Formula {

        @Override
        public Object value(Variables variables) {
            Object value = tested.value(variables);
            return value == null
                    || value instanceof CharSequence text && text.toString().isBlank()
                    || value instanceof Collection<?> list && list.isEmpty();
        }

        @Override
        public void collectNames(Set<String> names) {
            tested.collectNames(names);
        }
    }

    /** How two values are compared. Order exists between numbers, and between texts (dates are texts). */
    enum Operator {
        EQUAL,
        UNEQUAL,
        LESS,
        AT_MOST,
        GREATER,
        AT_LEAST;

        boolean holds(@Nullable Object left, @Nullable Object right) {
            return switch (this) {
                case EQUAL -> same(left, right);
                case UNEQUAL -> !same(left, right);
                default -> inOrder(left, right);
            };
        }

        private boolean inOrder(@Nullable Object left, @Nullable Object right) {
            int order;
            if (left instanceof Number a && right instanceof Number b) {
                order = decimal(a).compareTo(decimal(b));
            } else if (left instanceof String a && right instanceof String b) {
                order = a.compareTo(b);
            } else {
                return false;
            }
            return switch (this) {
                case LESS -> order < 0;
                case AT_MOST -> order <= 0;
                case GREATER -> order > 0;
                default -> order >= 0;
            };
        }

        private static boolean same(@Nullable Object left, @Nullable Object right) {
            if (left instanceof Number a && right instanceof Number b) {
                return decimal(a).compareTo(decimal(b)) == 0;
            }
            return left == null ? right == null : left.equals(right);
        }

        private static BigDecimal decimal(Number number) {
            return number instanceof BigDecimal exact ? exact : new BigDecimal(number.toString());
        }
    }
}
