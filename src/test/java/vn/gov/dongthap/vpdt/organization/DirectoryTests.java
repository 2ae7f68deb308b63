package vn.gov.dongthap.vpdt.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.gov.dongthap.vpdt.identity.SignedInPerson;
import vn.gov.dongthap.vpdt.law.RecordNotFound;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.testing.IntegrationTest;
import vn.gov.dongthap.vpdt.testing.People;
import vn.gov.dongthap.vpdt.testing.TestClock;

@IntegrationTest
class DirectoryTests {

    @Autowired
    private Directory directory;

    @Autowired
    private EstablishAgency agencies;

    @Autowired
    private Appoint appoint;

    @Autowired
    private People people;

    @Autowired
    private TestClock clock;

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void listsPeopleOfAnAgencyByUnitThenGivenName() {
        SignedInPerson clerk = people.of("vanthu.skhcn");

        assertThat(directory.people(clerk.agencyId()))
                .extracting(PersonInPosition::fullName)
                .startsWith("Nguyễn Thành Nhân", "Lê Thị Bích Vân", "Trần Thị Mỹ Duyên", "Hồ Văn Lợi", "Phạm Ngọc Yến")
                .hasSize(12);
        assertThat(directory.people(clerk.agencyId(), Role.CLERK))
                .extracting(PersonInPosition::fullName)
                .containsExactly("Trần Thị Mỹ Duyên", "Phạm Ngọc Yến");
    }

    @Test
    void putsTheLeadersOfAUnitFirst() {
        SignedInPerson officer = people.of("chuyenvien.skhcn");

        List<PersonInPosition> unit = directory.peopleOfUnit(officer.agencyId(), officer.unitId());

        assertThat(unit.get(0).fullName()).isEqualTo("Võ Minh Khang");
        assertThat(unit).hasSize(5).extracting(PersonInPosition::unitId).containsOnly(officer.unitId());
    }

    @Test
    void findsThePeopleBehindAScopedGroup() {
        SignedInPerson officer = people.of("chuyenvien.skhcn");

        assertThat(directory.peopleInGroup(Role.CLERK.inAgency(officer.agencyId())))
                .hasSize(2);
        assertThat(directory.peopleInGroup(Role.UNIT_LEADER.inUnit(officer.unitId())))
                .extracting(PersonInPosition::fullName)
                .containsExactly("Võ Minh Khang");
        assertThat(officer.groups())
                .containsExactlyInAnyOrder("chuyen-vien@a" + officer.agencyId(), "chuyen-vien@u" + officer.unitId());
    }

    @Test
    void keepsAgenciesApart() {
        SignedInPerson ours = people.of("chuyenvien.skhcn");
        SignedInPerson theirs = people.of("chuyenvien.snv");

        assertThat(directory.unit(ours.agencyId(), theirs.unitId())).isEmpty();
        assertThat(directory.person(ours.agencyId(), theirs.personId())).isEmpty();
        assertThat(directory.peopleOfUnit(ours.agencyId(), theirs.unitId())).isEmpty();
        assertThatExceptionOfType(RecordNotFound.class)
                .isThrownBy(() -> appoint.to(
                        ours.personId(),
                        ours.agencyId(),
                        theirs.unitId(),
                        "Chuyên viên",
                        Set.of(Role.OFFICER),
                        LocalDate.of(2026, 1, 1),
                        null));
    }

    @Test
    void showsAPositionOnItsDaysOnlyByTheClockOfTheProvince() {
        long agencyId = people.of("vanthu.mytho").agencyId();
        long personId = appoint.enter("Nguyễn Văn Tạm", null, PersonCategory.CONTRACT_WORKER);
        appoint.to(
                personId,
                agencyId,
                null,
                "Nhân viên",
                Set.of(Role.OFFICER),
                LocalDate.of(2030, 3, 2),
                LocalDate.of(2030, 3, 3));

        clock.setTo(LocalDateTime.of(2030, 3, 1, 23, 50));
        assertThat(directory.person(agencyId, personId)).isEmpty();
        clock.setTo(LocalDateTime.of(2030, 3, 2, 0, 10));
        assertThat(directory.person(agencyId, personId)).isPresent();
        clock.setTo(LocalDateTime.of(2030, 3, 3, 23, 50));
        assertThat(directory.person(agencyId, personId)).isPresent();
        clock.setTo(LocalDateTime.of(2030, 3, 4, 0, 10));
        assertThat(directory.person(agencyId, personId)).isEmpty();
    }

    @Test
    @DisplayName("Q6.1 only people of Sở Khoa học và Công nghệ become system administrators")
    void refusesSystemAdministratorsElsewhere() {
        SignedInPerson theirs = people.of("chuyenvien.snv");

        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> appoint.to(
                        theirs.personId(),
                        theirs.agencyId(),
                        null,
                        "Quản trị",
                        Set.of(Role.SYSTEM_ADMIN),
                        LocalDate.of(2026, 1, 1),
                        null))
                .satisfies(refusal -> assertThat(refusal.clause()).isEqualTo("Q6.1"));
    }

    @Test
    @DisplayName("V6.len a person's name has 50 characters at most")
    void refusesNamesTheDecreeHasNoRoomFor() {
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> appoint.enter("Nguyễn ".repeat(8), null, PersonCategory.CIVIL_SERVANT))
                .satisfies(refusal -> assertThat(refusal.clause()).isEqualTo("V6.len"));
    }

    @Test
    @DisplayName("Q1.2a there is no place for a department below a commune")
    void refusesAPlaceTheTreeDoesNotHave() {
        long communeId = people.of("vanthu.mytho").agencyId();

        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> agencies.establish(communeId, AgencyKind.DEPARTMENT, null, "Sở Thử", "ST", true))
                .satisfies(refusal -> assertThat(refusal.clause()).isEqualTo("Q1.2a"));
    }

    @Test
    @DisplayName("Q2.4 an identifier is used once and continues that of the agency above")
    void refusesIdentifiersTakenOrOfAnotherTree() {
        long provinceId = people.of("thutruong.ubnd").agencyId();

        for (String organId : List.of("H20.05", "H58.01")) {
            assertThatExceptionOfType(RuleBroken.class)
                    .isThrownBy(() -> agencies.establish(
                            provinceId, AgencyKind.DEPARTMENT, new OrganId(organId), "Sở Thử", "ST", true))
                    .satisfies(refusal -> assertThat(refusal.clause()).isEqualTo("Q2.4"));
        }
    }

    @Test
    @DisplayName("Q7.2 a new agency works inside the system before it has an identifier")
    void establishesAnAgencyThatWaitsForItsIdentifier() {
        long provinceId = people.of("thutruong.ubnd").agencyId();

        long agencyId = agencies.establish(provinceId, AgencyKind.VOLUNTARY, null, "Hội Thử nghiệm", "HTN", true);

        assertThat(directory.agency(agencyId).organId()).isNull();
    }
}
