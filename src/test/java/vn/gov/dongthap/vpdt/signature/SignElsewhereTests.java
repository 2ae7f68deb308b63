package vn.gov.dongthap.vpdt.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.gov.dongthap.vpdt.identity.SignedInPerson;
import vn.gov.dongthap.vpdt.signature.key.CertificateMaker.Issued;
import vn.gov.dongthap.vpdt.storage.FilePolicy;
import vn.gov.dongthap.vpdt.storage.FileStore;
import vn.gov.dongthap.vpdt.storage.StoredFile;
import vn.gov.dongthap.vpdt.testing.IntegrationTest;
import vn.gov.dongthap.vpdt.testing.People;
import vn.gov.dongthap.vpdt.testing.TestClock;

/** A person signs with a key in their own device, which the server never sees: by two links over real HTTP. */
@IntegrationTest
class SignElsewhereTests {

    private static final String SIGNER = "Ngô Thị Thanh Tâm";

    private final HttpClient http = HttpClient.newHttpClient();
    private final TestAuthority authority = new TestAuthority("CA công vụ của thiết bị").withRevocationList();
    private final Issued own = authority.person(SIGNER);

    @Autowired
    private SignElsewhere signElsewhere;

    @Autowired
    private SignPersonally signPersonally;

    @Autowired
    private SealByAgency sealByAgency;

    @Autowired
    private RegisterCertificate register;

    @Autowired
    private TrustedIssuers issuers;

    @Autowired
    private VerifySignatures verify;

    @Autowired
    private FileStore files;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestClock clock;

    @Autowired
    private ConfigurableApplicationContext context;

    @LocalServerPort
    private int port;

    private SignedInPerson signer;

    @BeforeEach
    void registerTheDevice() {
        signer = people.of("chuyenvien3.skhcn");
        issuers.trust(authority.root().certificate(), true, false);
        jdbc.sql("update registered_certificate set ended_at = ? where person_id = ?")
                .params(Timestamp.from(Instant.now()), signer.personId())
                .update();
        register.ofPerson(
                people.of("quantri.skhcn"),
                signer.agencyId(),
                signer.personId(),
                TrustedIssuers.encoded(own.certificate()),
                SigningDesk.png(300, 150, 0x2040c0),
                KeyPlaceKind.OWN_TOKEN);
    }

    @AfterEach
    void reset() {
        authority.close();
        clock.reset();
    }

    @Test
    @DisplayName("N32.3 a document goes to the device and comes back signed; the clerk can seal it")
    void takesTheSignedDocumentBack() throws IOException, InterruptedException {
        SigningOffer offer = offer();

        HttpResponse<byte[]> served = fetch(offer);
        HttpResponse<String> answer = giveBack(offer, signedByDevice(served.body(), own));

        assertThat(served.statusCode()).isEqualTo(200);
        assertThat(served.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        StoredFile signed = signElsewhere.result(signer, offer.ticketId()).orElseThrow();
        assertThat(verify.of(signed).signatures()).singleElement().satisfies(signature -> {
            assertThat(signature.isValid()).isTrue();
            assertThat(signature.signer().name()).isEqualTo(SIGNER);
        });
        StoredFile sealed = sealByAgency.seal(
                people.of("vanthu.skhcn"),
                signed,
                new DocumentNumber(7, LocalDate.of(2026, 11, 24)),
                signer.personId());
        assertThat(verify.of(sealed).outcome()).isEqualTo(Outcome.ORIGINAL);
    }

    @Test
    @DisplayName("N32.3 a program that adds a field of its own and knows nothing of ours will do as well")
    void acceptsOtherPrograms() throws IOException, InterruptedException {
        SigningOffer offer = offer();

        HttpResponse<String> answer =
                giveBack(offer, SigningDesk.signInAnotherProgram(fetch(offer).body(), own));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    @Test
    @DisplayName("N32.3 each link works once, and only for a while")
    void linksWorkOnce() throws IOException, InterruptedException {
        SigningOffer offer = offer();
        byte[] signed = signedByDevice(fetch(offer).body(), own);

        assertThat(fetch(offer).statusCode()).isEqualTo(404);
        assertThat(giveBack(offer, signed).statusCode()).isEqualTo(200);
        assertThat(giveBack(offer, signed).statusCode()).isEqualTo(404);

        SigningOffer late = offer();
        clock.advance(Duration.ofMinutes(16));
        assertThat(fetch(late).statusCode()).isEqualTo(404);
        assertThat(giveBack(late, signed).statusCode()).isEqualTo(404);
    }

    @Test
    @DisplayName("N32.3 of several answers at the same time one is taken")
    void takesOneOfManyAnswers() throws Exception {
        SigningOffer offer = offer();
        byte[] signed = signedByDevice(fetch(offer).body(), own);
        ExecutorService hands = Executors.newFixedThreadPool(4);
        try {
            Callable<Integer> answer = () -> giveBack(offer, signed).statusCode();
            int taken = 0;
            for (Future<Integer> status : hands.invokeAll(List.of(answer, answer, answer, answer))) {
                assertThat(status.get()).isIn(200, 404);
                taken += status.get() == 200 ? 1 : 0;
            }
            assertThat(taken).isEqualTo(1);
        } finally {
            hands.shutdownNow();
        }
    }

    @Test
    @DisplayName("N32.3 another document, another certificate, a second signature or anything else added is refused")
    void refusesEverythingElse() throws IOException, InterruptedException {
        SigningOffer offer = offer();
        byte[] served = fetch(offer).body();
        byte[] another = SigningDesk.with(authority)
                .signPersonally(OfficialPdf.standard().bytes(), own);
        byte[] twice = SigningDesk.signInAnotherProgram(signedByDevice(served, own), own);

        assertThat(giveBack(offer, another).body()).contains("không phải tệp đã được giao");
        assertThat(giveBack(offer, served).body()).contains("không phải tệp đã được giao");
        assertThat(giveBack(offer, signedByDevice(served, authority.person(SIGNER)))
                        .body())
                .contains("không dùng chứng thư số đã đăng ký");
        assertThat(giveBack(offer, twice).body()).contains("đúng một chữ ký");
        assertThat(giveBack(offer, signedByDevice(Tampering.overlay(served), own))
                        .body())
                .contains("bị thay đổi ngoài chữ ký");
        assertThat(giveBack(offer, Tampering.stamp(signedByDevice(served, own))).body())
                .contains("bị thay đổi ngoài chữ ký");
        assertThat(giveBack(offer, "%PDF-1.7".getBytes()).statusCode()).isEqualTo(422);
        assertThat(signElsewhere.result(signer, offer.ticketId())).isEmpty();

        assertThat(giveBack(offer, signedByDevice(served, own)).statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("N13.7 a certificate its issuer has taken back signs nothing")
    void refusesRevokedCertificates() throws IOException, InterruptedException {
        SigningOffer offer = offer();
        byte[] signed = signedByDevice(fetch(offer).body(), own);
        authority.revoke(own, Instant.now().minus(Duration.ofHours(1)));

        HttpResponse<String> answer = giveBack(offer, signed);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Chứng thư đã bị thu hồi");
    }

    @Test
    @DisplayName("N32.3 whose document came back is told in an event")
    void tellsThatItCameBack() throws IOException, InterruptedException {
        List<SignedElsewhere> heard = new CopyOnWriteArrayList<>();
        ApplicationListener<PayloadApplicationEvent<SignedElsewhere>> listener =
                ApplicationListener.forPayload(heard::add);
        context.addApplicationListener(listener);
        SigningOffer offer = offer();

        giveBack(offer, signedByDevice(fetch(offer).body(), own));

        context.removeApplicationListener(listener);
        assertThat(heard).anySatisfy(event -> {
            assertThat(event.ticketId()).isEqualTo(offer.ticketId());
            assertThat(event.personId()).isEqualTo(signer.personId());
            assertThat(event.seal()).isFalse();
        });
    }

    @Test
    @DisplayName("N32.2c the agency's key in the clerk's device seals a numbered document")
    void sealsInTheClerksDevice() throws IOException, InterruptedException {
        SignedInPerson clerk = people.of("vanthu.snv");
        SignedInPerson head = people.of("giamdoc.snv");
        Issued agency = authority.agency("Sở Nội vụ");
        SignedInPerson administrator = people.of("quantri.skhcn");
        jdbc.sql("select id from registered_certificate where agency_id = ? and ended_at is null")
                .param(clerk.agencyId())
                .query(Long.class)
                .list()
                .forEach(id -> register.end(administrator, id, "Thay thiết bị lưu khóa"));
        register.ofAgency(
                administrator,
                clerk.agencyId(),
                clerk.personId(),
                TrustedIssuers.encoded(agency.certificate()),
                SigningDesk.png(300, 300, 0xd02030),
                BigDecimal.valueOf(36),
                KeyPlaceKind.OWN_TOKEN);
        StoredFile signed = signPersonally.sign(
                head, stored(OfficialPdf.standard().withSigner(head.fullName()).bytes()), head.agencyId());

        SigningOffer offer = signElsewhere.offerSeal(
                clerk, signed, new DocumentNumber(12, LocalDate.of(2026, 11, 24)), head.personId());
        HttpResponse<String> answer = giveBack(
                offer, SigningDesk.with(authority).sealOnly(fetch(offer).body(), agency));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        StoredFile sealed = signElsewhere.result(clerk, offer.ticketId()).orElseThrow();
        assertThat(verify.of(sealed).outcome()).isEqualTo(Outcome.ORIGINAL);
    }

    private SigningOffer offer() throws IOException {
        return signElsewhere.offerSignature(
                signer, stored(OfficialPdf.standard().withSigner(SIGNER).bytes()), signer.agencyId());
    }

    private StoredFile stored(byte[] pdf) throws IOException {
        return files.takeIn("văn bản.pdf", new ByteArrayInputStream(pdf), FilePolicy.PDF);
    }

    private HttpResponse<byte[]> fetch(SigningOffer offer) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(address(offer.fetchPath())).build(), BodyHandlers.ofByteArray());
    }

    private HttpResponse<String> giveBack(SigningOffer offer, byte[] signed) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(address(offer.returnPath()))
                        .header("Content-Type", "application/pdf")
                        .header("Accept", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(signed))
                        .build(),
                BodyHandlers.ofString());
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private byte[] signedByDevice(byte[] served, Issued issued) {
        return SigningDesk.with(authority).signOnly(served, issued);
    }
}
