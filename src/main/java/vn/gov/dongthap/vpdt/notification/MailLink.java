package vn.gov.dongthap.vpdt.notification;

import java.util.Optional;

/**
 * Makes the link of a mail at the moment it leaves, for links that open something to whoever has them: in the outbox
 * nobody can read what is not there yet.
 */
public interface MailLink {

    /** Name of the mail template whose link it makes. */
    String template();

    /** The path in the system, beginning with one slash; empty when there is nothing to open any more. */
    Optional<String> path(long personId);
}
