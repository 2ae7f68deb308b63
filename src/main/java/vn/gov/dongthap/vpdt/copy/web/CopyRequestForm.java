package vn.gov.dongthap.vpdt.copy.web;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.BindParam;
import org.springframework.web.multipart.MultipartFile;
import vn.gov.dongthap.vpdt.copy.RequestCopy.NewCopy;
import vn.gov.dongthap.vpdt.copy.RequestCopy.Sent;
import vn.gov.dongthap.vpdt.copy.SourceChoice;
import vn.gov.dongthap.vpdt.copy.SourceStanding;
import vn.gov.dongthap.vpdt.document.DocumentType;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.register.CopyKind;
import vn.gov.dongthap.vpdt.register.Medium;

/** A request as typed, kept when it is refused; files have to be chosen again. */
record CopyRequestForm(
        @BindParam("khoa") @Nullable UUID key,
        @BindParam("van-ban-di") @Nullable Long outgoing,
        @BindParam("van-ban-den") @Nullable Long incoming,
        @BindParam("ban-sao") @Nullable Long copy,
        @BindParam("banDuaRaSao") @Nullable SourceStanding standing,
        @BindParam("loaiVanBan") @Nullable DocumentType type,
        @BindParam("coQuanBanHanh") @Nullable String organName,
        @BindParam("soKyHieu") @Nullable String reference,

        @BindParam("ngayVanBan") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate issuedDate,

        @BindParam("trichYeu") @Nullable String subject,
        @BindParam("hinhThucSao") @Nullable CopyKind kind,
        @BindParam("dangSao") @Nullable Medium toMedium,
        @BindParam("phanTrich") @Nullable String part,
        @BindParam("mucDich") @Nullable String purpose,
        @BindParam("noiNhan") @Nullable String places,
        @BindParam("soBan") @Nullable Integer copies,
        @BindParam("nguoiKy") @Nullable Long signer,
        @BindParam("banQuet") @Nullable MultipartFile scan,
        @BindParam("banTrich") @Nullable MultipartFile extract) {

    /** With a key, and what is usual where nothing was said. */
    CopyRequestForm started(CopyKind usual, Medium medium, String usualPlaces) {
        return new CopyRequestForm(
                key == null ? UUID.randomUUID() : key,
                outgoing,
                incoming,
                copy,
                standing,
                type,
                organName,
                reference,
                issuedDate,
                subject,
                kind == null ? usual : kind,
                toMedium == null ? medium : toMedium,
                part,
                purpose,
                places == null ? usualPlaces : places,
                copies == null ? 1 : copies,
                signer,
                null,
                null);
    }

    SourceChoice source() {
        if (outgoing != null) {
            return SourceChoice.outgoing(outgoing);
        }
        if (incoming != null) {
            return SourceChoice.incoming(incoming, said());
        }
        if (copy != null) {
            return SourceChoice.copy(copy);
        }
        return new SourceChoice(
                null,
                null,
                null,
                said(),
                type,
                Objects.requireNonNullElse(organName, ""),
                Objects.requireNonNullElse(reference, ""),
                issuedDate,
                Objects.requireNonNullElse(subject, ""));
    }

    private SourceStanding said() {
        return Objects.requireNonNullElse(standing, SourceStanding.ORIGINAL);
    }

    /** @throws RuleBroken when kind, medium or signer are not chosen */
    NewCopy wanted() {
        if (kind == null || toMedium == null || signer == null) {
            throw new RuleBroken("N25.1", "copy.not-chosen");
        }
        return new NewCopy(
                key == null ? UUID.randomUUID() : key,
                source(),
                kind,
                toMedium,
                part,
                Objects.requireNonNullElse(purpose, ""),
                Objects.requireNonNullElse(places, ""),
                copies == null ? 1 : copies,
                signer);
    }

    static @Nullable Sent sent(@Nullable MultipartFile file) {
        return file == null || file.isEmpty()
                ? null
                : new Sent(Objects.requireNonNullElse(file.getOriginalFilename(), ""), file);
    }
}
