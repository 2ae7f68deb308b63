package vn.gov.dongthap.vpdt.storage;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;

/** Takes files in and gives them back. CONTRACT: becomes a class with these methods. */
public interface FileStore {

    /**
     * Takes a file in: name cleaned, size limited, type found by content, password-protected and truncated PDFs
     * refused, SHA-256 taken. The bytes are durable before the record commits; a rolled-back transaction leaves at most
     * an orphan that is swept later.
     *
     * @param claimedName the name the browser sent; hostile
     * @throws vn.gov.dongthap.vpdt.law.RuleBroken with one sentence per cause
     */
    StoredFile takeIn(String claimedName, InputStream content, FilePolicy policy) throws IOException;

    /** The record of a file. Asks for no right: the caller has checked that the document is the person's to see. */
    StoredFile find(long id);

    /** The records of some files, in one query. */
    List<StoredFile> findAll(Collection<Long> ids);

    /** The bytes of a file. */
    InputStream open(StoredFile file) throws IOException;
}
