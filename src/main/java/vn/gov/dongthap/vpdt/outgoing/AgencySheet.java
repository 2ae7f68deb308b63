package vn.gov.dongthap.vpdt.outgoing;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.gov.dongthap.vpdt.drafting.Letterhead;
import vn.gov.dongthap.vpdt.organization.AgencyView;
import vn.gov.dongthap.vpdt.organization.Directory;

/** What stands at the head of an agency's sheets (Appendix I II.2, II.4). */
@Component
public class AgencySheet {

    private static final Pattern COMMUNE =
            Pattern.compile("^(?:UBND|Ủy ban nhân dân)\\s+(?:xã|phường|thị trấn)\\s+(.+)$");
    private static final Pattern PROVINCE = Pattern.compile("^(?:UBND|Ủy ban nhân dân)\\s+tỉnh\\s+(.+)$");
    private static final String SHORT = "UBND ";
    private static final String LONG = "Ủy ban nhân dân ";

    private final Directory directory;

    AgencySheet(Directory directory) {
        this.directory = directory;
    }

    /** The name as it stands on documents: a people's committee is written in full. */
    static String fullName(String displayName) {
        return displayName.startsWith(SHORT) ? LONG + displayName.substring(SHORT.length()) : displayName;
    }

    /** Names of the agency and of the one above it, and its place. */
    public Letterhead of(long agencyId) {
        AgencyView agency = directory.agency(agencyId);
        return new Letterhead(superior(agency), fullName(agency.name()), place(agency), null);
    }

    /** A people's committee names nobody above itself (II.2a). */
    private @Nullable String superior(AgencyView agency) {
        return SigningRight.isCollective(agency.name()) || agency.parentId() == null
                ? null
                : directory.agency(agency.parentId()).name();
    }

    /** The commune of a commune's committee, else the province (II.4a). */
    private String place(AgencyView agency) {
        Matcher commune = COMMUNE.matcher(agency.name());
        if (commune.matches()) {
            return commune.group(1);
        }
        AgencyView top = agency;
        while (top.parentId() != null) {
            top = directory.agency(top.parentId());
        }
        Matcher province = PROVINCE.matcher(top.name());
        return province.matches() ? province.group(1) : top.name();
    }
}
