package vn.gov.dongthap.vpdt.signature;

import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.spi.client.http.DataLoader;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Asks issuers and time-stamp authorities over HTTP, briefly: an address that does not answer is left alone for a while,
 * a list that was fetched is used again for a while, an answer without end is cut off.
 */
final class RevocationLoader implements DataLoader {

    private static final long serialVersionUID = 1L;

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Duration LEFT_ALONE = Duration.ofMinutes(5);
    private static final Duration USED_AGAIN = Duration.ofMinutes(30);
    private static final int LARGEST = 20 * 1024 * 1024;
    private static final int MOST_REMEMBERED = 100;

    private final transient Clock clock;
    private final transient HttpClient http;
    private final String postedType;
    private final transient Map<String, Remembered> remembered = new ConcurrentHashMap<>();

    /**
     * @param postedType media type of what is posted
     */
    RevocationLoader(Clock clock, String postedType) {
        this.clock = clock;
        this.postedType = postedType;
        this.http = HttpClient.newBuilder()
                .connectTimeout(PATIENCE)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    @Override
    public byte[] get(String url) {
        Remembered known = remembered.get(url);
        if (known != null && clock.instant().isBefore(known.until())) {
            return known.answer(url);
        }
        try {
            byte[] answer = send(HttpRequest.newBuilder(URI.create(url)).GET());
            remember(url, new Remembered(answer, clock.instant().plus(USED_AGAIN)));
            return answer;
        } catch (DSSException e) {
            remember(url, new Remembered(null, clock.instant().plus(LEFT_ALONE)));
            throw e;
        }
    }

    @Override
    public DataAndUrl get(List<String> urls) {
        for (String url : urls) {
            return new DataAndUrl(url, get(url));
        }
        throw new DSSException("no address");
    }

    @Override
    public byte[] post(String url, byte[] content) {
        Remembered known = remembered.get(url);
        if (known != null && clock.instant().isBefore(known.until())) {
            return known.answer(url);
        }
        try {
            return send(HttpRequest.newBuilder(URI.create(url))
                    .header("Content-Type", postedType)
                    .POST(BodyPublishers.ofByteArray(content)));
        } catch (DSSException e) {
            remember(url, new Remembered(null, clock.instant().plus(LEFT_ALONE)));
            throw e;
        }
    }

    @Override
    public void setContentType(String contentType) {
        // fixed when it was made
    }

    private byte[] send(HttpRequest.Builder request) {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        try {
            HttpResponse<Void> response = http.sendAsync(
                            request.timeout(PATIENCE).build(),
                            BodyHandlers.ofByteArrayConsumer(chunk -> chunk.ifPresent(bytes -> keep(bytes, answer))))
                    .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            if (response.statusCode() != 200) {
                throw new DSSException("answered with status " + response.statusCode());
            }
            return answer.toByteArray();
        } catch (ExecutionException | TimeoutException | IllegalArgumentException e) {
            throw new DSSException("not reached: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DSSException("interrupted", e);
        }
    }

    private static void keep(byte[] bytes, ByteArrayOutputStream answer) {
        if (answer.size() + bytes.length > LARGEST) {
            throw new IllegalArgumentException("answer without end");
        }
        answer.writeBytes(bytes);
    }

    private void remember(String url, Remembered answer) {
        if (remembered.size() >= MOST_REMEMBERED) {
            remembered.clear();
        }
        remembered.put(url, answer);
    }

    private record Remembered(byte @Nullable [] content, Instant until) {

        byte[] answer(String url) {
            if (content == null) {
                throw new DSSException("left alone after it did not answer: " + url);
            }
            return content;
        }
    }
}
