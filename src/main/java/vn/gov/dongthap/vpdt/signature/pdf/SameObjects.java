package vn.gov.dongthap.vpdt.signature.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.jspecify.annotations.Nullable;

/** Whether two objects, with everything they lead to, are the same before and after. Landmarks are not entered. */
final class SameObjects {

    private static final int CHUNK = 16 * 1024;

    private final PdfView before;
    private final PdfView after;
    private final Deadline deadline;
    /** References found equal already, or being compared: a difference anywhere ends the comparison they are part of. */
    private final Set<Pair> seen = new HashSet<>();

    SameObjects(PdfView before, PdfView after, Deadline deadline) {
        this.before = before;
        this.after = after;
        this.deadline = deadline;
    }

    boolean same(@Nullable COSBase one, @Nullable COSBase other) throws IOException, PdfUnreadable {
        Set<Pair> entered = new HashSet<>();
        Deque<Task> waiting = new ArrayDeque<>();
        waiting.push(new Task(one, other));
        while (!waiting.isEmpty()) {
            deadline.check();
            if (!step(waiting.pop(), waiting, entered)) {
                return false;
            }
        }
        seen.addAll(entered);
        return true;
    }

    private boolean step(Task task, Deque<Task> waiting, Set<Pair> entered) throws IOException {
        boolean samePlace = false;
        if (task.one instanceof COSObject a && task.other instanceof COSObject b) {
            COSObjectKey from = a.getKey();
            COSObjectKey to = b.getKey();
            if (before.isLandmark(from) || after.isLandmark(to)) {
                return from.equals(to);
            }
            Pair pair = new Pair(from, to);
            if (seen.contains(pair) || !entered.add(pair)) {
                return true;
            }
            samePlace = from.equals(to) && Objects.equals(before.placeOf(from), after.placeOf(to));
        }
        COSBase a = present(PdfView.resolved(task.one));
        COSBase b = present(PdfView.resolved(task.other));
        if (a == null || b == null) {
            return a == b;
        }
        if (a instanceof COSDictionary x && b instanceof COSDictionary y) {
            return (samePlace || sameStream(x, y)) && enter(x, y, waiting);
        }
        if (a instanceof COSArray x && b instanceof COSArray y) {
            for (int i = 0; i < x.size() && i < y.size(); i++) {
                waiting.push(new Task(x.get(i), y.get(i)));
            }
            return x.size() == y.size();
        }
        return sameLeaf(a, b);
    }

    private static boolean enter(COSDictionary a, COSDictionary b, Deque<Task> waiting) {
        for (COSName name : a.keySet()) {
            waiting.push(new Task(a.getItem(name), b.getItem(name)));
        }
        for (COSName name : b.keySet()) {
            if (!a.containsKey(name) && present(b.getDictionaryObject(name)) != null) {
                return false;
            }
        }
        return true;
    }

    private static boolean sameLeaf(COSBase a, COSBase b) {
        if (a instanceof COSNumber x && b instanceof COSNumber y) {
            return x.floatValue() == y.floatValue();
        }
        if (a instanceof COSString x && b instanceof COSString y) {
            return Arrays.equals(x.getBytes(), y.getBytes());
        }
        return a.equals(b);
    }

    private boolean sameStream(COSDictionary a, COSDictionary b) throws IOException {
        if (!(a instanceof COSStream x) || !(b instanceof COSStream y)) {
            return a instanceof COSStream == b instanceof COSStream;
        }
        if (!x.hasData() || !y.hasData()) {
            return x.hasData() == y.hasData();
        }
        try (InputStream left = x.createRawInputStream();
                InputStream right = y.createRawInputStream()) {
            byte[] chunk = left.readNBytes(CHUNK);
            while (chunk.length > 0) {
                if (!Arrays.equals(chunk, right.readNBytes(CHUNK))) {
                    return false;
                }
                chunk = left.readNBytes(CHUNK);
            }
            return right.read() < 0;
        }
    }

    private static @Nullable COSBase present(@Nullable COSBase base) {
        return base instanceof COSNull ? null : base;
    }

    private record Task(@Nullable COSBase one, @Nullable COSBase other) {}

    private record Pair(COSObjectKey one, COSObjectKey other) {}
}
