package vn.gov.dongthap.vpdt.workflow;

import org.jspecify.annotations.Nullable;

/**
 * Who should do a task: one person, or whoever of a group takes it.
 *
 * @param personId the person, or null for a group
 * @param personName their name, or null for a group
 * @param group scoped group, or null for a person
 */
record Performer(
        @Nullable Long personId,
        @Nullable String personName,
        @Nullable String group) {

    static Performer person(long personId, String name) {
        return new Performer(personId, name, null);
    }

    static Performer group(String scopedGroup) {
        return new Performer(null, null, scopedGroup);
    }

    /** How a task list names the performer: {@code p:<id>} or {@code g:<group>}. */
    String holder() {
        return personId == null ? "g:" + group : "p:" + personId;
    }
}
