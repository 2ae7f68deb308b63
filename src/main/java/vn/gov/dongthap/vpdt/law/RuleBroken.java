package vn.gov.dongthap.vpdt.law;

import org.jspecify.annotations.Nullable;

/**
 * A rule of the law or of the house forbids what was asked. Nothing has been changed.
 *
 * <p>The message is a key of a {@code messages/*.properties} file: one Vietnamese sentence that says what to do. Pages
 * answer with status 422 and show it; the act stays undone.
 */
public class RuleBroken extends RuntimeException {

    private final String messageKey;
    private final transient Object[] arguments;
    private final @Nullable String clause;

    /**
     * @param clause id of the clause as in {@code docs/legal-traceability.md}, or null for a rule of the house
     * @param messageKey key of the Vietnamese sentence
     * @param arguments values for the placeholders of the sentence
     */
    public RuleBroken(@Nullable String clause, String messageKey, Object... arguments) {
        super(clause == null ? messageKey : clause + ": " + messageKey);
        this.clause = clause;
        this.messageKey = messageKey;
        this.arguments = arguments.clone();
    }

    /** Key of the Vietnamese sentence. */
    public String messageKey() {
        return messageKey;
    }

    /** Values for the placeholders of the sentence. */
    public Object[] arguments() {
        return arguments.clone();
    }

    /** Id of the broken clause, or null for a rule of the house. */
    public @Nullable String clause() {
        return clause;
    }
}
