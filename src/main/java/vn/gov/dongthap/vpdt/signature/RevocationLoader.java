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
import java.util.function.UnaryOperator;
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
    /** Addresses of one certificate that are tried, one after the other. */
    private static final int MOST_ASKED = 4;

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
            byte[] answer = send(url, HttpRequest.Builder::GET);
            remember(url, new Remembered(answer, clock.instant().plus(USED_AGAIN)));
            return answer;
        } catch (DSSException e) {
            remember(url, new Remembered(null, clock.instant().plus(LEFT_ALONE)));
            throw e;
        }
    }

    @Override
    public DataAndUrl get(List<String> urls) {
        DSSException last = new DSSException("no address that can be asked");
        for (String url : urls.stream()
                .filter(RevocationLoader::canBeAsked)
                .limit(MOST_ASKED)
                .toList()) {
            try {
                return new DataAndUrl(url, get(url));
            } catch (DSSException e) {
                last = e;
            }
        }
        throw last;
    }

    @Override
    public byte[] post(String url, byte[] content) {
        Remembered known = remembered.get(url);
        if (known != null && clock.instant().isBefore(known.until())) {
            return known.answer(url);
        }
        try {
            return send(url, request -> request.header("Content-Type", postedType)
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

    private static boolean canBeAsked(String url) {
        return url.regionMatches(true, 0, "http:", 0, 5) || url.regionMatches(true, 0, "https:", 0, 6);
    }

    /** Whatever goes wrong is a {@link DSSException}: the library takes others for the fault of the document. */
    private byte[] send(String url, UnaryOperator<HttpRequest.Builder> what) {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        try {
            HttpRequest request = what.apply(HttpRequest.newBuilder(URI.create(url)))
                    .timeout(PATIENCE)
                    .build();
            HttpResponse<Void> response = http.sendAsync(
                            request,
                            BodyHandlers.ofByteArrayConsumer(chunk -> chunk.ifPresent(bytes -> keep(bytes, answer))))
                    .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            if (response.statusCode() != 200) {
                throw new DSSException("answered with status " + response.statusCode());
            }
            return answer.toByteArray();
        } catch (ExecutionException | TimeoutException e) {
            throw new DSSException("not reached: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DSSException("interrupted", e);
        } catch (DSSException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new DSSException("cannot be asked: " + e.getMessage(), e);
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
