package vn.gov.dongthap.vpdt.copy.web;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.BindParam;
import vn.gov.dongthap.vpdt.copy.KeepCopyPermissions.NewPermission;
import vn.gov.dongthap.vpdt.law.RuleBroken;

/** A permission as typed, kept when it is refused. */
record CopyPermissionForm(
        @BindParam("khoa") @Nullable UUID key,
        @BindParam("nguoiDuocGiao") @Nullable Long holder,
        @BindParam("canCu") @Nullable String basisReference,

        @BindParam("ngayCanCu") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate basisDate,

        @BindParam("tuNgay") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate validFrom,

        @BindParam("denNgay") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate validTo) {

    static final CopyPermissionForm EMPTY = new CopyPermissionForm(null, null, null, null, null, null);

    CopyPermissionForm withKey(UUID fresh) {
        return key != null
                ? this
                : new CopyPermissionForm(fresh, holder, basisReference, basisDate, validFrom, validTo);
    }

    /** @throws RuleBroken when nobody is chosen */
    NewPermission permission() {
        if (holder == null) {
            throw new RuleBroken("N27.1", "copy.permission.no-holder");
        }
        return new NewPermission(
                key == null ? UUID.randomUUID() : key,
                holder,
                Objects.requireNonNullElse(basisReference, ""),
                basisDate,
                validFrom,
                validTo);
    }
}
