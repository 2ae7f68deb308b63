package vn.gov.dongthap.vpdt.law;

/**
 * There is no such record for the person who asked: it does not exist, or it is not theirs to see. Both look the same
 * from outside; pages answer 404.
 */
public class RecordNotFound extends RuntimeException {

    /**
     * @param what kind and id of the record, for the log only
     */
    public RecordNotFound(String what) {
        super(what);
    }
}
