package vn.gov.dongthap.vpdt.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.gov.dongthap.vpdt.document.SigningAuthority;
import vn.gov.dongthap.vpdt.drafting.AuthorityLine;
import vn.gov.dongthap.vpdt.drafting.SignatureBlock;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.organization.AgencyView;
import vn.gov.dongthap.vpdt.organization.PersonInPosition;
import vn.gov.dongthap.vpdt.organization.Role;

/** Who signs with which words above the name. */
class SigningRightTests {

    private static final AgencyView COMMITTEE = new AgencyView(1, null, "H20", "UBND tỉnh Đồng Tháp", "ubnd");
    private static final AgencyView DEPARTMENT = new AgencyView(2, 1L, "H20.05", "Sở Khoa học và Công nghệ", "skhcn");
    private static final AgencyView OFFICE = new AgencyView(3, 1L, "H20.01", "Văn phòng UBND tỉnh", "vpubnd");

    @Test
    @DisplayName("N13.2 The head of a people's committee signs for the collective, a deputy for the head as well")
    void signsForTheCollective() {
        PersonInPosition head = person("Chủ tịch UBND tỉnh", Role.HEAD);

        assertThat(SigningRight.of(COMMITTEE, head, head))
                .isEqualTo(new SignatureBlock(
                        List.of(new AuthorityLine(SigningAuthority.TM, "Ủy ban nhân dân")), "Chủ tịch", "Trần Văn A"));
        assertThat(SigningRight.of(COMMITTEE, person("Phó Chủ tịch UBND tỉnh", Role.LEADER), head))
                .isEqualTo(new SignatureBlock(
                        List.of(
                                new AuthorityLine(SigningAuthority.TM, "Ủy ban nhân dân"),
                                new AuthorityLine(SigningAuthority.KT, "Chủ tịch")),
                        "Phó Chủ tịch",
                        "Trần Văn A"));
    }

    @Test
    @DisplayName(
            "N13.1 Elsewhere the head signs alone, a deputy for the head, whether the head's seat is filled or not")
    void signsForTheHead() {
        PersonInPosition head = person("Giám đốc Sở", Role.HEAD);
        SignatureBlock deputy = new SignatureBlock(
                List.of(new AuthorityLine(SigningAuthority.KT, "Giám đốc")), "Phó Giám đốc", "Trần Văn A");

        assertThat(SigningRight.of(DEPARTMENT, head, head)).isEqualTo(SignatureBlock.of("Giám đốc", "Trần Văn A"));
        assertThat(SigningRight.of(DEPARTMENT, person("Phó Giám đốc Sở", Role.LEADER), head))
                .isEqualTo(deputy);
        assertThat(SigningRight.of(DEPARTMENT, person("Phó Giám đốc Sở", Role.LEADER), null))
                .isEqualTo(deputy);
        assertThat(SigningRight.of(OFFICE, person("Chánh Văn phòng", Role.HEAD), null))
                .isEqualTo(SignatureBlock.of("Chánh Văn phòng", "Trần Văn A"));
    }

    @Test
    @DisplayName("N13 Nobody else signs for an agency")
    void refusesEverybodyElse() {
        assertThatThrownBy(() -> SigningRight.of(DEPARTMENT, person("Trưởng phòng", Role.UNIT_LEADER), null))
                .isInstanceOf(RuleBroken.class);
    }

    private static PersonInPosition person(String position, Role role) {
        return new PersonInPosition(4, 4, "Trần Văn A", null, position, 1, null, Set.of(role));
    }
}
