package vn.gov.dongthap.vpdt.outgoing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.gov.dongthap.vpdt.document.DocumentType;
import vn.gov.dongthap.vpdt.document.SignerInfo;
import vn.gov.dongthap.vpdt.drafting.SignatureBlock;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.organization.PersonInPosition;
import vn.gov.dongthap.vpdt.organization.ProvinceTime;
import vn.gov.dongthap.vpdt.workflow.CaseForms.Choice;

/**
 * A right of somebody to sign for an agency: the position it rests on today, the lines it puts above the signature, and
 * the paper it comes from when the position alone does not give it (N13).
 *
 * @param signer the position
 * @param lines above the signature
 * @param paper the paper, or null for what the position gives
 */
record SigningCompetence(
        PersonInPosition signer,
        SignatureBlock lines,
        @Nullable SigningPaper paper) {

    /**
     * By position: the head, or a deputy for the head (N13.1, N13.2).
     *
     * @throws RuleBroken when it is neither
     */
    static SigningCompetence byPosition(PersonInPosition signer, Leadership leadership) {
        return new SigningCompetence(signer, SigningRight.of(leadership.agency(), signer, leadership.head()), null);
    }

    /**
     * By a paper, whether it still holds or not; {@link #requireFor} asks that.
     *
     * @throws RuleBroken when the person does not hold the position the paper is for
     */
    static SigningCompetence byPaper(SigningPaper paper, long personId, Leadership leadership) {
        return switch (paper.kind()) {
            case TL -> byOrder(paper, personId, leadership);
            case TUQ -> byAuthorization(paper, personId, leadership);
            case Q -> asActingHead(paper, personId, leadership);
        };
    }

    /** The unit's head by order; a deputy for the unit's head, when it was passed on to them (N13.4). */
    private static SigningCompetence byOrder(SigningPaper paper, long personId, Leadership leadership) {
        List<PersonInPosition> unit = paper.unitId() == null ? List.of() : leadership.leadersOf(paper.unitId());
        PersonInPosition signer = unit.stream()
                .filter(leader -> leader.personId() == personId)
                .findFirst()
                .orElseThrow(() -> new RuleBroken("N13.4", "outgoing.paper.not-of-the-unit", paper.basisReference()));
        if (!SigningRight.isDeputy(signer)) {
            return new SigningCompetence(signer, SigningRight.byOrder(paper.headTitle(), null, signer), paper);
        }
        if (!paper.allowsDeputies()) {
            throw new RuleBroken("N13.4", "outgoing.paper.not-passed-on", signer.fullName(), paper.basisReference());
        }
        PersonInPosition head = SigningRight.isDeputy(unit.get(0)) ? null : unit.get(0);
        String title = SigningRight.headTitle(SigningRight.title(signer), head);
        return new SigningCompetence(signer, SigningRight.byOrder(paper.headTitle(), title, signer), paper);
    }

    private static SigningCompetence byAuthorization(SigningPaper paper, long personId, Leadership leadership) {
        PersonInPosition signer = leadership.positionsOf(personId).stream()
                .filter(position -> paper.isHeldBy(personId) && SigningRight.headsUnit(position))
                .findFirst()
                .orElseThrow(() -> new RuleBroken("N13.3b", "outgoing.paper.not-the-holder", paper.basisReference()));
        return new SigningCompetence(signer, SigningRight.byAuthorization(paper.headTitle(), signer), paper);
    }

    private static SigningCompetence asActingHead(SigningPaper paper, long personId, Leadership leadership) {
        PersonInPosition head = leadership.head();
        if (head != null) {
            throw new RuleBroken("N13", "outgoing.paper.seat-taken", head.fullName());
        }
        PersonInPosition signer = leadership.positionsOf(personId).stream()
                .filter(position -> paper.isHeldBy(personId))
                .findFirst()
                .orElseThrow(() -> new RuleBroken("N13", "outgoing.paper.not-the-holder", paper.basisReference()));
        return new SigningCompetence(
                signer, SigningRight.asActingHead(leadership.agency(), paper.headTitle(), signer), paper);
    }

    /**
     * Refuses a document it does not reach.
     *
     * @throws RuleBroken when the paper does not hold now, or does not cover the type
     */
    void requireFor(@Nullable DocumentType type, Instant now) {
        if (paper != null) {
            paper.requireCovers(type, LocalDate.ofInstant(now, ProvinceTime.ZONE));
        }
    }

    @Nullable
    Long paperId() {
        return paper == null ? null : paper.id();
    }

    /** Marks of authority, such as {@code TL. KT.}; null for a head's own right. */
    @Nullable
    String marks() {
        return lines.authorities().isEmpty()
                ? null
                : lines.authorities().stream()
                        .map(line -> line.authority().mark())
                        .collect(Collectors.joining(" "));
    }

    /** What the document says of its signer (Appendix VI 14). */
    SignerInfo info() {
        String title = lines.position() == null && paper != null ? paper.headTitle() : lines.position();
        return new SignerInfo(title, signer.fullName(), marks());
    }

    /** As forms offer it: who, with what title, right and paper. */
    Choice choice() {
        return new Choice(SignerChoice.of(this).toString(), label());
    }

    private String label() {
        String person = signer.fullName() + " – " + signer.position();
        if (paper == null) {
            return marks() == null ? person : person + " – ký " + marks();
        }
        String until = paper.lastDay() == null ? "" : ", đến hết ngày " + paper.lastDay();
        return person + " – ký " + marks() + " theo " + paper.basisReference() + until;
    }
}
