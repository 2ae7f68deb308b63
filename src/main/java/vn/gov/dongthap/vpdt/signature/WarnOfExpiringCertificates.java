package vn.gov.dongthap.vpdt.signature;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.dongthap.vpdt.notification.Notice;
import vn.gov.dongthap.vpdt.notification.Notifications;
import vn.gov.dongthap.vpdt.organization.Directory;
import vn.gov.dongthap.vpdt.organization.PersonInPosition;
import vn.gov.dongthap.vpdt.organization.ProvinceTime;
import vn.gov.dongthap.vpdt.organization.Role;

/** Tells holders thirty days, a week and a day before their certificate runs out, each once. */
@Component
class WarnOfExpiringCertificates {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final List<Integer> DAYS_BEFORE = List.of(1, 7, 30);
    private static final int AT_A_TIME = 500;

    private final JdbcClient jdbc;
    private final Directory directory;
    private final Notifications notifications;
    private final MessageSource messages;
    private final Clock clock;

    WarnOfExpiringCertificates(
            JdbcClient jdbc, Directory directory, Notifications notifications, MessageSource messages, Clock clock) {
        this.jdbc = jdbc;
        this.directory = directory;
        this.notifications = notifications;
        this.messages = messages;
        this.clock = clock;
    }

    private record Expiring(
            long id,
            @Nullable Long personId,
            @Nullable Long agencyId,
            @Nullable Long custodianId,
            String name,
            Instant to) {}

    @Scheduled(cron = "0 30 7 * * *", zone = "Asia/Ho_Chi_Minh")
    @Transactional
    void warn() {
        Instant now = clock.instant();
        for (Expiring certificate : expiring(now)) {
            int days = DAYS_BEFORE.stream()
                    .filter(before -> !certificate.to().isAfter(now.plus(Duration.ofDays(before))))
                    .findFirst()
                    .orElseThrow();
            String title = messages.getMessage(
                    "signature.notice.expiring",
                    new Object[] {
                        certificate.name(), DAY.format(certificate.to().atZone(ProvinceTime.ZONE))
                    },
                    VIETNAMESE);
            notifications.publish(receivers(certificate)
                    .map(person -> new Notice(
                            "certificate-expiring:" + certificate.id() + ":" + days,
                            person,
                            "document-news",
                            title,
                            "/thong-bao",
                            Map.of()))
                    .toList());
        }
    }

    private List<Expiring> expiring(Instant now) {
        return jdbc.sql("""
                        select id, person_id, agency_id, custodian_id, name, valid_to from registered_certificate
                        where ended_at is null and valid_to > ? and valid_to <= ?
                        order by valid_to, id fetch first ? rows only
                        """)
                .params(Timestamp.from(now), Timestamp.from(now.plus(CertificateList.EXPIRING)), AT_A_TIME)
                .query((row, n) -> new Expiring(
                        row.getLong("id"),
                        row.getObject("person_id", Long.class),
                        row.getObject("agency_id", Long.class),
                        row.getObject("custodian_id", Long.class),
                        row.getString("name"),
                        row.getObject("valid_to", OffsetDateTime.class).toInstant()))
                .list();
    }

    private Stream<Long> receivers(Expiring certificate) {
        if (certificate.personId() != null) {
            return Stream.of(certificate.personId());
        }
        if (certificate.custodianId() != null) {
            return Stream.of(certificate.custodianId());
        }
        return certificate.agencyId() == null
                ? Stream.empty()
                : directory.people(certificate.agencyId(), Role.CLERK).stream()
                        .map(PersonInPosition::personId)
                        .distinct();
    }
}
