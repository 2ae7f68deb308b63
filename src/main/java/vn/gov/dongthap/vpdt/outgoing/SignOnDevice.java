package vn.gov.dongthap.vpdt.outgoing;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.gov.dongthap.vpdt.identity.SignedInPerson;
import vn.gov.dongthap.vpdt.law.RecordNotFound;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.signature.SignElsewhere;
import vn.gov.dongthap.vpdt.signature.SigningLinks;
import vn.gov.dongthap.vpdt.signature.SigningOffer;
import vn.gov.dongthap.vpdt.storage.StoredFile;

/**
 * Signature and seal with a key in the person's own device (N32.3): file by file goes there and comes back; the step is
 * completed when the last one is here, by the same rules as {@link SignOutgoing} and {@link SealOutgoing}.
 */
@Component
public class SignOnDevice {

    private final OutgoingDocuments documents;
    private final SignOutgoing signing;
    private final SealOutgoing sealing;
    private final SignElsewhere elsewhere;
    private final SigningLinks links;

    SignOnDevice(
            OutgoingDocuments documents,
            SignOutgoing signing,
            SealOutgoing sealing,
            SignElsewhere elsewhere,
            SigningLinks links) {
        this.documents = documents;
        this.signing = signing;
        this.sealing = sealing;
        this.elsewhere = elsewhere;
        this.links = links;
    }

    /**
     * A file on its way to the device.
     *
     * @param offer the links
     * @param name name of the file
     * @param at which one it is, from 1
     * @param of how many there are
     */
    public record Handed(SigningOffer offer, String name, int at, int of) {}

    /** Whether the key needed for what that person may do now with the document lies in a device. */
    public boolean isNeeded(SignedInPerson person, OutgoingView view) {
        try {
            return view.rights().sign() && elsewhere.isNeededToSign(person)
                    || view.rights().seal() && elsewhere.isNeededToSeal(person);
        } catch (RuleBroken noCertificate) {
            return false;
        }
    }

    /** Whether that person signs with their own device. */
    public boolean isNeededToSign(SignedInPerson person) {
        try {
            return elsewhere.isNeededToSign(person);
        } catch (RuleBroken noCertificate) {
            return false;
        }
    }

    /**
     * Hands out the next file that has not come back; when all have, keeps them and completes the step.
     *
     * @return the file handed out, or empty when the step is done
     * @throws RecordNotFound when the document is not theirs to see, or not theirs to seal
     * @throws RuleBroken as {@link SignOutgoing#sign} and {@link SealOutgoing#seal}
     */
    public Optional<Handed> goOn(SignedInPerson person, long id) {
        return documents.visible(person, id).state() == OutgoingState.REGISTERED
                ? goOnSealing(person, id)
                : goOnSigning(person, id);
    }

    private Optional<Handed> goOnSigning(SignedInPerson signer, long id) {
        SignOutgoing.Signable signable = signing.signable(signer, id);
        StoredFile draft = signable.draft();
        Optional<StoredFile> signed = elsewhere.signatureOf(signer, draft, signable.since());
        if (signed.isEmpty()) {
            SigningOffer offer = elsewhere.offerSignature(signer, draft, signer.agencyId());
            return Optional.of(new Handed(offer, draft.name(), 1, 1));
        }
        signing.keep(signer, signable, signed.get());
        return Optional.empty();
    }

    private Optional<Handed> goOnSealing(SignedInPerson clerk, long id) {
        SealOutgoing.Sealable sealable = sealing.sealable(clerk, id);
        Instant since = sealable.since();
        int all = sealable.annexes().size() + 1;
        StoredFile document = sealable.signed();
        Optional<StoredFile> sealed = elsewhere.sealOf(clerk, document, since);
        if (sealed.isEmpty()) {
            SigningOffer offer = elsewhere.offerSeal(clerk, document, sealable.number(), sealable.signerId());
            return Optional.of(new Handed(offer, document.name(), 1, all));
        }
        Map<Long, StoredFile> sealedAnnexes = new LinkedHashMap<>();
        for (Annex annex : sealable.annexes()) {
            StoredFile pdf = annex.pdf();
            Optional<StoredFile> sealedAnnex = elsewhere.sealOf(clerk, pdf, since);
            if (sealedAnnex.isEmpty()) {
                SigningOffer offer = elsewhere.offerAttachmentSeal(clerk, pdf, sealed.get(), sealable.reference());
                return Optional.of(new Handed(offer, pdf.name(), sealedAnnexes.size() + 2, all));
            }
            sealedAnnexes.put(annex.id(), sealedAnnex.get());
        }
        sealing.keep(clerk, sealable, sealed.get(), sealedAnnexes);
        return Optional.empty();
    }

    /**
     * Takes a signed file from the person's own hands, by the link it was handed out with.
     *
     * @param token of the link back
     * @throws RecordNotFound when the document is not theirs to see
     * @throws RuleBroken when the link ran out, or the file is not what was handed out and one valid signature more
     */
    public void takeBack(SignedInPerson person, long id, String token, InputStream signed) throws IOException {
        documents.visible(person, id);
        try {
            links.giveBack(token, signed);
        } catch (RecordNotFound late) {
            throw new RuleBroken("N32.3", "outgoing.device.late");
        }
    }

    /**
     * Whether a file handed out for that document has come back.
     *
     * @throws RecordNotFound when the document is not theirs to see, or the file was handed to somebody else
     */
    public boolean isBack(SignedInPerson person, long id, long ticketId) {
        documents.visible(person, id);
        return elsewhere.isBack(person, ticketId);
    }
}
