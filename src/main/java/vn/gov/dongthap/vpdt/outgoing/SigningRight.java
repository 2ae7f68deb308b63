package vn.gov.dongthap.vpdt.outgoing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.gov.dongthap.vpdt.document.SigningAuthority;
import vn.gov.dongthap.vpdt.drafting.AuthorityLine;
import vn.gov.dongthap.vpdt.drafting.SignatureBlock;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.organization.AgencyView;
import vn.gov.dongthap.vpdt.organization.PersonInPosition;
import vn.gov.dongthap.vpdt.organization.Role;

/**
 * With what right a leader signs, by the position held today: the head of a people's committee for the collective (TM.),
 * a deputy for the head as well (KT.); elsewhere the head in their own right, a deputy for the head (N13.1, N13.2).
 * Signing by order, by authorization and as acting head (TL., TUQ., Q.) needs papers this system does not keep yet, and
 * is not offered.
 */
final class SigningRight {

    private static final Pattern AGENCY_IN_TITLE =
            Pattern.compile("\\s+(Sở|UBND|Ủy ban nhân dân|Trung tâm|Chi cục|Ban)(\\s.*)?$");
    private static final Pattern COMMITTEE = Pattern.compile("^(UBND|Ủy ban nhân dân)\\s.*");
    private static final String DEPUTY = "Phó ";

    private SigningRight() {}

    /** Whether somebody may be named to sign at all. */
    static boolean mayHold(PersonInPosition person) {
        return person.roles().contains(Role.HEAD) || person.roles().contains(Role.LEADER);
    }

    /** Whether an agency decides as a collective, as people's committees do (N13.2). */
    static boolean isCollective(String agencyName) {
        return COMMITTEE.matcher(agencyName).matches();
    }

    /**
     * The lines above the signature.
     *
     * @param head the agency's head today, or null when there is none
     * @throws RuleBroken when the person may not sign for the agency
     */
    static SignatureBlock of(AgencyView agency, PersonInPosition signer, @Nullable PersonInPosition head) {
        if (!mayHold(signer)) {
            throw new RuleBroken("N13", "outgoing.no-right-to-sign", signer.fullName());
        }
        boolean collective = isCollective(agency.name());
        String title = title(signer);
        boolean deputy = !signer.roles().contains(Role.HEAD);
        List<AuthorityLine> lines = new ArrayList<>();
        if (collective) {
            lines.add(new AuthorityLine(SigningAuthority.TM, "Ủy ban nhân dân"));
        }
        if (deputy) {
            lines.add(new AuthorityLine(SigningAuthority.KT, headTitle(title, head)));
        }
        return new SignatureBlock(lines, title, signer.fullName());
    }

    /** A position as it stands on a document: the agency's name is not said again (Appendix I II.7b). */
    static String title(PersonInPosition person) {
        String title = AGENCY_IN_TITLE.matcher(person.position()).replaceFirst("");
        return title.isBlank() ? person.position() : title;
    }

    private static String headTitle(String deputyTitle, @Nullable PersonInPosition head) {
        if (head != null) {
            return title(head);
        }
        String title = deputyTitle.startsWith(DEPUTY) ? deputyTitle.substring(DEPUTY.length()) : deputyTitle;
        return title.substring(0, 1).toUpperCase(Locale.ROOT) + title.substring(1);
    }
}
