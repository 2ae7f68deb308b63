package vn.gov.dongthap.vpdt.outgoing;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.organization.ProvinceTime;
import vn.gov.dongthap.vpdt.storage.StoredFile;

/** The files of a document in their distinct roles: as drafted, as signed, as sealed (Q4.5b, N19.2a). */
@Embeddable
class IssuedFiles {

    private int draftNumber;
    private @Nullable Long originalFileId;
    private @Nullable Long draftFileId;

    @Column(name = "draft_sha256")
    private @Nullable String draftSha256;

    @Column(name = "annexes_sha256")
    private @Nullable String annexesSha256;

    private @Nullable Long signedFileId;
    private @Nullable Instant signedAt;
    private @Nullable Instant releaseDue;
    private @Nullable Long sealedFileId;
    private @Nullable Long sealedById;
    private @Nullable Instant sealedAt;

    /** The newest version; returns its number, from 1. */
    int draft(StoredFile original, StoredFile pdf) {
        draftNumber++;
        originalFileId = original.id();
        draftFileId = pdf.id();
        draftSha256 = pdf.sha256();
        forgetSignature();
        return draftNumber;
    }

    void annexes(@Nullable String sha256) {
        annexesSha256 = sha256;
        forgetSignature();
    }

    void forgetSignature() {
        signedFileId = null;
        signedAt = null;
    }

    void signed(StoredFile file, Instant now) {
        signedFileId = file.id();
        signedAt = now;
    }

    void releaseBy(Instant due) {
        releaseDue = due;
    }

    /** Whether a day lies after the term the document has to leave in (N18.1, L6.2a). */
    boolean isLate(LocalDate day) {
        return releaseDue != null && day.isAfter(LocalDate.ofInstant(releaseDue, ProvinceTime.ZONE));
    }

    void sealed(StoredFile file, long clerk, Instant now) {
        sealedFileId = file.id();
        sealedById = clerk;
        sealedAt = now;
    }

    void requireDraft() {
        if (draftFileId == null) {
            throw new RuleBroken("N10.2b", "outgoing.no-draft");
        }
    }

    void requireSigned() {
        if (signedFileId == null) {
            throw new RuleBroken("N13.7", "outgoing.not-signed");
        }
    }

    void requireSealed() {
        if (sealedFileId == null) {
            throw new RuleBroken("Q4.5a", "outgoing.not-sealed");
        }
    }

    /** Signed file and original file are two, and neither may be missing (Q4.5b). */
    void requireBoth() {
        if (originalFileId == null || originalFileId.equals(sealedFileId) || originalFileId.equals(signedFileId)) {
            throw new RuleBroken("Q4.5b", "outgoing.no-original");
        }
        requireSigned();
        requireSealed();
    }

    int draftNumber() {
        return draftNumber;
    }

    @Nullable
    Long originalFileId() {
        return originalFileId;
    }

    @Nullable
    Long draftFileId() {
        return draftFileId;
    }

    @Nullable
    String draftSha256() {
        return draftSha256;
    }

    /** One hash over the annexes in files of their own, null when there are none. */
    @Nullable
    String annexesSha256() {
        return annexesSha256;
    }

    @Nullable
    Long signedFileId() {
        return signedFileId;
    }

    @Nullable
    Instant signedAt() {
        return signedAt;
    }

    @Nullable
    Instant releaseDue() {
        return releaseDue;
    }

    @Nullable
    Long sealedFileId() {
        return sealedFileId;
    }
}
