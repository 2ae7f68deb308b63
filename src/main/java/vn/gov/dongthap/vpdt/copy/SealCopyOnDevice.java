package vn.gov.dongthap.vpdt.copy;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.gov.dongthap.vpdt.identity.SignedInPerson;
import vn.gov.dongthap.vpdt.law.RecordNotFound;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.register.Medium;
import vn.gov.dongthap.vpdt.signature.SignElsewhere;
import vn.gov.dongthap.vpdt.signature.SigningLinks;
import vn.gov.dongthap.vpdt.signature.SigningOffer;
import vn.gov.dongthap.vpdt.storage.StoredFile;

/** The agency's signature on a copy with a key in a device (N32.3), by the same rules as {@link SealCopy}. */
@Component
public class SealCopyOnDevice {

    private final DocumentCopies copies;
    private final SealCopy sealing;
    private final SignElsewhere elsewhere;
    private final SigningLinks links;

    SealCopyOnDevice(DocumentCopies copies, SealCopy sealing, SignElsewhere elsewhere, SigningLinks links) {
        this.copies = copies;
        this.sealing = sealing;
        this.elsewhere = elsewhere;
        this.links = links;
    }

    /**
     * A file on its way to the device.
     *
     * @param offer the links
     * @param name name of the file
     */
    public record Handed(SigningOffer offer, String name) {}

    /** Whether that person can seal the copy now, and the agency's key lies in a device. */
    public boolean isNeeded(SignedInPerson person, CopyView view) {
        try {
            return view.rights().seal() && elsewhere.isNeededToSeal(person);
        } catch (RuleBroken noCertificate) {
            return false;
        }
    }

    /**
     * Hands out the copy; when it has come back sealed, keeps it and completes the step.
     *
     * @return the file handed out, or empty when the step is done
     * @throws RecordNotFound when the copy is not theirs to see, or the person is no records clerk
     * @throws RuleBroken as {@link SealCopy#seal}
     */
    public Optional<Handed> goOn(SignedInPerson clerk, long id) {
        SealCopy.Makeable makeable = sealing.makeable(clerk, id, Medium.ELECTRONIC);
        StoredFile content = makeable.content();
        Optional<StoredFile> sealed = elsewhere.sealOf(clerk, content, makeable.since());
        if (sealed.isEmpty()) {
            SigningOffer offer = elsewhere.offerCopySeal(clerk, content, makeable.kind(), makeable.organName());
            return Optional.of(new Handed(offer, content.name()));
        }
        sealing.keep(clerk, makeable, sealed.get());
        return Optional.empty();
    }

    /**
     * Takes the sealed file from the clerk's own hands, by the link it was handed out with.
     *
     * @param token of the link back
     * @throws RecordNotFound when the copy is not theirs to see
     * @throws RuleBroken when the link ran out, or the file is not what was handed out and one valid signature more
     */
    public void takeBack(SignedInPerson person, long id, String token, InputStream signed) throws IOException {
        copies.visible(person, id);
        try {
            links.giveBack(token, signed);
        } catch (RecordNotFound late) {
            throw new RuleBroken("N32.3", "copy.device.late");
        }
    }

    /**
     * Whether a file handed out for that copy has come back.
     *
     * @throws RecordNotFound when the copy is not theirs to see, or the file was handed to somebody else
     */
    public boolean isBack(SignedInPerson person, long id, long ticketId) {
        copies.visible(person, id);
        return elsewhere.isBack(person, ticketId);
    }
}
