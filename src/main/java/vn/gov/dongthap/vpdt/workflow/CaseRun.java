package vn.gov.dongthap.vpdt.workflow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.gov.dongthap.vpdt.audit.Actor;

/**
 * One stretch of road a case travels in one transaction: what led to it, and what it changes. Written to the database
 * once, when the engine comes to rest.
 */
final class CaseRun {

    private final CaseRecord record;
    private final Actor actor;
    private final FormInput input;
    private final Map<String, Object> routing;
    private final Set<String> routedNow = new HashSet<>();
    private final List<String> travelled = new ArrayList<>();
    private final List<OpenedTask> opened = new ArrayList<>();
    private final Set<String> abandoned = new HashSet<>();
    private @Nullable Instant settleBy;
    private boolean ended;
    private boolean changed;

    CaseRun(CaseRecord record, Actor actor, FormInput input) {
        this.record = record;
        this.actor = actor;
        this.input = input;
        this.routing = new HashMap<>(record.routing());
        this.settleBy = record.settleBy();
    }

    CaseRecord record() {
        return record;
    }

    Actor actor() {
        return actor;
    }

    FormInput input() {
        return input;
    }

    Map<String, Object> routing() {
        return routing;
    }

    List<String> travelled() {
        return travelled;
    }

    /** The element entered last, empty when the stretch has just begun. */
    String lastTravelled() {
        return travelled.isEmpty() ? "" : travelled.get(travelled.size() - 1);
    }

    List<OpenedTask> opened() {
        return opened;
    }

    /** Where the engine stopped waiting without anybody having done the task. */
    Set<String> abandoned() {
        return abandoned;
    }

    @Nullable
    Instant settleBy() {
        return settleBy;
    }

    boolean ended() {
        return ended;
    }

    /** Whether the case's own row must be written. */
    boolean changed() {
        return changed;
    }

    /** Sets a routing variable. */
    void route(String name, @Nullable Object value) {
        Routing.check(name, value);
        if (value == null) {
            routing.remove(name);
        } else {
            routing.put(name, value);
        }
        routedNow.add(name);
        changed = true;
    }

    void settleBy(@Nullable Instant dueAt) {
        settleBy = dueAt;
        changed = true;
    }

    /** A lasting value: what actions and starters have set. */
    @Nullable
    Object routed(String name) {
        return routing.get(name);
    }

    /**
     * What conditions see: what an action has set in this transaction, then the form just submitted, then what lasted
     * from before. So no form can overrule an action.
     */
    @Nullable
    Object seen(String name) {
        Object filledIn = routedNow.contains(name) ? null : input.values().get(name);
        return filledIn != null ? filledIn : routing.get(name);
    }

    void travel(String elementId) {
        travelled.add(elementId);
    }

    void open(OpenedTask task) {
        opened.add(task);
    }

    void abandon(String executionId) {
        if (!opened.removeIf(task -> task.executionId().equals(executionId))) {
            abandoned.add(executionId);
        }
    }

    void end() {
        ended = true;
        changed = true;
    }
}
