package vn.gov.dongthap.vpdt.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.gov.dongthap.vpdt.audit.AuditEvent;
import vn.gov.dongthap.vpdt.audit.AuditLog;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.testing.IntegrationTest;
import vn.gov.dongthap.vpdt.testing.KeptBytes;
import vn.gov.dongthap.vpdt.testing.People;
import vn.gov.dongthap.vpdt.testing.TestClock;

/** What was kept is given out unchanged or not at all. */
@IntegrationTest
class KeptContentTests {

    @Autowired
    private FileStore files;

    @Autowired
    private CheckKeptContents checkKeptContents;

    @Autowired
    private AuditLog audit;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private People people;

    @Autowired
    private TestClock clock;

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    @DisplayName("N19.2a a content that was changed on disk is refused, logged, and the administrators told, once")
    void refusesWhatWasChanged() throws IOException {
        StoredFile file = kept(1000);
        KeptBytes.damage(file.sha256());

        for (int i = 0; i < 2; i++) {
            assertRefused(() -> files.open(file).close());
            assertRefused(() -> files.read(file));
            assertThat(files.isAsKept(file)).isFalse();
        }

        assertThat(audit.about("stored-file", file.id()))
                .extracting(AuditEvent::action)
                .containsExactly("content.damaged");
        assertThat(notices(file)).containsOnlyOnce(people.of("quantri.skhcn").personId());
    }

    @Test
    @DisplayName("N19.2a damage found in a transaction that is undone is on record all the same")
    void recordsDamageWhateverBecomesOfTheTransaction() throws IOException {
        StoredFile file = kept(1000);
        KeptBytes.damage(file.sha256());

        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> assertIsRead(file)))
                .isInstanceOf(RuleBroken.class);

        assertThat(notices(file)).isNotEmpty();
    }

    @Test
    @DisplayName("N19.2a a content that is gone is refused with the same sentence")
    void refusesWhatIsGone() throws IOException {
        StoredFile file = kept(1000);
        Files.delete(KeptBytes.of(file.sha256()));

        assertRefused(() -> files.open(file).close());
        assertThat(files.isAsKept(file)).isFalse();
        assertThat(notices(file)).isNotEmpty();
    }

    @Test
    @DisplayName("N19.2a a large content is hashed while it is read, and nobody gets the whole of a changed one")
    void holdsBackTheEndOfWhatWasChanged() throws IOException {
        StoredFile file = kept(5_000_000);
        byte[] right = KeptBytes.damage(file.sha256());

        try (InputStream content = files.open(file)) {
            byte[] most = content.readNBytes(right.length - 65_536);
            assertThat(most).hasSizeGreaterThan(1_000_000);
            assertThatThrownBy(content::readAllBytes).isInstanceOf(IOException.class);
        }
        assertThat(notices(file)).isNotEmpty();

        KeptBytes.write(file.sha256(), right);
        try (InputStream content = files.open(file)) {
            assertThat(content.readAllBytes()).isEqualTo(right);
        }
        try (InputStream content = files.open(file)) {
            content.skipNBytes(100_000);
            assertThat(content.read()).isEqualTo(right[100_000] & 0xff);
            assertThat(content.readAllBytes()).hasSize(right.length - 100_001);
            assertThat(content.read()).isEqualTo(-1);
        }
    }

    @Test
    @DisplayName("N19.2a kept contents are nobody's to write to, and are found whole when given in again")
    void takesTheRightToWrite() throws IOException {
        byte[] bytes = zip(1000);
        StoredFile file = kept(bytes);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(KeptBytes.of(file.sha256()))))
                .doesNotContain("w");

        KeptBytes.damage(file.sha256());
        StoredFile again = kept(bytes);
        assertThat(files.read(again)).isEqualTo(bytes);
        assertThat(files.read(file)).isEqualTo(bytes);
    }

    @Test
    @DisplayName("N19.2a every night what was kept is read again; damage is told, and so is what was mended")
    void readsEverythingAgain() throws IOException {
        StoredFile changed = kept(1000);
        StoredFile whole = kept(1000);
        byte[] right = KeptBytes.damage(changed.sha256());
        clock.advance(Duration.ofDays(100));

        checkKeptContents.check();

        assertThat(actions(changed)).containsExactly("content.damaged");
        assertThat(notices(changed)).isNotEmpty();
        assertThat(actions(whole)).isEmpty();

        KeptBytes.write(changed.sha256(), right);
        checkKeptContents.check();
        assertThat(actions(changed)).as("one round a night").hasSize(1);
        clock.advance(Duration.ofDays(1));
        checkKeptContents.check();
        assertThat(actions(changed)).containsExactly("content.mended", "content.damaged");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(KeptBytes.of(changed.sha256()))))
                .doesNotContain("w");
    }

    private void assertIsRead(StoredFile file) {
        try {
            assertThat(files.read(file)).isNotEmpty();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void assertRefused(ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(RuleBroken.class, refusal -> {
            assertThat(refusal.clause()).isEqualTo("N19.2a");
            assertThat(refusal.messageKey()).isEqualTo("storage.damaged");
        });
    }

    private List<String> actions(StoredFile file) {
        return audit.about("stored-file", file.id()).stream()
                .map(AuditEvent::action)
                .toList();
    }

    private List<Long> notices(StoredFile file) {
        return jdbc.sql("select person_id from notice where event_key like ?")
                .param("content-damaged:" + file.sha256() + "%")
                .query(Long.class)
                .list();
    }

    private StoredFile kept(int size) throws IOException {
        return kept(zip(size));
    }

    private StoredFile kept(byte[] zip) throws IOException {
        return files.takeIn("hồ sơ.zip", new ByteArrayInputStream(zip), FilePolicy.DOCUMENT);
    }

    /** An archive nobody else has, of about that size. */
    private static byte[] zip(int size) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("a.txt"));
            zip.write(UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8));
            byte[] noise = new byte[size];
            new Random(size).nextBytes(noise);
            zip.write(noise);
            zip.closeEntry();
        }
        return out.toByteArray();
    }
}
