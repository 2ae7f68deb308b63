package vn.gov.dongthap.vpdt.storage;

import java.util.Arrays;
import java.util.Optional;

/** The formats the regulation names for documents (Q4.5b). */
enum FileType {
    PDF("pdf", "application/pdf", "PDF"),
    DOC("doc", "application/msword", "Word"),
    DOCX("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "Word"),
    XLS("xls", "application/vnd.ms-excel", "Excel"),
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "Excel"),
    ZIP("zip", "application/zip", "ZIP"),
    RAR("rar", "application/vnd.rar", "RAR");

    private final String extension;
    private final String mediaType;
    private final String label;

    FileType(String extension, String mediaType, String label) {
        this.extension = extension;
        this.mediaType = mediaType;
        this.label = label;
    }

    static Optional<FileType> ofExtension(String extension) {
        return Arrays.stream(values())
                .filter(type -> type.extension.equals(extension))
                .findFirst();
    }

    String mediaType() {
        return mediaType;
    }

    /** The name people know the format by, with its extension. */
    String label() {
        return label + " (." + extension + ")";
    }
}
