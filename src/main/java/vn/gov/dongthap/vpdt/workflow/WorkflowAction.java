package vn.gov.dongthap.vpdt.workflow;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.stereotype.Component;

/**
 * Declares a {@link CaseAction} that a diagram may call by {@code ${id}}, from a service task or when a user task is
 * completed. Nothing else can be called from a diagram. The same declaration feeds the check at deployment, the palette
 * of the studio and the reference in the docs.
 */
@Documented
@Component
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface WorkflowAction {

    /** Name in diagrams, camel case. */
    String id();

    /** Vietnamese name, shown to analysts. */
    String label();

    /** Clauses the action carries out, as in the traceability table. */
    String[] clauses() default {};

    /** Names of the {@code flowable:field}s a diagram may set on it. */
    String[] inputs() default {};

    /** Routing variables it sets. */
    String[] sets() default {};

    /** Ids of the actions that must have run on every road that leads to it; a diagram that breaks this is refused. */
    String[] after() default {};

    /** Ids of actions of which one must run on every road from it to an end; a diagram that breaks this is refused. */
    String[] followedBy() default {};

    /**
     * Routing variable with the term of the law that runs from this action on: every user task behind it must be due by
     * it, until one of {@link #followedBy()} has run. Empty for none.
     */
    String term() default "";
}
