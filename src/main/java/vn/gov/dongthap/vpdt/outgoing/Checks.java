package vn.gov.dongthap.vpdt.outgoing;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.organization.PersonInPosition;

/** Who answers for content, format and approval of the draft as it is now, named and dated (N11, N12). */
@Embeddable
class Checks {

    private @Nullable Long contentCheckerId;
    private @Nullable String contentCheckerName;
    private @Nullable Instant contentCheckedAt;
    private @Nullable Long formatCheckerId;
    private @Nullable String formatCheckerName;
    private @Nullable Instant formatCheckedAt;
    private @Nullable Instant approvedAt;

    @Column(name = "approved_sha256")
    private @Nullable String approvedSha256;

    @Column(name = "approved_annexes_sha256")
    private @Nullable String approvedAnnexesSha256;

    void name(PersonInPosition formatChecker) {
        formatCheckerId = formatChecker.personId();
        formatCheckerName = formatChecker.fullName();
    }

    void content(PersonInPosition leader, Instant now) {
        contentCheckerId = leader.personId();
        contentCheckerName = leader.fullName();
        contentCheckedAt = now;
    }

    void format(PersonInPosition checker, Instant now) {
        requireFormatChecker(checker);
        formatCheckerName = checker.fullName();
        formatCheckedAt = now;
    }

    void requireFormatChecker(PersonInPosition checker) {
        if (formatCheckerId == null || formatCheckerId != checker.personId()) {
            throw new RuleBroken("N12.2", "outgoing.not-the-format-checker", String.valueOf(formatCheckerName));
        }
    }

    void approve(String sha256, @Nullable String annexes, Instant now) {
        if (contentCheckedAt == null || formatCheckedAt == null) {
            throw new RuleBroken("N12.1", "outgoing.not-checked");
        }
        approvedSha256 = sha256;
        approvedAnnexesSha256 = annexes;
        approvedAt = now;
    }

    /** Any change and any return makes everything to be done anew (N11.2). */
    void clear() {
        contentCheckerId = null;
        contentCheckerName = null;
        contentCheckedAt = null;
        formatCheckedAt = null;
        approvedAt = null;
        approvedSha256 = null;
        approvedAnnexesSha256 = null;
    }

    /** @throws RuleBroken when draft or annexes are not those that were approved */
    void requireApproved(@Nullable String sha256, @Nullable String annexes) {
        boolean same = approvedSha256 != null
                && approvedSha256.equals(sha256)
                && Objects.equals(approvedAnnexesSha256, annexes);
        if (!same) {
            throw new RuleBroken("N11.2", "outgoing.changed-after-approval");
        }
    }

    @Nullable
    Long formatCheckerId() {
        return formatCheckerId;
    }

    @Nullable
    String contentCheckerName() {
        return contentCheckerName;
    }

    @Nullable
    Instant contentCheckedAt() {
        return contentCheckedAt;
    }

    @Nullable
    String formatCheckerName() {
        return formatCheckerName;
    }

    @Nullable
    Instant formatCheckedAt() {
        return formatCheckedAt;
    }

    @Nullable
    Instant approvedAt() {
        return approvedAt;
    }

    @Nullable
    String approvedSha256() {
        return approvedSha256;
    }
}
