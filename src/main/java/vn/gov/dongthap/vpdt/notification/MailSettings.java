package vn.gov.dongthap.vpdt.notification;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How mails present themselves; {@code vpdt.mail.*}.
 *
 * @param from sender's address
 * @param site address people reach the system at, without a slash at the end; links in mails begin with it
 */
@ConfigurationProperties("vpdt.mail")
record MailSettings(
        @DefaultValue("vanphongdientu@localhost") String from,
        @DefaultValue("http://localhost:8080") URI site) {

    String host() {
        return from.substring(from.lastIndexOf('@') + 1);
    }
}
