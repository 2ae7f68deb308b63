package vn.gov.dongthap.vpdt.copy;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.dongthap.vpdt.document.Participants;
import vn.gov.dongthap.vpdt.identity.SignedInPerson;
import vn.gov.dongthap.vpdt.law.RecordNotFound;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.organization.PersonInPosition;
import vn.gov.dongthap.vpdt.register.CopyKind;
import vn.gov.dongthap.vpdt.register.Medium;
import vn.gov.dongthap.vpdt.storage.FilePolicy;
import vn.gov.dongthap.vpdt.storage.FileStore;
import vn.gov.dongthap.vpdt.storage.StoredFile;
import vn.gov.dongthap.vpdt.workflow.CaseSubject;
import vn.gov.dongthap.vpdt.workflow.Cases;

/** Somebody asks for a copy of what they may see, and it goes on its way to whoever decides (N25, N27.1). */
@Component
public class RequestCopy {

    /** Key of the diagram. */
    static final String PROCESS = "sao-van-ban";

    private final DocumentCopies copies;
    private final CopySources sources;
    private final CopyParticipants participants;
    private final CopyRights rights;
    private final FileStore files;
    private final Cases cases;
    private final CopyLog log;
    private final Clock clock;

    RequestCopy(
            DocumentCopies copies,
            CopySources sources,
            CopyParticipants participants,
            CopyRights rights,
            FileStore files,
            Cases cases,
            CopyLog log,
            Clock clock) {
        this.copies = copies;
        this.sources = sources;
        this.participants = participants;
        this.rights = rights;
        this.files = files;
        this.cases = cases;
        this.log = log;
        this.clock = clock;
    }

    /** Who may be asked to decide today, the head first. */
    @Transactional(readOnly = true)
    public List<PersonInPosition> signers(SignedInPerson person) {
        return rights.offered(person.agencyId()).stream().map(CopyRight::signer).toList();
    }

    /**
     * What a request about that source starts with.
     *
     * @throws RecordNotFound when it is not theirs to see
     * @throws RuleBroken when it counts no more
     */
    @Transactional(readOnly = true)
    public Subject subject(SignedInPerson person, SourceChoice choice) {
        CopySource source = sources.find(person, choice).source();
        return new Subject(source.named(), source.subject(), source.medium(), source.standing());
    }

    /**
     * Keeps the request and starts its case. Sent twice, it is kept once.
     *
     * @param scan the scanned paper, or null
     * @param extract the extract as written anew, or null
     * @return id of the copy
     * @throws RecordNotFound when the source is not theirs to see
     * @throws RuleBroken when the law knows no such copy, a file or a field cannot stand, or nobody such may decide
     * @throws org.springframework.dao.DataIntegrityViolationException when the same request is just being kept;
     *     {@link #requested} then finds it
     */
    @Transactional(rollbackFor = IOException.class)
    public long request(SignedInPerson person, NewCopy wanted, @Nullable Sent scan, @Nullable Sent extract)
            throws IOException {
        Optional<Long> before = requested(person, wanted.key());
        if (before.isPresent()) {
            return before.get();
        }
        StoredFile scanned = scan == null ? null : takeIn(scan);
        CopySources.Found found = sources.find(person, wanted.source());
        CopySource source = found.scanned(scanned);
        sources.requireInForce(source);
        CopyRight right = rights.require(person.agencyId(), wanted.signerId());
        DocumentCopy copy = copies.save(new DocumentCopy(
                new CopyRequest(
                        person.agencyId(),
                        wanted.key(),
                        wanted.kind(),
                        source,
                        wanted.toMedium(),
                        wanted.part(),
                        wanted.purpose(),
                        wanted.places(),
                        wanted.copies(),
                        content(wanted, source, extract),
                        person.personId(),
                        found.by().fullName(),
                        right.signer().personId()),
                clock.instant()));
        participants.allow(
                copy.id(),
                List.of(
                        Participants.desk(person.agencyId()),
                        Participants.person(person.personId()),
                        Participants.person(copy.signerId())));
        log.act(found.by().actor(), copy.id(), "request", "N27.1", copy.kind().label(), source.named(), copy.purpose());
        cases.start(
                PROCESS,
                caseSubject(copy),
                found.by().actor(),
                Map.of("nguoiKy", copy.signerId(), "dangSao", copy.toMedium() == Medium.PAPER ? "giay" : "dien-tu"));
        return copy.id();
    }

    /** The copy a request of this agency has asked for already, if it has. */
    @Transactional(readOnly = true)
    public Optional<Long> requested(SignedInPerson person, UUID key) {
        return copies.findIdByRequestKey(key, person.agencyId());
    }

    /** An extract is written anew in full form (N25.3); everything else is copied as it lies there. */
    private long content(NewCopy wanted, CopySource source, @Nullable Sent extract) throws IOException {
        if (wanted.kind() == CopyKind.EXTRACT) {
            if (extract == null) {
                throw new RuleBroken("N25.3", "copy.no-extract");
            }
            return takeIn(extract).id();
        }
        if (wanted.toMedium() == Medium.ELECTRONIC && source.medium() == Medium.PAPER) {
            StoredFile scan = files.find(source.fileId());
            try (InputStream bytes = files.open(scan)) {
                ScanCheck.require(scan.name(), bytes);
            }
        }
        return source.fileId();
    }

    private StoredFile takeIn(Sent sent) throws IOException {
        try (InputStream bytes = sent.content().getInputStream()) {
            return files.takeIn(sent.claimedName(), bytes, FilePolicy.PDF);
        }
    }

    static CaseSubject caseSubject(DocumentCopy copy) {
        return new CaseSubject(
                DocumentCopy.TYPE,
                copy.id(),
                copy.agencyId(),
                copy.kind().label() + ": " + copy.source().subject(),
                copy.reference(),
                copy.requesterName(),
                0);
    }

    /**
     * A file as the browser sent it.
     *
     * @param claimedName hostile until the store has cleaned it
     * @param content the bytes
     */
    public record Sent(String claimedName, InputStreamSource content) {}

    /**
     * What is known when a copy is asked for.
     *
     * @param key made when the page was opened; the same key again is the same request
     * @param source of what
     * @param kind which copy
     * @param toMedium onto what
     * @param part which part, for an extract
     * @param purpose what for
     * @param places where it goes, a line each
     * @param copies how many, on paper
     * @param signerId who is to decide
     */
    public record NewCopy(
            UUID key,
            SourceChoice source,
            CopyKind kind,
            Medium toMedium,
            @Nullable String part,
            String purpose,
            String places,
            int copies,
            long signerId) {}

    /**
     * What a request is about.
     *
     * @param named type, number, date, issuer
     * @param subject what it is about
     * @param medium what it lies on
     * @param standing original or true copy
     */
    public record Subject(String named, String subject, Medium medium, SourceStanding standing) {}
}
