package vn.gov.dongthap.vpdt.signature.pdf;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/** A PDF, or the beginning of one that was a whole PDF when it was signed, as its objects show it. */
final class PdfView implements Closeable {

    private static final List<COSName> INHERITED =
            List.of(COSName.RESOURCES, COSName.MEDIA_BOX, COSName.CROP_BOX, COSName.ROTATE);

    private final PDDocument document;
    private final Deadline deadline;
    private final List<Page> pages = new ArrayList<>();
    private final FormFields form;
    /** Objects compared on their own; where another object refers to one, only its name counts. */
    private final Set<COSObjectKey> landmarks = new HashSet<>();

    /**
     * A page.
     *
     * @param key its name in the file, or null for a page without one
     * @param dictionary its entries
     * @param inherited what it has from the tree above
     */
    record Page(@Nullable COSObjectKey key, COSDictionary dictionary, Map<COSName, COSBase> inherited) {

        @Nullable
        COSBase entry(COSName name) {
            COSBase own = dictionary.getItem(name);
            return own != null ? own : inherited.get(name);
        }
    }

    private PdfView(PDDocument document, Deadline deadline) throws PdfUnreadable {
        this.document = document;
        this.deadline = deadline;
        COSDictionary trailer = document.getDocument().getTrailer();
        if (trailer.getItem(COSName.ROOT) instanceof COSObject root && root.getKey() != null) {
            landmarks.add(root.getKey());
        }
        readPages();
        form = FormFields.of(catalog(), deadline);
        landmarks.addAll(form.keys());
    }

    /** Reads the first {@code end} bytes. */
    static PdfView of(byte[] bytes, int end, Deadline deadline) throws IOException, PdfUnreadable {
        ByteBuffer start = ByteBuffer.wrap(bytes, 0, end).slice();
        PDDocument document = Loader.loadPDF(new RandomAccessReadBuffer(start));
        try {
            return new PdfView(document, deadline);
        } catch (RuntimeException | PdfUnreadable e) {
            document.close();
            throw e;
        }
    }

    COSDictionary catalog() {
        return document.getDocumentCatalog().getCOSObject();
    }

    List<Page> pages() {
        return pages;
    }

    FormFields form() {
        return form;
    }

    boolean acts() throws PdfUnreadable {
        return ActiveContent.isIn(document.getDocument(), deadline);
    }

    boolean isLandmark(COSObjectKey key) {
        return landmarks.contains(key);
    }

    /** Where the object lies; two beginnings of one file share all bytes, so equal places hold equal objects. */
    @Nullable
    Long placeOf(COSObjectKey key) {
        return document.getDocument().getXrefTable().get(key);
    }

    @Override
    public void close() throws IOException {
        document.close();
    }

    private void readPages() throws PdfUnreadable {
        Deque<Node> waiting = new ArrayDeque<>();
        waiting.push(new Node(catalog().getItem(COSName.PAGES), Map.of()));
        while (!waiting.isEmpty()) {
            deadline.check();
            Node node = waiting.pop();
            COSObjectKey key = node.reference instanceof COSObject object ? object.getKey() : null;
            if (key != null && !landmarks.add(key)) {
                throw new PdfUnreadable(PdfUnreadable.Reason.DAMAGED, "a page appears twice in the page tree");
            }
            if (!(resolved(node.reference) instanceof COSDictionary dictionary)) {
                continue;
            }
            if (dictionary.getDictionaryObject(COSName.KIDS) instanceof COSArray kids) {
                Map<COSName, COSBase> inherited = new HashMap<>(node.inherited);
                INHERITED.stream()
                        .filter(name -> dictionary.getItem(name) != null)
                        .forEach(name -> inherited.put(name, dictionary.getItem(name)));
                for (int i = kids.size() - 1; i >= 0; i--) {
                    waiting.push(new Node(kids.get(i), inherited));
                }
            } else {
                pages.add(new Page(key, dictionary, node.inherited));
            }
        }
        if (pages.isEmpty()) {
            throw new PdfUnreadable(PdfUnreadable.Reason.DAMAGED, "no pages");
        }
    }

    static @Nullable COSBase resolved(@Nullable COSBase base) {
        return base instanceof COSObject object ? object.getObject() : base;
    }

    private record Node(@Nullable COSBase reference, Map<COSName, COSBase> inherited) {}

    /** Number of the page, from 1, that carries the widget; 0 when none does. */
    int pageOf(COSDictionary widget) {
        for (int i = 0; i < pages.size(); i++) {
            COSArray annotations = pages.get(i).dictionary().getCOSArray(COSName.ANNOTS);
            for (int j = 0; annotations != null && j < annotations.size(); j++) {
                if (Objects.equals(annotations.getObject(j), widget)) {
                    return i + 1;
                }
            }
        }
        return 0;
    }
}
