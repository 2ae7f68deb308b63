package vn.gov.dongthap.vpdt.drafting;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import vn.gov.dongthap.vpdt.document.DocumentType;
import vn.gov.dongthap.vpdt.document.SigningAuthority;
import vn.gov.dongthap.vpdt.document.Urgency;

/** Records of outgoing documents as an office of the province writes them, and the templates filled with them. */
final class SampleDrafts {

    static final SignatureBlock CHAIR_DEPUTY = new SignatureBlock(
            List.of(
                    new AuthorityLine(SigningAuthority.TM, "Ủy ban nhân dân"),
                    new AuthorityLine(SigningAuthority.KT, "Chủ tịch")),
            "Phó Chủ tịch",
            "Nguyễn Văn Bình");

    private SampleDrafts() {}

    /** A draft of that type with everything its record can hold. */
    static DraftContent of(DocumentType type) {
        String notation =
                switch (type) {
                    case LETTER -> "UBND-KGVX";
                    case COURTESY_LETTER -> "UBND";
                    default -> type.abbreviation().orElseThrow() + "-UBND";
                };
        return new DraftContent(
                type,
                new Letterhead(null, "Ủy ban nhân dân tỉnh Đồng Tháp", "Đồng Tháp", null),
                notation,
                subject(type),
                Urgency.NORMAL,
                TypeLayout.mayBeAddressed(type) || type == DocumentType.TELEGRAM
                        ? List.of("Bộ Khoa học và Công nghệ", "Văn phòng Chính phủ")
                        : List.of(),
                CHAIR_DEPUTY,
                List.of("Chủ tịch, các Phó Chủ tịch UBND tỉnh", "Các sở, ban, ngành tỉnh", "UBND các xã, phường"),
                "KGVX",
                null,
                List.of());
    }

    /** The template filled with that. */
    static byte[] template(DraftContent content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            new DraftTemplate().write(content, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A letter as the template has it, open. */
    static WordFile letter() throws IOException {
        return open(template(of(DocumentType.LETTER)));
    }

    /** A Word file of that content, open. */
    static WordFile open(byte[] content) throws IOException {
        return WordFile.open("Dự thảo.docx", new ByteArrayInputStream(content));
    }

    private static String subject(DocumentType type) {
        return switch (type) {
            case DECISION -> "Ban hành Quy chế quản lý, vận hành Hệ thống quản lý văn bản và điều hành tỉnh Đồng Tháp";
            case LETTER -> "triển khai Hệ thống quản lý văn bản và điều hành dùng chung của tỉnh";
            case MINUTES -> "Họp giao ban công tác chuyển đổi số quý I năm 2026";
            default -> "Về việc quản lý, vận hành Hệ thống quản lý văn bản và điều hành";
        };
    }
}
