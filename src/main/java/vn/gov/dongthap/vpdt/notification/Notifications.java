package vn.gov.dongthap.vpdt.notification;

/** Publishes news, in the caller's transaction. CONTRACT: becomes a class. */
public interface Notifications {

    /** Shows the notice on the person's page and queues a mail if they have an address. */
    void publish(Notice notice);
}
