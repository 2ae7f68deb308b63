package vn.gov.dongthap.vpdt.report;

import java.util.Arrays;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.text.VietnameseText;

/** What a report is written as. */
public enum ReportFormat {
    /** PDF/A-2b, for printing and keeping. */
    PDF("pdf", "application/pdf", true),
    /** One sheet without page breaks; every text is a text, whatever it begins with. */
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", false),
    /** Word, page by page. */
    DOCX("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", true);

    private final String extension;
    private final String mediaType;
    private final boolean paged;

    ReportFormat(String extension, String mediaType, boolean paged) {
        this.extension = extension;
        this.mediaType = mediaType;
        this.paged = paged;
    }

    /**
     * The format of a file name's ending.
     *
     * @throws RuleBroken when there is none
     */
    public static ReportFormat of(String extension) {
        return Arrays.stream(values())
                .filter(format -> format.extension.equals(extension))
                .findFirst()
                .orElseThrow(() -> new RuleBroken(null, "report.unknown-format", extension));
    }

    /** A file name that every system takes: the words without marks, joined by hyphens. */
    public String fileName(String words) {
        return VietnameseText.folded(words).replace(' ', '-') + "." + extension;
    }

    public String extension() {
        return extension;
    }

    public String mediaType() {
        return mediaType;
    }

    boolean isPaged() {
        return paged;
    }
}
