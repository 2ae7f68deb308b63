package vn.gov.dongthap.vpdt.workflow.expression;

import org.jspecify.annotations.Nullable;

/** Where a formula finds the values of its names. */
@FunctionalInterface
public interface Variables {

    /** The value of a name, null when there is none: a string, number, boolean or list. */
    @Nullable
    Object get(String name);
}
