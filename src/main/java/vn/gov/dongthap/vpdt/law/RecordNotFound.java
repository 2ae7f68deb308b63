package vn.gov.dongthap.vpdt.law;

import org.jspecify.annotations.Nullable;

/**
 * There is no such record for the person who asked: it does not exist, or it is not theirs to see. Both look the same
 * from outside; pages answer 404.
 */
public class RecordNotFound extends RuntimeException {

    private final @Nullable String messageKey;

    /**
     * @param what kind and id of the record, for the log only
     */
    public RecordNotFound(String what) {
        this(what, null);
    }

    /**
     * @param what kind and id of the record, for the log only
     * @param messageKey key of a Vietnamese sentence that suits this kind of record better than the general one; it
     *     must fit both cases alike
     */
    public RecordNotFound(String what, @Nullable String messageKey) {
        super(what);
        this.messageKey = messageKey;
    }

    /** Key of the Vietnamese sentence for this kind of record, or null for the general one. */
    public @Nullable String messageKey() {
        return messageKey;
    }
}
