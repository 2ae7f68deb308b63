package vn.gov.dongthap.vpdt.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static vn.gov.dongthap.vpdt.outgoing.OutgoingDriver.CLERK;
import static vn.gov.dongthap.vpdt.outgoing.OutgoingDriver.DRAFTER;

import java.time.LocalDateTime;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import vn.gov.dongthap.vpdt.testing.IntegrationTest;
import vn.gov.dongthap.vpdt.testing.SignIn;
import vn.gov.dongthap.vpdt.testing.TestClock;

/** Bản chính văn bản giấy of a document signed digitally. */
@IntegrationTest
class PaperOriginalTests {

    @Autowired
    private OutgoingDriver driver;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestClock clock;

    @BeforeEach
    void wednesdayMorning() {
        clock.setTo(LocalDateTime.of(2026, 11, 25, 8, 0));
    }

    @AfterEach
    void backToRealTime() {
        clock.reset();
    }

    @Test
    @DisplayName(
            "N18.5 The clerk prints the signed document without the electronic seal; every print is told with its number")
    void printsThePaperOriginal() throws Exception {
        long id = driver.released();
        byte[] printed = print(CLERK, id, "5")
                .andExpect(status().isOk())
                .andExpect(content().contentType("application/pdf"))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();

        String reference = String.valueOf(driver.document(id).metadata().reference());
        try (PDDocument sheets = Loader.loadPDF(printed)) {
            assertThat(new PDFTextStripper().getText(sheets))
                    .contains(reference.substring(0, reference.indexOf('/')) + " 25 11", "bởi Trần Thị Mỹ Duyên");
            assertThat(sheets.getSignatureDictionaries()).isEmpty();
            assertThat(pictures(sheets.getPage(0)))
                    .as("the personal signature, not the seal")
                    .isEqualTo(1);
        }
        mvc.perform(get("/van-ban-di/{id}", id).with(SignIn.as(CLERK)))
                .andExpect(content().string(Matchers.containsString("in bản chính văn bản giấy, 5 bản")));
    }

    @Test
    @DisplayName("N18.5 Nobody but the clerk, nothing before its release, from one to two hundred")
    void isForReleasedDocuments() throws Exception {
        long id = driver.released();
        print(DRAFTER, id, "1").andExpect(status().isNotFound());
        print("vanthu.snv", id, "1").andExpect(status().isNotFound());
        print(CLERK, id, "0").andExpect(status().is(422));
        print(CLERK, id, "201").andExpect(status().is(422));
        print(CLERK, driver.registered(), "1").andExpect(status().is(422));
    }

    /** Flattened fields are forms that draw an image. */
    private static int pictures(PDPage page) throws Exception {
        int pictures = 0;
        for (COSName name : page.getResources().getXObjectNames()) {
            pictures += holdsImage(page.getResources().getXObject(name)) ? 1 : 0;
        }
        return pictures;
    }

    private static boolean holdsImage(PDXObject drawn) throws Exception {
        if (drawn instanceof PDImageXObject) {
            return true;
        }
        if (drawn instanceof PDFormXObject form && form.getResources() != null) {
            for (COSName name : form.getResources().getXObjectNames()) {
                if (holdsImage(form.getResources().getXObject(name))) {
                    return true;
                }
            }
        }
        return false;
    }

    private ResultActions print(String who, long id, String copies) throws Exception {
        return mvc.perform(post("/van-ban-di/{id}/ban-chinh-giay", id)
                .param("soBan", copies)
                .with(SignIn.as(who))
                .with(csrf()));
    }
}
