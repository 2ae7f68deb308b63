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
 * Signing by order, by authorization and as acting head (TL., TUQ., Q.) rests on a {@link SigningPaper} besides.
 */
final class SigningRight {

    private static final Pattern AGENCY_IN_TITLE =
            Pattern.compile("\\s+(Sở|UBND|Ủy ban nhân dân|Trung tâm|Chi cục|Ban)(\\s.*)?$");
    private static final Pattern COMMITTEE = Pattern.compile("^(UBND|Ủy ban nhân dân)\\s.*");
    private static final String DEPUTY = "Phó ";
    private static final String COLLECTIVE = "Ủy ban nhân dân";

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
            lines.add(new AuthorityLine(SigningAuthority.TM, COLLECTIVE));
        }
        if (deputy) {
            lines.add(new AuthorityLine(SigningAuthority.KT, headTitle(title, head)));
        }
        return new SignatureBlock(lines, title, signer.fullName());
    }

    /** By order of the head; for the head of the unit as well when a deputy signs (N13.4). */
    static SignatureBlock byOrder(String headTitle, @Nullable String unitHeadTitle, PersonInPosition signer) {
        List<AuthorityLine> lines = new ArrayList<>();
        lines.add(new AuthorityLine(SigningAuthority.TL, headTitle));
        if (unitHeadTitle != null) {
            lines.add(new AuthorityLine(SigningAuthority.KT, unitHeadTitle));
        }
        return new SignatureBlock(lines, title(signer), signer.fullName());
    }

    /** By the head's authorization (N13.3). */
    static SignatureBlock byAuthorization(String headTitle, PersonInPosition signer) {
        return new SignatureBlock(
                List.of(new AuthorityLine(SigningAuthority.TUQ, headTitle)), title(signer), signer.fullName());
    }

    /** In the head's empty seat; Q. stands before the head's title (Appendix I II.7b). */
    static SignatureBlock asActingHead(AgencyView agency, String headTitle, PersonInPosition signer) {
        List<AuthorityLine> lines = new ArrayList<>();
        if (isCollective(agency.name())) {
            lines.add(new AuthorityLine(SigningAuthority.TM, COLLECTIVE));
        }
        lines.add(new AuthorityLine(SigningAuthority.Q, headTitle));
        return new SignatureBlock(lines, null, signer.fullName());
    }

    /** Cấp phó, by the title. */
    static boolean isDeputy(PersonInPosition person) {
        return person.position().startsWith(DEPUTY);
    }

    /** Leads the agency or one of its units. */
    static boolean leads(PersonInPosition person) {
        return mayHold(person) || person.roles().contains(Role.UNIT_LEADER);
    }

    /** Người đứng đầu đơn vị thuộc cơ quan. */
    static boolean headsUnit(PersonInPosition person) {
        return person.roles().contains(Role.UNIT_LEADER) && person.unitId() != null && !isDeputy(person);
    }

    /** A position as it stands on a document: the agency's name is not said again (Appendix I II.7b). */
    static String title(PersonInPosition person) {
        String title = AGENCY_IN_TITLE.matcher(person.position()).replaceFirst("");
        return title.isBlank() ? person.position() : title;
    }

    /** Title of whom a deputy stands for: the one in the seat, else by the deputy's own. */
    static String headTitle(String deputyTitle, @Nullable PersonInPosition head) {
        if (head != null) {
            return title(head);
        }
        String title = deputyTitle.startsWith(DEPUTY) ? deputyTitle.substring(DEPUTY.length()) : deputyTitle;
        return title.substring(0, 1).toUpperCase(Locale.ROOT) + title.substring(1);
    }
}
