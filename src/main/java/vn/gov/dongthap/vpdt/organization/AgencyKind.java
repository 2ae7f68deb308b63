package vn.gov.dongthap.vpdt.organization;

import org.jspecify.annotations.Nullable;

/** What an agency is. There is no district level (Q1.2a). */
public enum AgencyKind {
    PROVINCE("Ủy ban nhân dân tỉnh"),
    DEPARTMENT("Sở, ban, ngành"),
    COMMUNE("Ủy ban nhân dân xã, phường"),
    SUBORDINATE("Đơn vị trực thuộc"),
    /** Joins voluntarily and does not count in the mandatory figures (Q1.2b). */
    VOLUNTARY("Cơ quan, tổ chức tham gia tự nguyện");

    private final String label;

    AgencyKind(String label) {
        this.label = label;
    }

    /** Vietnamese name. */
    public String label() {
        return label;
    }

    /** Whether an agency of this kind may stand directly below one of the given kind, null meaning the top. */
    boolean fitsBelow(@Nullable AgencyKind parent) {
        if (parent == null) {
            return this == PROVINCE;
        }
        return switch (this) {
            case PROVINCE -> false;
            case DEPARTMENT, COMMUNE, VOLUNTARY -> parent == PROVINCE;
            case SUBORDINATE -> parent != VOLUNTARY;
        };
    }
}
