package vn.gov.dongthap.vpdt.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody with a browser's habits: keeps cookies, sends the token of the page before, follows no redirect unasked. */
public final class Visitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" (?:content|value)=\"([^\"]+)\"");

    private static final Pattern COOKIE = Pattern.compile("([^=;]+)=([^;]*).*");

    private final HttpClient http =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final String base;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private String token = "";

    /** A visitor of the server on that port. */
    public Visitor(int port) {
        this.base = "http://localhost:" + port;
    }

    /** Sends the header with every request from now on. */
    public Visitor with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    /** Comes from that network address, as a proxy would report it. */
    public Visitor from(String address) {
        return with("X-Forwarded-For", address);
    }

    /** Comes through a proxy that ends HTTPS in front of the server. */
    public Visitor behindHttps() {
        return with("X-Forwarded-Proto", "https");
    }

    /** Forgets the token of the last page. */
    public Visitor withoutToken() {
        token = "";
        return this;
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).GET().build());
    }

    /** Posts name and value pairs. */
    public HttpResponse<String> post(String path, String... form) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("_csrf", token);
        for (int i = 0; i < form.length; i += 2) {
            fields.put(form[i], form[i + 1]);
        }
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    /** Posts as a script of a page does: the body as it stands, and JSON wanted back. */
    public HttpResponse<String> postJson(String path, byte[] body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .header("X-CSRF-TOKEN", token)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build());
    }

    /** Opens the sign-in page and signs in. */
    public HttpResponse<String> signIn(String username, String password) {
        get("/dang-nhap");
        return post("/dang-nhap", "tenDangNhap", username, "matKhau", password);
    }

    /** Value of the session cookie, empty without one. */
    public String sessionCookie() {
        return cookies.getOrDefault("phien", "");
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path));
        headers.forEach(request::header);
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        return request;
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            response.headers().allValues("Set-Cookie").forEach(this::keep);
            Matcher found = TOKEN.matcher(response.body());
            if (found.find()) {
                token = found.group(1);
            }
            return response;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void keep(String setCookie) {
        Matcher cookie = COOKIE.matcher(setCookie);
        if (cookie.matches() && cookie.group(2).isEmpty()) {
            cookies.remove(cookie.group(1));
        } else if (cookie.matches()) {
            cookies.put(cookie.group(1), cookie.group(2));
        }
    }
}
