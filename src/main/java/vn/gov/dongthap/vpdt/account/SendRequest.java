package vn.gov.dongthap.vpdt.account;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.dongthap.vpdt.audit.AuditLog;
import vn.gov.dongthap.vpdt.drafting.DraftContent;
import vn.gov.dongthap.vpdt.identity.SignedInPerson;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.outgoing.PreparedDocuments;
import vn.gov.dongthap.vpdt.outgoing.PreparedDocuments.Preparation;
import vn.gov.dongthap.vpdt.spreadsheet.CheckedTable;

/** Writes the letter of a request with its table and sends it on the road of outgoing documents (Q5.1a, Q5.1b, Q9.1). */
@Component
public class SendRequest {

    private final RequestDesk desk;
    private final RequestRows rows;
    private final CheckRows check;
    private final RequestSheets sheets;
    private final PreparedDocuments documents;
    private final AuditLog audit;

    SendRequest(
            RequestDesk desk,
            RequestRows rows,
            CheckRows check,
            RequestSheets sheets,
            PreparedDocuments documents,
            AuditLog audit) {
        this.desk = desk;
        this.rows = rows;
        this.check = check;
        this.sheets = sheets;
        this.documents = documents;
        this.audit = audit;
    }

    /**
     * What the letter still needs.
     *
     * @param contact whom to ask
     * @param signer one of {@link PreparedDocuments#signers}
     * @param checkerId who checks the format
     */
    public record Letter(Contact contact, String signer, long checkerId) {

        /** As typed. @throws RuleBroken when a field of the contact is missing or cannot stand */
        public static Letter of(
                String name, String position, String phone, String email, String signer, long checkerId) {
            return new Letter(Contact.typed(name, position, phone, email), signer, checkerId);
        }
    }

    /**
     * Writes and sends it. Sent twice, it is one letter: the second finds the request sent.
     *
     * @return id of the outgoing document
     * @throws RuleBroken when there are no rows, a row has problems, or the signer has no such right
     * @throws vn.gov.dongthap.vpdt.law.RecordNotFound when the request is not theirs to prepare
     */
    @Transactional
    public long send(SignedInPerson person, long id, Letter letter) {
        AccountRequest request = desk.preparing(person, id);
        request.requireOpen();
        List<RequestRow> all = rows.of(id);
        requireSound(request, all);
        long document = documents.keep(
                new Preparation(
                        UUID.randomUUID(),
                        request.agencyId(),
                        sheets.sentence(
                                "account.letter.subject." + request.kind().name()),
                        letter.signer(),
                        letter.checkerId(),
                        List.of(desk.operator()),
                        null),
                person.actor());
        DraftContent content = documents.content(document);
        String agency = content.letterhead().organName();
        documents.write(
                document,
                sheets.sentence("account.letter.file." + request.kind().name()) + ".pdf",
                sheets.letter(content, paragraphs(request.kind(), letter.contact(), all.size(), agency)),
                List.of(sheets.table(request, check.layout(request.kind()), all, agency)),
                person.actor());
        request.sent(letter.contact(), document);
        documents.begin(document, person.actor());
        audit.append(
                person.actor(),
                "account-request.send",
                AccountRequest.TYPE,
                id,
                request.kind().clause(),
                "Lập công văn đề nghị, " + all.size() + " dòng");
        return document;
    }

    private void requireSound(AccountRequest request, List<RequestRow> all) {
        if (all.isEmpty()) {
            throw new RuleBroken(request.kind().clause(), "account.rows.none");
        }
        CheckedTable table =
                check.check(request, all.stream().map(RequestRow::row).toList());
        if (!table.problems().isEmpty()) {
            throw new RuleBroken(
                    request.kind().clause(),
                    "account.rows.stale",
                    table.problems().get(0).row(),
                    table.problems().get(0).sentence());
        }
    }

    private List<String> paragraphs(RequestKind kind, Contact contact, int count, String agency) {
        String key = "account.letter." + kind.name() + ".";
        return List.of(
                sheets.sentence("account.letter.basis"),
                sheets.sentence(key + "asks", agency),
                sheets.sentence(
                        "account.letter.contact", contact.name(), contact.position(), contact.phone(), contact.email()),
                sheets.sentence(key + "count", count),
                sheets.sentence(key + "promise", agency));
    }
}
