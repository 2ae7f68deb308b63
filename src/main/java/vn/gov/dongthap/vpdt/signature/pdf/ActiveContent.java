package vn.gov.dongthap.vpdt.signature.pdf;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;

/**
 * Whether a PDF does something by itself: scripts, actions other than going to a page or an address. Looks at every
 * object, reachable or not, whatever it says of its kind: readers differ in what they follow.
 */
final class ActiveContent {

    /** What an action may be called, but for going somewhere in the document (GoTo, Named) and to an address (URI). */
    private static final Set<String> ACTIONS = Set.of(
            "JavaScript",
            "Launch",
            "SubmitForm",
            "ImportData",
            "ResetForm",
            "Rendition",
            "Movie",
            "Sound",
            "GoToR",
            "GoToE",
            "Hide",
            "SetOCGState",
            "Thread",
            "Trans",
            "GoTo3DView",
            "RichMediaExecute");

    private static final List<COSName> TRIGGERS = List.of(
            COSName.JS,
            COSName.AA,
            COSName.getPDFName("JavaScript"),
            COSName.getPDFName("XFA"),
            COSName.getPDFName("RichMediaContent"));

    private ActiveContent() {}

    static boolean isIn(COSDocument document, Deadline deadline) throws PdfUnreadable {
        Deque<COSBase> waiting = new ArrayDeque<>();
        for (COSObjectKey key : List.copyOf(document.getXrefTable().keySet())) {
            push(waiting, document.getObjectFromPool(key).getObject());
            while (!waiting.isEmpty()) {
                deadline.check();
                COSBase object = waiting.pop();
                if (object instanceof COSArray array) {
                    array.forEach(member -> push(waiting, member));
                } else if (object instanceof COSDictionary dictionary) {
                    if (acts(dictionary)) {
                        return true;
                    }
                    dictionary.getValues().forEach(value -> push(waiting, value));
                }
            }
        }
        return false;
    }

    /** What lies in an object of its own is looked at there. */
    private static void push(Deque<COSBase> waiting, COSBase object) {
        if (object instanceof COSArray || object instanceof COSDictionary) {
            waiting.push(object);
        }
    }

    private static boolean acts(COSDictionary dictionary) {
        return PdfView.resolved(dictionary.getItem(COSName.S)) instanceof COSName kind
                        && ACTIONS.contains(kind.getName())
                || TRIGGERS.stream().anyMatch(trigger -> isSomething(dictionary.getItem(trigger)));
    }

    private static boolean isSomething(COSBase value) {
        COSBase object = value instanceof COSObject reference ? reference.getObject() : value;
        return object instanceof COSDictionary filled ? filled.size() > 0 : object != null;
    }
}
