package vn.gov.dongthap.vpdt.incoming;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.dongthap.vpdt.document.FieldText;
import vn.gov.dongthap.vpdt.document.Participants;
import vn.gov.dongthap.vpdt.identity.SignedInPerson;
import vn.gov.dongthap.vpdt.law.RecordNotFound;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.workflow.CaseForms.Choice;
import vn.gov.dongthap.vpdt.workflow.Cases;
import vn.gov.dongthap.vpdt.workflow.FormInput;

/** Giao lại: the leader directs again while the document is being handled; the new directive supersedes (N23.2). */
@Component
public class RedirectDocument {

    private static final String MESSAGE = "giao-lai";

    private final IncomingDocuments documents;
    private final Directives directives;
    private final IncomingForms forms;
    private final Cases cases;
    private final IncomingLog log;

    RedirectDocument(
            IncomingDocuments documents, Directives directives, IncomingForms forms, Cases cases, IncomingLog log) {
        this.documents = documents;
        this.directives = directives;
        this.forms = forms;
        this.cases = cases;
        this.log = log;
    }

    /**
     * What the leader starts from; the look is logged.
     *
     * @throws RecordNotFound when the document is not theirs to direct now
     */
    @Transactional
    public Start start(SignedInPerson person, long id) {
        Start start = again(person, id);
        if (!start.open()) {
            throw notRedirectable(id);
        }
        log.act(person.actor(), id, "view", "Q4.4b");
        return start;
    }

    /**
     * What a refused leader goes on from; not open when the document has left the leader's hands meanwhile.
     *
     * @throws RecordNotFound when the document was never theirs to direct
     */
    @Transactional(readOnly = true)
    public Start again(SignedInPerson person, long id) {
        IncomingDocument document = directedBy(person, id);
        return new Start(
                id,
                document.metadata().subject(),
                document.metadata().reference(),
                current(id).map(Directive::id).orElse(0L),
                OpenDocument.mayRedirect(person, document),
                forms.proposedTerm(document),
                forms.units(person.agencyId()),
                forms.people(person.agencyId()));
    }

    /**
     * Gives the new directive; the case leaves whatever step it is in and starts anew with the new lead unit.
     *
     * @throws RecordNotFound when the document was never theirs to direct, or a unit or person is of another agency
     * @throws RuleBroken when the directive is against the law, or the leader has not seen the latest one
     */
    @Transactional
    public void redirect(SignedInPerson person, long id, NewDirective directive) {
        IncomingDocument document = directedBy(person, id);
        if (!document.state().isUnderDirective()) {
            throw new RuleBroken(
                    "N23.2", "incoming.no-longer-directed", document.state().label());
        }
        Directive latest = current(id).orElseThrow();
        if (latest.id() != directive.supersedes() || !OpenDocument.mayRedirect(person, document)) {
            throw new RuleBroken("N23.2", "incoming.directed-meanwhile", latest.authorName());
        }
        cases.send(IncomingDocument.TYPE, id, MESSAGE, person.actor(), directive.asInput());
    }

    /** Remembers that a new directive was refused, in a transaction of its own. */
    public void refused(SignedInPerson person, long id, @Nullable String clause, String sentence) {
        log.refusal(person.actor(), id, clause, sentence);
    }

    private IncomingDocument directedBy(SignedInPerson person, long id) {
        return documents
                .findVisible(id, person.agencyId(), Participants.holdersOf(person))
                .filter(document -> OpenDocument.leads(person, document)
                        || directives.existsByDocumentIdAndTierAndAuthorId(
                                id, Directive.Tier.AGENCY, person.personId()))
                .orElseThrow(() -> notRedirectable(id));
    }

    private Optional<Directive> current(long id) {
        return directives.findFirstByDocumentIdAndTierOrderByIdDesc(id, Directive.Tier.AGENCY);
    }

    private static RecordNotFound notRedirectable(long id) {
        return new RecordNotFound("incoming document " + id + " to direct again", "incoming.not-redirectable");
    }

    /**
     * What the page of a new directive shows.
     *
     * @param id the document
     * @param subject what it is about
     * @param reference number and notation, or null
     * @param directiveId the directive a new one would supersede
     * @param open whether a new one can be given now
     * @param proposedDue a term to start from
     * @param units units to choose from
     * @param people people to choose from
     */
    public record Start(
            long id,
            String subject,
            @Nullable String reference,
            long directiveId,
            boolean open,
            LocalDate proposedDue,
            List<Choice> units,
            List<Choice> people) {}

    /**
     * A directive as the leader filled it in.
     *
     * @param supersedes id of the directive the leader saw
     * @param leadUnit the one lead unit
     * @param coordinatingUnits any others
     * @param monitor person who follows it, or null
     * @param due the lead unit's term
     * @param coordinatingDue term of the others, or null for the same
     * @param instruction the leader's words, at most 2000 characters
     */
    public record NewDirective(
            long supersedes,
            long leadUnit,
            List<Long> coordinatingUnits,
            @Nullable Long monitor,
            LocalDate due,
            @Nullable LocalDate coordinatingDue,
            String instruction) {

        private static final int LONGEST = 2000;

        private FormInput asInput() {
            Map<String, Object> values = new HashMap<>();
            values.put("donViChuTri", String.valueOf(leadUnit));
            values.put(
                    "donViPhoiHop",
                    coordinatingUnits.stream().map(String::valueOf).toList());
            values.put("hanGiaiQuyet", due.toString());
            values.put("yKienChiDao", words());
            if (monitor != null) {
                values.put("nguoiTheoDoi", monitor.toString());
            }
            if (coordinatingDue != null) {
                values.put("hanPhoiHop", coordinatingDue.toString());
            }
            return new FormInput(values);
        }

        private String words() {
            return FieldText.required("incoming.field.instruction", instruction, LONGEST);
        }
    }
}
