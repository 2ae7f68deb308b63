package vn.gov.dongthap.vpdt.incoming;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.dongthap.vpdt.document.Attachments;
import vn.gov.dongthap.vpdt.document.Participants;
import vn.gov.dongthap.vpdt.identity.DocumentTransactions;
import vn.gov.dongthap.vpdt.identity.SignedInPerson;
import vn.gov.dongthap.vpdt.law.RecordNotFound;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.organization.Directory;
import vn.gov.dongthap.vpdt.organization.Role;
import vn.gov.dongthap.vpdt.storage.FilePolicy;
import vn.gov.dongthap.vpdt.storage.FileStore;
import vn.gov.dongthap.vpdt.storage.StoredFile;
import vn.gov.dongthap.vpdt.workflow.Cases;

/** Takes a document in at the records desk and sends it on its way (N20, N21; Q4.6a). */
@Component
public class ReceiveDocument {

    /** Key of the diagram. */
    static final String PROCESS = "van-ban-den";

    private static final int MOST_ANNEXES = 20;

    private final IncomingDocuments documents;
    private final IncomingParticipants participants;
    private final Attachments attachments;
    private final FileStore files;
    private final Directory directory;
    private final Cases cases;
    private final IncomingLog log;
    private final HandlingTerms terms;
    private final DocumentTransactions transactions;
    private final Clock clock;

    ReceiveDocument(
            IncomingDocuments documents,
            IncomingParticipants participants,
            Attachments attachments,
            FileStore files,
            Directory directory,
            Cases cases,
            IncomingLog log,
            HandlingTerms terms,
            DocumentTransactions transactions,
            Clock clock) {
        this.documents = documents;
        this.participants = participants;
        this.attachments = attachments;
        this.files = files;
        this.directory = directory;
        this.cases = cases;
        this.log = log;
        this.terms = terms;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Takes the files in, keeps the document and starts its case, all or nothing. Sent twice, it is taken in once.
     *
     * @return id of the document
     * @throws RecordNotFound when the person is no records clerk (N4.2b), or the sender is no agency
     * @throws RuleBroken when a file is refused
     * @throws org.springframework.dao.DataIntegrityViolationException when the same intake is just being kept by another
     *     request; {@link #received} then finds it
     * @throws IOException when the bytes cannot be read or kept
     */
    @Transactional(rollbackFor = IOException.class)
    public long receive(SignedInPerson clerk, Reception reception, Upload main, List<Upload> annexes)
            throws IOException {
        if (!clerk.has(Role.CLERK)) {
            throw new RecordNotFound("records desk of agency " + clerk.agencyId());
        }
        Optional<Long> before = received(clerk, reception.key());
        if (before.isPresent()) {
            return before.get();
        }
        if (reception.senderAgencyId() != null) {
            directory.agency(reception.senderAgencyId());
        }
        if (annexes.size() > MOST_ANNEXES) {
            throw new RuleBroken(null, "incoming.too-many-annexes", String.valueOf(MOST_ANNEXES));
        }
        List<StoredFile> stored = takeIn(main, annexes);
        IncomingDocument document = documents.save(
                new IncomingDocument(clerk.agencyId(), reception, stored.get(0).pages(), clock.instant()));
        attachments.bind(IncomingDocument.TYPE, document.id(), stored);
        participants.allow(document.id(), List.of(Participants.desk(clerk.agencyId())));
        transactions.record(clerk.accountId());
        log.act(
                clerk.actor(),
                document.id(),
                "receive",
                "N20",
                reception.source().label());
        cases.start(
                PROCESS,
                document.caseSubject(),
                clerk.actor(),
                Map.of("hanBuoc", terms.stepOf(document.metadata().urgency())));
        return document.id();
    }

    /** The document an intake of this agency has made already, if it has. */
    @Transactional(readOnly = true)
    public Optional<Long> received(SignedInPerson clerk, UUID key) {
        return documents.findIdByReceptionKey(key, clerk.agencyId());
    }

    private List<StoredFile> takeIn(Upload main, List<Upload> annexes) throws IOException {
        List<Upload> all = new ArrayList<>();
        all.add(main);
        all.addAll(annexes);
        List<StoredFile> stored = new ArrayList<>();
        for (Upload upload : all) {
            try (InputStream content = upload.content().getInputStream()) {
                stored.add(files.takeIn(upload.claimedName(), content, FilePolicy.DOCUMENT));
            }
        }
        return stored;
    }
}
