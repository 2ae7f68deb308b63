package vn.gov.dongthap.vpdt.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;

/** Collects what is wrong with one diagram. */
final class Findings {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final int MOST = 100;

    private final MessageSource messages;
    private final List<DiagramFinding> found = new ArrayList<>();

    Findings(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * Adds a broken rule.
     *
     * @param rule its name; the sentence is {@code workflow.diagram.<rule>}
     * @param arguments values for the sentence
     */
    void add(String elementId, String rule, Object... arguments) {
        addSentence(elementId, rule, "workflow.diagram." + rule, arguments);
    }

    /** Adds a broken rule whose sentence another part of the module has. */
    void addSentence(String elementId, String rule, String messageKey, Object... arguments) {
        if (found.size() < MOST) {
            found.add(new DiagramFinding(elementId, rule, messages.getMessage(messageKey, arguments, VIETNAMESE)));
        }
    }

    boolean none() {
        return found.isEmpty();
    }

    List<DiagramFinding> all() {
        return List.copyOf(found);
    }
}
