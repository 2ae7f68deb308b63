package vn.gov.dongthap.vpdt.signature.pdf;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.jspecify.annotations.Nullable;

/**
 * What changed between the document somebody signed and the document as it is, less what may: after the last signature
 * only data that proves signatures; after an earlier one also later signatures, and the number and date in their fields
 * that stood empty (N15.3x). Whatever is not known to be harmless counts.
 */
final class RevisionJudge {

    /** Data that proves signatures, and words about the file that nobody sees on a page. */
    private static final Set<COSName> PROOF =
            Set.of(COSName.getPDFName("DSS"), COSName.getPDFName("Extensions"), COSName.VERSION, COSName.METADATA);

    /** What some makers of signatures also touch: the tree for screen readers, the place of the first signature. */
    private static final Set<COSName> SIGNING = Set.of(COSName.STRUCT_TREE_ROOT, COSName.PERMS);

    private static final Set<COSName> JUDGED_ALONE = Set.of(COSName.PAGES, COSName.ACRO_FORM);
    private static final Set<COSName> SHOWN =
            Set.of(COSName.CONTENTS, COSName.RESOURCES, COSName.MEDIA_BOX, COSName.CROP_BOX, COSName.ROTATE);
    private static final Set<COSName> NOT_SHOWN =
            Set.of(COSName.PARENT, COSName.ANNOTS, COSName.getPDFName("Tabs"), COSName.METADATA);

    private final PdfView before;
    private final PdfView after;
    private final boolean signedAgain;
    private final SameObjects objects;
    private final FormJudge form;
    private final Set<Change> changes = new LinkedHashSet<>();

    RevisionJudge(PdfView before, PdfView after, boolean signedAgain, NumberFields numberFields, Deadline deadline) {
        this.before = before;
        this.after = after;
        this.signedAgain = signedAgain;
        this.objects = new SameObjects(before, after, deadline);
        this.form = new FormJudge(before, after, signedAgain, numberFields, objects, changes);
    }

    Set<Change> judge() throws IOException, PdfUnreadable {
        form.judge();
        judgePages();
        judgeCatalog();
        return changes;
    }

    /** Whether data that proves signatures was added, which is a good reason for bytes behind the last one. */
    boolean foundProof() throws IOException, PdfUnreadable {
        for (COSName name : PROOF) {
            if (differs(before.catalog(), after.catalog(), name)) {
                return true;
            }
        }
        return false;
    }

    private void judgeCatalog() throws IOException, PdfUnreadable {
        for (COSName name : union(before.catalog(), after.catalog())) {
            boolean free = JUDGED_ALONE.contains(name) || PROOF.contains(name) || signedAgain && SIGNING.contains(name);
            if (!free && differs(before.catalog(), after.catalog(), name)) {
                changes.add(Change.named(ChangeKind.OTHER, name.getName()));
            }
        }
    }

    private void judgePages() throws IOException, PdfUnreadable {
        Map<COSObjectKey, Integer> places = new HashMap<>();
        for (int i = 0; i < after.pages().size(); i++) {
            places.put(after.pages().get(i).key(), i);
        }
        int last = -1;
        for (int i = 0; i < before.pages().size(); i++) {
            Integer place = places.remove(before.pages().get(i).key());
            if (place == null) {
                changes.add(Change.onPage(ChangeKind.PAGE_REMOVED, i + 1));
            } else {
                if (place < last) {
                    changes.add(Change.onPage(ChangeKind.CONTENT, place + 1));
                }
                last = place;
                judgePage(before.pages().get(i), after.pages().get(place), place + 1);
            }
        }
        places.values().forEach(added -> changes.add(Change.onPage(ChangeKind.PAGE_ADDED, added + 1)));
    }

    private void judgePage(PdfView.Page signed, PdfView.Page now, int number) throws IOException, PdfUnreadable {
        for (COSName name : SHOWN) {
            if (!objects.same(signed.entry(name), now.entry(name))) {
                changes.add(Change.onPage(ChangeKind.CONTENT, number));
            }
        }
        for (COSName name : union(signed.dictionary(), now.dictionary())) {
            if (!SHOWN.contains(name)
                    && !NOT_SHOWN.contains(name)
                    && differs(signed.dictionary(), now.dictionary(), name)) {
                changes.add(new Change(ChangeKind.OTHER, number, name.getName()));
            }
        }
        judgeAnnotations(signed.dictionary(), now, number);
    }

    /** Widgets of form fields are judged with their fields; here only others count, and strangers among them. */
    private void judgeAnnotations(COSDictionary signed, PdfView.Page now, int number)
            throws IOException, PdfUnreadable {
        Map<COSObjectKey, COSBase> there = new LinkedHashMap<>();
        Deque<COSBase> nameless = new ArrayDeque<>();
        for (COSBase annotation : elements(signed)) {
            if (annotation instanceof COSObject object) {
                there.put(object.getKey(), annotation);
            } else {
                nameless.add(annotation);
            }
        }
        for (COSBase annotation : elements(now.dictionary())) {
            COSBase original = annotation instanceof COSObject object ? there.remove(object.getKey()) : nameless.poll();
            judgeAnnotation(original, annotation, now, number);
        }
        if (!nameless.isEmpty() || there.keySet().stream().anyMatch(key -> !form.knows(key))) {
            changes.add(Change.onPage(ChangeKind.ANNOTATION_CHANGED, number));
        }
    }

    private void judgeAnnotation(@Nullable COSBase original, COSBase annotation, PdfView.Page page, int number)
            throws IOException, PdfUnreadable {
        COSObjectKey key = annotation instanceof COSObject object ? object.getKey() : null;
        if (original != null) {
            boolean judgedWithForm = key != null && form.knows(key);
            if (!judgedWithForm && !objects.same(original, annotation)) {
                changes.add(Change.onPage(ChangeKind.ANNOTATION_CHANGED, number));
            }
        } else if (!(PdfView.resolved(annotation) instanceof COSDictionary added)) {
            changes.add(Change.onPage(ChangeKind.ANNOTATION_ADDED, number));
        } else if (key == null || !form.isLaterSignature(key)) {
            changes.add(new Change(ChangeKind.ANNOTATION_ADDED, number, added.getNameAsString(COSName.SUBTYPE)));
        } else if (covers(added, page)) {
            changes.add(Change.onPage(ChangeKind.SIGNATURE_COVERS, number));
        }
    }

    /** A picture of a signature takes a small part of a page; one that takes more may hide what was signed. */
    static boolean covers(COSDictionary widget, PdfView.Page page) {
        COSArray rectangle = widget.getCOSArray(COSName.RECT);
        if (rectangle == null || rectangle.size() != 4) {
            return false;
        }
        PDRectangle shown = new PDRectangle(rectangle);
        PDRectangle sheet = PdfView.resolved(page.entry(COSName.MEDIA_BOX)) instanceof COSArray box && box.size() == 4
                ? new PDRectangle(box)
                : PDRectangle.A4;
        double share = (double) shown.getWidth() * shown.getHeight() / ((double) sheet.getWidth() * sheet.getHeight());
        return share > NumberFields.LARGEST_SHARE_OF_PAGE;
    }

    private boolean differs(COSDictionary one, COSDictionary other, COSName name) throws IOException, PdfUnreadable {
        return !objects.same(one.getItem(name), other.getItem(name));
    }

    static Set<COSName> union(COSDictionary one, COSDictionary other) {
        Set<COSName> names = new LinkedHashSet<>(one.keySet());
        names.addAll(other.keySet());
        return names;
    }

    private static List<? extends COSBase> elements(COSDictionary page) {
        COSArray annotations = page.getCOSArray(COSName.ANNOTS);
        return annotations == null ? List.of() : annotations.toList();
    }
}
