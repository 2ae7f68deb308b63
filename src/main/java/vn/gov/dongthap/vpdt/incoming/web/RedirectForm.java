package vn.gov.dongthap.vpdt.incoming.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.BindParam;
import vn.gov.dongthap.vpdt.incoming.RedirectDocument.NewDirective;
import vn.gov.dongthap.vpdt.law.RuleBroken;

/** What the page of a new directive sends. */
record RedirectForm(
        @BindParam("thay-the") @Nullable Long supersedes,
        @BindParam("yKienChiDao") @Nullable String instruction,
        @BindParam("donViChuTri") @Nullable Long leadUnit,

        @BindParam("hanGiaiQuyet") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate due,

        @BindParam("donViPhoiHop") @Nullable List<Long> coordinatingUnits,

        @BindParam("hanPhoiHop") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate coordinatingDue,

        @BindParam("nguoiTheoDoi") @Nullable Long monitor) {

    /** What a leader starts from. */
    static RedirectForm proposing(LocalDate due) {
        return new RedirectForm(null, null, null, due, null, null, null);
    }

    /** @throws RuleBroken when the lead unit or its term is missing (N23.2) */
    NewDirective directive() {
        if (leadUnit == null) {
            throw new RuleBroken("N23.2", "incoming.exactly-one-lead");
        }
        if (due == null) {
            throw new RuleBroken("N23.2", "incoming.lead-needs-due-date");
        }
        return new NewDirective(
                Objects.requireNonNullElse(supersedes, 0L),
                leadUnit,
                coordinating(),
                monitor,
                due,
                coordinatingDue,
                Objects.requireNonNullElse(instruction, ""));
    }

    /** Units chosen to coordinate, none for none. */
    List<Long> coordinating() {
        return coordinatingUnits == null
                ? List.of()
                : coordinatingUnits.stream().filter(Objects::nonNull).toList();
    }

    /** Whether the unit was chosen to coordinate; choices carry ids as texts. */
    public boolean coordinates(String unitId) {
        return coordinating().stream().map(String::valueOf).anyMatch(unitId::equals);
    }
}
