package vn.gov.dongthap.vpdt.incoming.web;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;
import org.springframework.web.multipart.MultipartFile;
import vn.gov.dongthap.vpdt.document.DocumentMetadata;
import vn.gov.dongthap.vpdt.document.Secrecy;
import vn.gov.dongthap.vpdt.document.Urgency;
import vn.gov.dongthap.vpdt.incoming.Reception;
import vn.gov.dongthap.vpdt.incoming.ReceptionSource;
import vn.gov.dongthap.vpdt.incoming.Upload;
import vn.gov.dongthap.vpdt.law.RuleBroken;

/** What the page of intake sends. */
record ReceptionForm(
        @BindParam("khoa") UUID key,
        @BindParam("nguon") ReceptionSource source,
        @BindParam("coQuanBanHanh") @Nullable String issuer,
        @BindParam("soVanBan") @Nullable String codeNumber,
        @BindParam("kyHieu") @Nullable String codeNotation,
        @BindParam("trichYeu") @Nullable String subject,
        @BindParam("doKhan") Urgency urgency,
        @BindParam("doMat") Secrecy secrecy,
        @BindParam("tepChinh") @Nullable MultipartFile main,
        @BindParam("tepKem") @Nullable List<MultipartFile> annexes) {

    /** @throws RuleBroken when a field is missing, too long, or secret */
    Reception reception(@Nullable Long senderAgencyId) {
        return new Reception(
                key,
                source,
                senderAgencyId,
                DocumentMetadata.onReceipt(
                        codeNumber,
                        codeNotation,
                        Objects.requireNonNullElse(issuer, ""),
                        Objects.requireNonNullElse(subject, ""),
                        urgency,
                        secrecy));
    }

    /** @throws RuleBroken when none was chosen */
    Upload mainFile() {
        if (main == null || isUntouched(main)) {
            throw new RuleBroken("Q4.6a", "incoming.no-main-file");
        }
        return upload(main);
    }

    List<Upload> annexFiles() {
        return Stream.ofNullable(annexes)
                .flatMap(List::stream)
                .filter(file -> !isUntouched(file))
                .map(ReceptionForm::upload)
                .toList();
    }

    private static Upload upload(MultipartFile file) {
        return new Upload(Objects.requireNonNullElse(file.getOriginalFilename(), ""), file);
    }

    /** What browsers send for a file field nobody touched. */
    private static boolean isUntouched(MultipartFile file) {
        String name = file.getOriginalFilename();
        return file.isEmpty() && (name == null || name.isEmpty());
    }
}
