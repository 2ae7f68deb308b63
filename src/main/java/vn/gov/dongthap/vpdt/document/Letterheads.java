package vn.gov.dongthap.vpdt.document;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.gov.dongthap.vpdt.identity.SignedInPerson;
import vn.gov.dongthap.vpdt.organization.AgencyView;
import vn.gov.dongthap.vpdt.organization.Directory;
import vn.gov.dongthap.vpdt.organization.ProvinceTime;

/** What stands at the head and at the foot of printed sheets. */
@Component
public class Letterheads {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Directory directory;
    private final MessageSource messages;
    private final Clock clock;

    Letterheads(Directory directory, MessageSource messages, Clock clock) {
        this.directory = directory;
        this.messages = messages;
        this.clock = clock;
    }

    /** Names of an agency and of the one above it, in capitals (Appendix I.II.2). */
    public Letterhead of(long agencyId) {
        AgencyView agency = directory.agency(agencyId);
        Long above = agency.parentId();
        return new Letterhead(
                above == null ? null : capitals(directory.agency(above).name()), capitals(agency.name()));
    }

    /** Who prints, and when: the mark of every sheet out of the system (V6.6k). */
    public String mark(SignedInPerson person) {
        ZonedDateTime now = clock.instant().atZone(ProvinceTime.ZONE);
        return messages.getMessage(
                "document.print.mark", new Object[] {person.fullName(), TIME.format(now), DAY.format(now)}, VIETNAMESE);
    }

    private static String capitals(String name) {
        return name.toUpperCase(VIETNAMESE);
    }

    /**
     * Names in capitals.
     *
     * @param managingAgency the agency above, or null for none
     * @param agency the agency
     */
    public record Letterhead(@Nullable String managingAgency, String agency) {

        private static final String COMMITTEE = "ỦY BAN NHÂN DÂN ";

        /** With the place of a People's Committee on a line of its own, as letters have it. */
        public Letterhead inTwoLines() {
            return new Letterhead(managingAgency == null ? null : broken(managingAgency), broken(agency));
        }

        private static String broken(String name) {
            return name.startsWith(COMMITTEE)
                    ? COMMITTEE.stripTrailing() + "\n" + name.substring(COMMITTEE.length())
                    : name;
        }
    }
}
