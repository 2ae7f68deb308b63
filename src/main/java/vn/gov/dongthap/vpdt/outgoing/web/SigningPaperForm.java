package vn.gov.dongthap.vpdt.outgoing.web;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.BindParam;
import vn.gov.dongthap.vpdt.document.DocumentType;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.outgoing.KeepSigningPapers.NewPaper;
import vn.gov.dongthap.vpdt.outgoing.SigningPaperKind;

/** A paper as typed, kept when it is refused. */
record SigningPaperForm(
        @BindParam("khoa") @Nullable UUID key,
        @BindParam("loai") @Nullable SigningPaperKind kind,
        @BindParam("nguoiGiao") @Nullable Long grantor,
        @BindParam("noiGiao") @Nullable String givenBy,
        @BindParam("chucVu") @Nullable String headTitle,
        @BindParam("nguoiDuocGiao") @Nullable Long holder,
        @BindParam("donVi") @Nullable Long unit,
        @BindParam("capPho") @Nullable Boolean deputies,
        @BindParam("canCu") @Nullable String basisReference,

        @BindParam("ngayCanCu") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate basisDate,

        @BindParam("loaiVanBan") @Nullable List<DocumentType> types,
        @BindParam("noiDung") @Nullable String matters,

        @BindParam("tuNgay") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate validFrom,

        @BindParam("denNgay") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate validTo) {

    /** What a keeper starts from. */
    static SigningPaperForm of(SigningPaperKind kind, String headTitle, LocalDate today) {
        return new SigningPaperForm(
                UUID.randomUUID(), kind, null, null, headTitle, null, null, null, null, null, null, null, today, null);
    }

    /** What is asked for; a form that lost its fields asks for authorization. */
    SigningPaperKind asked() {
        return kind == null ? SigningPaperKind.TUQ : kind;
    }

    /** @throws RuleBroken when a date is missing */
    NewPaper paper() {
        if (basisDate == null || validFrom == null) {
            throw new RuleBroken("N13.3a", "outgoing.paper.no-dates");
        }
        return new NewPaper(
                key == null ? UUID.randomUUID() : key,
                asked(),
                grantor,
                givenBy,
                Objects.requireNonNullElse(headTitle, ""),
                holder,
                unit,
                Boolean.TRUE.equals(deputies),
                Objects.requireNonNullElse(basisReference, ""),
                basisDate,
                chosenTypes(),
                matters,
                validFrom,
                validTo);
    }

    private Set<DocumentType> chosenTypes() {
        Set<DocumentType> chosen = EnumSet.noneOf(DocumentType.class);
        if (types != null) {
            types.stream().filter(Objects::nonNull).forEach(chosen::add);
        }
        return chosen;
    }

    /** Whether a type was ticked. */
    public boolean covers(DocumentType type) {
        return types != null && types.contains(type);
    }
}
