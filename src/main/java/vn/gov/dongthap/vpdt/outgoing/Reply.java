package vn.gov.dongthap.vpdt.outgoing;

import jakarta.persistence.Embeddable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** That a document answers an incoming one (N10.1). */
@Embeddable
class Reply {

    private @Nullable Long replyToId;
    private @Nullable Boolean settlesAnswered;

    /** For the persistence provider. */
    protected Reply() {}

    /** @param settles whether the release settles the document answered */
    Reply(long incomingId, boolean settles) {
        replyToId = incomingId;
        settlesAnswered = settles;
    }

    long incomingId() {
        return Objects.requireNonNull(replyToId, "answers something");
    }

    boolean settles() {
        return Boolean.TRUE.equals(settlesAnswered);
    }
}
