package vn.gov.dongthap.vpdt.outgoing.web;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.BindParam;
import org.springframework.web.multipart.MultipartFile;
import vn.gov.dongthap.vpdt.document.Secrecy;
import vn.gov.dongthap.vpdt.document.Urgency;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.outgoing.DraftFiles;
import vn.gov.dongthap.vpdt.outgoing.NumberPaper.Sheet;

/** A document issued on paper as typed, kept when it is refused; the scan has to be chosen again. */
record PaperForm(
        @BindParam("khoa") @Nullable UUID key,
        @BindParam("loaiVanBan") @Nullable String type,
        @BindParam("trichYeu") @Nullable String subject,
        @BindParam("donVi") @Nullable Long unit,
        @BindParam("nguoiKy") @Nullable String signer,

        @BindParam("ngayKy") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate signedOn,

        @BindParam("noiNhan") @Nullable String recipients,
        @BindParam("soTrang") @Nullable Integer pages,
        @BindParam("doKhan") @Nullable Urgency urgency,
        @BindParam("doMat") @Nullable Secrecy secrecy,
        @BindParam("ghiChu") @Nullable String note,
        @BindParam("banQuet") @Nullable MultipartFile scan) {

    /** What a clerk starts from. */
    static PaperForm fresh(LocalDate today) {
        return new PaperForm(
                UUID.randomUUID(),
                "LETTER",
                null,
                null,
                null,
                today,
                null,
                null,
                Urgency.NORMAL,
                Secrecy.NONE,
                null,
                null);
    }

    /** @throws RuleBroken when a field is missing without which it cannot be entered */
    Sheet sheet() {
        if (type == null || unit == null || signer == null || signedOn == null || pages == null) {
            throw new RuleBroken("N16.1", "outgoing.on-paper.incomplete");
        }
        return new Sheet(
                key == null ? UUID.randomUUID() : key,
                type,
                Objects.requireNonNullElse(subject, ""),
                unit,
                signer,
                signedOn,
                Objects.requireNonNullElse(recipients, ""),
                pages,
                Objects.requireNonNullElse(urgency, Urgency.NORMAL),
                Objects.requireNonNullElse(secrecy, Secrecy.NONE),
                note);
    }

    DraftFiles.@Nullable Sent file() {
        return SentFile.of(scan);
    }
}
