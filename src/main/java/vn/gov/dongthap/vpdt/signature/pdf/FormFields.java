package vn.gov.dongthap.vpdt.signature.pdf;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.jspecify.annotations.Nullable;

/**
 * The form fields of a PDF by full name.
 *
 * @param byName fields that hold values
 * @param keys names in the file of all fields and their widgets
 */
record FormFields(Map<String, Field> byName, Set<COSObjectKey> keys) {

    private static final int DEEPEST = 32;

    /**
     * A field that holds a value.
     *
     * @param name full name
     * @param key its name in the file, or null when it has none
     * @param dictionary its entries
     * @param type kind of field, its own or inherited, or null
     * @param widgets where it shows; often the field itself
     */
    record Field(
            String name,
            @Nullable COSObjectKey key,
            COSDictionary dictionary,
            @Nullable COSName type,
            List<COSDictionary> widgets) {

        boolean isSignature() {
            return COSName.SIG.equals(type);
        }

        /** The signature or time stamp in it, or null for an empty field. */
        @Nullable
        COSDictionary signed() {
            return isSignature() && dictionary.getDictionaryObject(COSName.V) instanceof COSDictionary value
                    ? value
                    : null;
        }
    }

    static FormFields of(COSDictionary catalog, Deadline deadline) throws PdfUnreadable {
        Map<String, Field> byName = new LinkedHashMap<>();
        Set<COSObjectKey> keys = new HashSet<>();
        COSDictionary form = catalog.getCOSDictionary(COSName.ACRO_FORM);
        Deque<Node> waiting = new ArrayDeque<>();
        push(form == null ? null : form.getCOSArray(COSName.FIELDS), "", null, 0, waiting);
        while (!waiting.isEmpty()) {
            deadline.check();
            Node node = waiting.pop();
            COSObjectKey key = node.reference instanceof COSObject object ? object.getKey() : null;
            if (key != null && !keys.add(key) || node.depth > DEEPEST) {
                throw new PdfUnreadable(PdfUnreadable.Reason.DAMAGED, "form fields are entangled");
            }
            if (!(PdfView.resolved(node.reference) instanceof COSDictionary dictionary)) {
                continue;
            }
            String own = dictionary.getString(COSName.T, "");
            String name = node.prefix.isEmpty() ? own : own.isEmpty() ? node.prefix : node.prefix + "." + own;
            COSName type = dictionary.getCOSName(COSName.FT) == null ? node.type : dictionary.getCOSName(COSName.FT);
            COSArray kids = dictionary.getCOSArray(COSName.KIDS);
            if (kids != null && hasNamedKid(kids)) {
                push(kids, name, type, node.depth + 1, waiting);
            } else if (byName.putIfAbsent(name, new Field(name, key, dictionary, type, widgets(dictionary, kids, keys)))
                    != null) {
                throw new PdfUnreadable(PdfUnreadable.Reason.DAMAGED, "two form fields share the name " + name);
            }
        }
        return new FormFields(byName, keys);
    }

    private static void push(
            @Nullable COSArray fields, String prefix, @Nullable COSName type, int depth, Deque<Node> waiting) {
        for (int i = fields == null ? -1 : fields.size() - 1; i >= 0; i--) {
            waiting.push(new Node(fields.get(i), prefix, type, depth));
        }
    }

    private static boolean hasNamedKid(COSArray kids) {
        for (int i = 0; i < kids.size(); i++) {
            if (kids.getObject(i) instanceof COSDictionary kid && kid.getItem(COSName.T) != null) {
                return true;
            }
        }
        return false;
    }

    private static List<COSDictionary> widgets(COSDictionary field, @Nullable COSArray kids, Set<COSObjectKey> keys) {
        if (kids == null) {
            return List.of(field);
        }
        List<COSDictionary> widgets = new ArrayList<>();
        for (int i = 0; i < kids.size(); i++) {
            if (kids.get(i) instanceof COSObject object && object.getKey() != null) {
                keys.add(object.getKey());
            }
            if (kids.getObject(i) instanceof COSDictionary widget) {
                widgets.add(widget);
            }
        }
        return widgets;
    }

    private record Node(
            @Nullable COSBase reference,
            String prefix,
            @Nullable COSName type,
            int depth) {}
}
