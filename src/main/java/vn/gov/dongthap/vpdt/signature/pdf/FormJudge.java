package vn.gov.dongthap.vpdt.signature.pdf;

import java.io.IOException;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.jspecify.annotations.Nullable;

/** What changed in the form: later signatures, number and date are let through, everything else counts. */
final class FormJudge {

    private static final Set<COSName> FILLING = Set.of(COSName.V, COSName.AP);
    private static final Set<COSName> SIGNING = Set.of(COSName.V, COSName.AP, COSName.F, COSName.TYPE);
    private static final Set<COSName> LINKS = Set.of(COSName.PARENT, COSName.P, COSName.KIDS);
    private static final COSName LOCK = COSName.getPDFName("Lock");
    private static final COSName TIME_STAMP = COSName.getPDFName("DocTimeStamp");

    private final FormFields before;
    private final FormFields after;
    private final COSDictionary formBefore;
    private final COSDictionary formAfter;
    private final boolean signedAgain;
    private final NumberFields numberFields;
    private final SameObjects objects;
    private final Set<Change> changes;
    private final Set<COSObjectKey> laterSignatures = new HashSet<>();

    FormJudge(
            PdfView before,
            PdfView after,
            boolean signedAgain,
            NumberFields numberFields,
            SameObjects objects,
            Set<Change> changes) {
        this.before = before.form();
        this.after = after.form();
        this.formBefore = form(before.catalog());
        this.formAfter = form(after.catalog());
        this.signedAgain = signedAgain;
        this.numberFields = numberFields;
        this.objects = objects;
        this.changes = changes;
    }

    void judge() throws IOException, PdfUnreadable {
        for (FormFields.Field field : before.byName().values()) {
            FormFields.Field now = after.byName().get(field.name());
            if (now == null || !Objects.equals(field.key(), now.key())) {
                changes.add(Change.named(
                        field.signed() != null ? ChangeKind.SIGNATURE_ALTERED : ChangeKind.FIELD_CHANGED,
                        field.name()));
            } else {
                judgeField(field, now);
            }
        }
        for (FormFields.Field field : after.byName().values()) {
            if (!before.byName().containsKey(field.name())) {
                judgeAdded(field);
            }
        }
        judgeRest();
    }

    /** Whether the object is a field of the signed document, or shows one. */
    boolean knows(COSObjectKey key) {
        return before.keys().contains(key);
    }

    /** Whether the object is a signature field added after the signed document. */
    boolean isLaterSignature(COSObjectKey key) {
        return laterSignatures.contains(key);
    }

    private void judgeField(FormFields.Field field, FormFields.Field now) throws IOException, PdfUnreadable {
        if (field.signed() != null) {
            if (!same(field, now, Set.of())) {
                changes.add(Change.named(ChangeKind.SIGNATURE_ALTERED, field.name()));
            }
        } else if (now.signed() != null && maySign(now)) {
            if (!same(field, now, SIGNING)) {
                changes.add(Change.named(ChangeKind.FIELD_CHANGED, field.name()));
            }
        } else if (!same(field, now, Set.of())) {
            boolean numbered = signedAgain
                    && numberFields.mayFill(field, now)
                    && !isLocked(field.name())
                    && same(field, now, FILLING);
            if (!numbered) {
                changes.add(Change.named(
                        numberFields.names().contains(field.name())
                                ? ChangeKind.NUMBER_CHANGED
                                : ChangeKind.FIELD_CHANGED,
                        field.name()));
            }
        }
    }

    private void judgeAdded(FormFields.Field field) {
        if (field.signed() != null && field.key() != null && maySign(field)) {
            laterSignatures.add(field.key());
        } else {
            changes.add(Change.named(ChangeKind.FIELD_CHANGED, field.name()));
        }
    }

    /** A time stamp over the document may follow any signature, another signature only an earlier one. */
    private boolean maySign(FormFields.Field field) {
        COSDictionary value = field.signed();
        return signedAgain || value != null && TIME_STAMP.equals(value.getCOSName(COSName.TYPE));
    }

    private boolean same(FormFields.Field field, FormFields.Field now, Set<COSName> but)
            throws IOException, PdfUnreadable {
        boolean same = same(field.dictionary(), now.dictionary(), but)
                && field.widgets().size() == now.widgets().size();
        for (int i = 0; same && i < field.widgets().size(); i++) {
            same = same(field.widgets().get(i), now.widgets().get(i), but);
        }
        return same;
    }

    private boolean same(COSDictionary one, COSDictionary other, Set<COSName> but) throws IOException, PdfUnreadable {
        for (COSName name : RevisionJudge.union(one, other)) {
            if (!but.contains(name) && !LINKS.contains(name) && !objects.same(one.getItem(name), other.getItem(name))) {
                return false;
            }
        }
        return true;
    }

    /** Whether a signature in the signed document locked the field. */
    private boolean isLocked(String name) {
        return before.byName().values().stream()
                .filter(field -> field.signed() != null)
                .map(field -> field.dictionary().getCOSDictionary(LOCK))
                .filter(Objects::nonNull)
                .anyMatch(lock -> FieldLock.covers(lock, name));
    }

    /** Entries of the form itself; fonts may be added for signatures to come, nothing that is there may change. */
    private void judgeRest() throws IOException, PdfUnreadable {
        for (COSName name : RevisionJudge.union(formBefore, formAfter)) {
            boolean free = name.equals(COSName.FIELDS) || name.equals(COSName.SIG_FLAGS);
            if (free) {
                continue;
            }
            boolean same = name.equals(COSName.DR)
                    ? onlyAdded(formBefore.getCOSDictionary(COSName.DR), formAfter.getCOSDictionary(COSName.DR))
                    : objects.same(formBefore.getItem(name), formAfter.getItem(name));
            if (!same && !(signedAgain && name.equals(COSName.DA) && !formBefore.containsKey(name))) {
                changes.add(Change.named(ChangeKind.OTHER, name.getName()));
            }
        }
    }

    private boolean onlyAdded(@Nullable COSDictionary one, @Nullable COSDictionary other)
            throws IOException, PdfUnreadable {
        if (one == null) {
            return other == null || signedAgain;
        }
        if (other == null) {
            return false;
        }
        for (COSName category : one.keySet()) {
            COSDictionary entries = one.getCOSDictionary(category);
            COSDictionary now = other.getCOSDictionary(category);
            if (entries == null || now == null) {
                if (!objects.same(one.getItem(category), other.getItem(category))) {
                    return false;
                }
                continue;
            }
            for (COSName name : entries.keySet()) {
                if (!objects.same(entries.getItem(name), now.getItem(name))) {
                    return false;
                }
            }
        }
        return true;
    }

    private static COSDictionary form(COSDictionary catalog) {
        COSDictionary form = catalog.getCOSDictionary(COSName.ACRO_FORM);
        return form == null ? new COSDictionary() : form;
    }
}
