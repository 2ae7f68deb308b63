package vn.gov.dongthap.vpdt.signature.pdf;

import org.jspecify.annotations.Nullable;

/**
 * One change made after a signature.
 *
 * @param kind what happened
 * @param page page it shows on, from 1, or null
 * @param detail name of the field or kind of the annotation, or null
 */
public record Change(
        ChangeKind kind, @Nullable Integer page, @Nullable String detail) {

    static Change of(ChangeKind kind) {
        return new Change(kind, null, null);
    }

    static Change onPage(ChangeKind kind, int page) {
        return new Change(kind, page, null);
    }

    static Change named(ChangeKind kind, String detail) {
        return new Change(kind, null, detail);
    }
}
