package vn.gov.dongthap.vpdt.signature.pdf;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;

/** What a signature locks (ISO 32000-2, 12.7.5.5). */
final class FieldLock {

    private static final COSName ACTION = COSName.getPDFName("Action");

    private FieldLock() {}

    /** Locks every field and, by its permission, everything else. */
    static COSDictionary everything() {
        COSDictionary lock = new COSDictionary();
        lock.setName(COSName.TYPE, "SigFieldLock");
        lock.setName(ACTION, "All");
        lock.setInt(COSName.P, 1);
        lock.setDirect(true);
        return lock;
    }

    static boolean covers(COSDictionary lock, String field) {
        return switch (lock.getNameAsString(ACTION, "All")) {
            case "Include" -> lists(lock, field);
            case "Exclude" -> !lists(lock, field);
            default -> true;
        };
    }

    private static boolean lists(COSDictionary lock, String field) {
        COSArray fields = lock.getCOSArray(COSName.FIELDS);
        for (int i = 0; fields != null && i < fields.size(); i++) {
            if (fields.getObject(i) instanceof COSString name
                    && name.getString().equals(field)) {
                return true;
            }
        }
        return false;
    }
}
