package vn.gov.dongthap.vpdt.copy;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.gov.dongthap.vpdt.copy.RequestCopy.NewCopy;
import vn.gov.dongthap.vpdt.copy.RequestCopy.Sent;
import vn.gov.dongthap.vpdt.document.DocumentType;
import vn.gov.dongthap.vpdt.identity.SignedInPerson;
import vn.gov.dongthap.vpdt.register.CopyKind;
import vn.gov.dongthap.vpdt.register.Medium;
import vn.gov.dongthap.vpdt.testing.People;
import vn.gov.dongthap.vpdt.workflow.CaseView;
import vn.gov.dongthap.vpdt.workflow.Cases;
import vn.gov.dongthap.vpdt.workflow.TaskEntry;
import vn.gov.dongthap.vpdt.workflow.TaskInbox;

/** Carries copies of Sở Khoa học và Công nghệ along the real diagram, each task answered as the browser would. */
@Component
@Profile("test")
class CopyDriver {

    static final String CLERK = "vanthu.skhcn";
    static final String OTHER_CLERK = "vanthu2.skhcn";
    static final String HEAD = "giamdoc.skhcn";
    static final String OFFICER = "chuyenvien.skhcn";

    private final RequestCopy requests;
    private final SealCopy sealCopy;
    private final PrintCopy printCopy;
    private final DocumentCopies copies;
    private final TaskInbox inbox;
    private final Cases cases;
    private final People people;
    private final JsonMapper json;

    CopyDriver(
            RequestCopy requests,
            SealCopy sealCopy,
            PrintCopy printCopy,
            DocumentCopies copies,
            TaskInbox inbox,
            Cases cases,
            People people,
            JsonMapper json) {
        this.requests = requests;
        this.sealCopy = sealCopy;
        this.printCopy = printCopy;
        this.copies = copies;
        this.inbox = inbox;
        this.cases = cases;
        this.people = people;
        this.json = json;
    }

    SignedInPerson person(String username) {
        return people.of(username);
    }

    DocumentCopy copy(long id) {
        return copies.require(id);
    }

    static NewCopy wanted(SourceChoice source, CopyKind kind, Medium to, long signer) {
        return new NewCopy(
                UUID.randomUUID(),
                source,
                kind,
                to,
                kind == CopyKind.EXTRACT ? "Điều 2" : null,
                "Bổ sung hồ sơ đề nghị khen thưởng",
                "- Đặng Hoàng Phúc;\n- Lưu: VT.",
                2,
                signer);
    }

    long request(String who, SourceChoice source, CopyKind kind, Medium to) {
        return request(who, wanted(source, kind, to, person(HEAD).personId()), null);
    }

    long request(String who, NewCopy wanted, byte @Nullable [] scan) {
        try {
            return requests.request(
                    person(who),
                    wanted,
                    scan == null ? null : sent("ban-quet.pdf", scan),
                    wanted.kind() == CopyKind.EXTRACT ? sent("ban-trich.pdf", text()) : null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A decision of another agency, on paper. */
    static SourceChoice paper(SourceStanding standing) {
        return new SourceChoice(
                null,
                null,
                null,
                standing,
                DocumentType.DECISION,
                "Ủy ban nhân dân tỉnh Đồng Tháp",
                "12/QĐ-UBND",
                java.time.LocalDate.of(2026, 3, 2),
                "ban hành Kế hoạch chuyển đổi số năm 2026");
    }

    /** A true copy of that paper in electronic form, before the head. */
    long requestedOfPaper() {
        return request(
                CLERK,
                wanted(
                        paper(SourceStanding.ORIGINAL),
                        CopyKind.TRUE_COPY,
                        Medium.ELECTRONIC,
                        person(HEAD).personId()),
                scan(200, true));
    }

    void approve(long id) {
        answer(HEAD, id, Map.of("quyetDinh", "dong-y"));
    }

    void number(long id) {
        answer(CLERK, id, Map.of());
    }

    void seal(long id) {
        sealCopy.seal(person(CLERK), id);
    }

    void print(long id) {
        try {
            printCopy.print(person(CLERK), id);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void stamp(long id) {
        answer(CLERK, id, Map.of("soBan", 2, "daKyDongDau", true));
    }

    void answer(String username, long id, Map<String, ?> input) {
        TaskEntry task = task(username, id);
        inbox.complete(person(username), task.id(), task.version(), json.writeValueAsString(input));
    }

    TaskEntry task(String username, long id) {
        return inbox.nextFor(person(username), DocumentCopy.TYPE, id)
                .orElseThrow(() -> new AssertionError(username + " has no task of copy " + id));
    }

    CaseView view(long id) {
        return cases.about(DocumentCopy.TYPE, id).orElseThrow();
    }

    private static Sent sent(String name, byte[] pdf) {
        return new Sent(name, new ByteArrayResource(pdf));
    }

    /** A page of A4 as a scanner makes it. */
    static byte[] scan(int dotsPerInch, boolean colour) {
        int width = Math.round(PDRectangle.A4.getWidth() / 72 * dotsPerInch);
        int height = Math.round(PDRectangle.A4.getHeight() / 72 * dotsPerInch);
        BufferedImage paper =
                new BufferedImage(width, height, colour ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = paper.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.setColor(Color.BLACK);
        pen.drawString("QUYẾT ĐỊNH", width / 3, height / 4);
        pen.dispose();
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            PDImageXObject image = JPEGFactory.createFromImage(document, paper);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.drawImage(image, 0, 0, PDRectangle.A4.getWidth(), PDRectangle.A4.getHeight());
            }
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A page written anew. */
    static byte[] text() {
        return vn.gov.dongthap.vpdt.signature.OfficialPdf.standard().bytes();
    }
}
