package vn.gov.dongthap.vpdt.outgoing.web;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import vn.gov.dongthap.vpdt.outgoing.DraftFiles;

/** Files of a form. What browsers send for a file field nobody touched is no file. */
final class SentFile {

    private SentFile() {}

    static DraftFiles.@Nullable Sent of(@Nullable MultipartFile file) {
        if (file == null) {
            return null;
        }
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        return file.isEmpty() && name.isEmpty() ? null : new DraftFiles.Sent(name, file);
    }
}
