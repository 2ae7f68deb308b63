package vn.gov.dongthap.vpdt.signature.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;
import vn.gov.dongthap.vpdt.signature.SigningLinks;
import vn.gov.dongthap.vpdt.storage.FileStore;
import vn.gov.dongthap.vpdt.storage.StoredFile;

/** The two links a signing program on somebody's machine uses; it has no session, the link is what lets it in. */
@Controller
class SigningLinksController {

    private final SigningLinks links;
    private final FileStore files;

    SigningLinksController(SigningLinks links, FileStore files) {
        this.links = links;
        this.files = files;
    }

    @GetMapping("/ky-so/tai/{ma}")
    ResponseEntity<InputStreamResource> fetch(@PathVariable("ma") String token) throws IOException {
        StoredFile file = links.fetch(token);
        InputStream content = files.open(file);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .contentLength(file.size())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(new InputStreamResource(content));
    }

    @PostMapping(path = "/ky-so/tra/{ma}", consumes = MediaType.APPLICATION_PDF_VALUE)
    @ResponseBody
    Map<String, Boolean> giveBack(@PathVariable("ma") String token, InputStream signed) throws IOException {
        links.giveBack(token, signed);
        return Map.of("accepted", true);
    }

    @PostMapping(path = "/ky-so/tra/{ma}", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseBody
    Map<String, Boolean> giveBack(@PathVariable("ma") String token, @RequestParam("tep") MultipartFile signed)
            throws IOException {
        try (InputStream content = signed.getInputStream()) {
            links.giveBack(token, content);
        }
        return Map.of("accepted", true);
    }
}
