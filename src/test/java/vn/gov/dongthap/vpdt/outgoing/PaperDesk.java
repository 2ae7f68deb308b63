package vn.gov.dongthap.vpdt.outgoing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import vn.gov.dongthap.vpdt.document.Secrecy;
import vn.gov.dongthap.vpdt.document.Urgency;

/** Numbers documents signed on paper, as the records desks of the demonstration would. */
@Component
@Profile("test")
class PaperDesk {

    static final String RECIPIENTS = "- Như trên;\n- Ban Giám đốc;\n\n- Các phòng (3b);\n- Lưu: VT, CĐS (2 bản).";
    static final LocalDate WEDNESDAY = LocalDate.of(2026, 11, 25);

    private final NumberPaper numberPaper;
    private final OutgoingDriver driver;

    PaperDesk(NumberPaper numberPaper, OutgoingDriver driver) {
        this.numberPaper = numberPaper;
        this.driver = driver;
    }

    /** A decision of Sở Khoa học và Công nghệ, signed today. */
    NumberPaper.Sheet decision() {
        return sheet("DECISION", Secrecy.NONE, WEDNESDAY, RECIPIENTS);
    }

    NumberPaper.Sheet sheet(String type, Secrecy secrecy, LocalDate signedOn, String recipients) {
        return sheet(
                UUID.randomUUID(), OutgoingDriver.DRAFTER, OutgoingDriver.SIGNER, type, secrecy, signedOn, recipients);
    }

    NumberPaper.Sheet sheet(
            UUID key,
            String drafter,
            String signer,
            String type,
            Secrecy secrecy,
            LocalDate signedOn,
            String recipients) {
        return new NumberPaper.Sheet(
                key,
                type,
                "ban hành quy chế làm việc",
                Long.parseLong(driver.unitOf(drafter)),
                driver.id(signer),
                signedOn,
                recipients,
                4,
                Urgency.NORMAL,
                secrecy,
                null);
    }

    long number(String clerk, NumberPaper.Sheet sheet) {
        return number(clerk, sheet, null);
    }

    long number(String clerk, NumberPaper.Sheet sheet, byte @Nullable [] scan) {
        try {
            return numberPaper.number(
                    driver.person(clerk),
                    sheet,
                    scan == null ? null : new DraftFiles.Sent("ban-quet.pdf", new ByteArrayResource(scan)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The form as the browser sends it. */
    MultiValueMap<String, String> form(UUID key) {
        var form = new LinkedMultiValueMap<String, String>();
        form.add("khoa", key.toString());
        form.add("loaiVanBan", "DECISION");
        form.add("trichYeu", "ban hành quy chế làm việc");
        form.add("donVi", driver.unitOf(OutgoingDriver.DRAFTER));
        form.add("nguoiKy", driver.id(OutgoingDriver.SIGNER));
        form.add("ngayKy", "2026-11-25");
        form.add("noiNhan", RECIPIENTS);
        form.add("soTrang", "4");
        form.add("doKhan", "NORMAL");
        form.add("doMat", "NONE");
        return form;
    }
}
