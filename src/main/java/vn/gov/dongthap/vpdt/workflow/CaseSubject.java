package vn.gov.dongthap.vpdt.workflow;

import org.jspecify.annotations.Nullable;

/**
 * What a case is about, in the words the task list shows.
 *
 * @param type kind of record, e.g. {@code incoming}
 * @param id its id
 * @param agencyId agency whose people handle it
 * @param title subject line
 * @param reference number and notation, or null while there is none
 * @param sender where it came from, or null
 * @param urgency 0 normal, 1 urgent, 2 very urgent, 3 express; urgent cases go first in every list (N4.2c)
 */
public record CaseSubject(
        String type,
        long id,
        long agencyId,
        String title,
        @Nullable String reference,
        @Nullable String sender,
        int urgency) {}
