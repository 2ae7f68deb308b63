package vn.gov.dongthap.vpdt.web;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import vn.gov.dongthap.vpdt.testing.IntegrationTest;
import vn.gov.dongthap.vpdt.testing.SignIn;

@IntegrationTest
class JsonAnswersTests {

    @Autowired
    private MockMvc mvc;

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "text/html,application/xml;q=0.9,*/*;q=0.8", "*/*"})
    void answersInJson(String accepted) throws Exception {
        mvc.perform(get("/thong-bao/chua-doc").header("Accept", accepted).with(SignIn.as("vanthu.skhcn")))
                .andExpect(status().isOk())
                .andExpect(content().contentType("application/json"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/xml", "text/xml", "application/atom+xml"})
    void speaksNoXml(String accepted) throws Exception {
        mvc.perform(get("/thong-bao/chua-doc").header("Accept", accepted).with(SignIn.as("vanthu.skhcn")))
                .andExpect(status().is4xxClientError());
    }
}
