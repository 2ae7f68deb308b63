package vn.gov.dongthap.vpdt.account;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.gov.dongthap.vpdt.drafting.DraftContent;
import vn.gov.dongthap.vpdt.organization.ProvinceTime;
import vn.gov.dongthap.vpdt.outgoing.PreparedDocuments.Attached;
import vn.gov.dongthap.vpdt.report.AnnexHead;
import vn.gov.dongthap.vpdt.report.AnnexRow;
import vn.gov.dongthap.vpdt.report.FillReport;
import vn.gov.dongthap.vpdt.report.FilledReport;
import vn.gov.dongthap.vpdt.report.LetterParagraph;
import vn.gov.dongthap.vpdt.report.LetterSheet;
import vn.gov.dongthap.vpdt.report.ReportFormat;
import vn.gov.dongthap.vpdt.report.ReportTemplate;
import vn.gov.dongthap.vpdt.spreadsheet.SheetColumn;
import vn.gov.dongthap.vpdt.spreadsheet.SheetLayout;

/** The letters of the account procedures and their tables, from the templates in {@code reports/} (mau-bieu, 0). */
@Component
class RequestSheets {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final int SHOWN_OF_PERSONAL_ID = 4;

    private final FillReport reports;
    private final MessageSource messages;

    RequestSheets(FillReport reports, MessageSource messages) {
        this.reports = reports;
        this.messages = messages;
    }

    /** A letter as PDF/A: what its record says, around the given paragraphs. */
    byte[] letter(DraftContent content, List<String> paragraphs) {
        var signature = java.util.Objects.requireNonNull(content.signature(), "a signer is named");
        LetterSheet sheet = new LetterSheet(
                content.letterhead().superiorName(),
                content.letterhead().organName(),
                content.codeNotation(),
                content.letterhead().place(),
                content.subject(),
                String.join("\n", content.addressees()),
                Stream.of(
                                "- Như trên;",
                                "- Lưu: VT"
                                        + (content.draftingUnit() == null ? "." : ", " + content.draftingUnit() + "."))
                        .collect(Collectors.joining("\n")),
                String.join("\n", signature.printed()),
                signature.fullName());
        return pdf(reports.fill(
                ReportTemplate.LETTER,
                sheet,
                paragraphs.stream().map(LetterParagraph::new).iterator(),
                ReportFormat.PDF));
    }

    /** The table of a request, as PDF/A and as a sheet. */
    Attached table(AccountRequest request, SheetLayout layout, List<RequestRow> rows, String agency) {
        String title = sentence("account.annex." + request.kind().name());
        List<AnnexRow> lines = IntStream.range(0, rows.size())
                .mapToObj(
                        i -> new AnnexRow(i + 1, shown(layout, rows.get(i).row().values())))
                .toList();
        return attached(
                ReportTemplate.PERSONAL_ACCOUNTS,
                new AnnexHead(title, agency),
                lines,
                "Phụ lục " + request.kind().label());
    }

    /** What became of every row, as PDF/A and as a sheet. */
    Attached results(AccountRequest request, List<RequestRow> rows, String agency) {
        List<AnnexRow> lines = rows.stream()
                .map(row -> new AnnexRow(row.row().number(), result(request, row)))
                .toList();
        return attached(
                ReportTemplate.ACCOUNT_RESULTS,
                new AnnexHead(sentence("account.annex.results"), agency),
                lines,
                "Phụ lục kết quả xử lý");
    }

    private Attached attached(
            ReportTemplate<AnnexHead, AnnexRow> template, AnnexHead head, List<AnnexRow> rows, String name) {
        byte[] sheet = pdf(reports.fill(template, head, rows.iterator(), ReportFormat.XLSX));
        byte[] pdf = pdf(reports.fill(template, head, rows.iterator(), ReportFormat.PDF));
        return new Attached(name, name + ".xlsx", sheet, name + ".pdf", pdf);
    }

    private Map<String, String> result(AccountRequest request, RequestRow row) {
        Map<String, String> values = new HashMap<>();
        values.put("taiKhoan", row.username() == null ? "" : row.username());
        values.put("ten", row.row().values().getOrDefault("hoTen", ""));
        values.put("donVi", row.row().values().getOrDefault("donVi", ""));
        values.put("noiDung", request.kind().label());
        values.put("ketQua", row.decision() == null ? "" : row.decision().label());
        values.put("lyDo", row.reason() == null ? "" : row.reason());
        values.put("ngay", row.doneAt() == null ? "" : DAY.format(row.doneAt().atZone(ProvinceTime.ZONE)));
        return values;
    }

    /** Values as people read them; of a personal identifier the last digits only. */
    private static Map<String, String> shown(SheetLayout layout, Map<String, String> values) {
        Map<String, String> shown = new HashMap<>();
        for (SheetColumn column : layout.columns()) {
            String text = column.shown(values.get(column.key()));
            if (column.key().equals(RequestRows.PERSONAL_ID) && !text.isEmpty()) {
                text = "*".repeat(text.length() - SHOWN_OF_PERSONAL_ID)
                        + text.substring(text.length() - SHOWN_OF_PERSONAL_ID);
            }
            shown.put(column.key(), text);
        }
        return shown;
    }

    String sentence(String key, Object... arguments) {
        return messages.getMessage(key, arguments, VIETNAMESE);
    }

    private static byte[] pdf(FilledReport report) {
        try (report;
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            report.writeTo(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
