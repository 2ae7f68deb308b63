package vn.gov.dongthap.vpdt.incoming;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import vn.gov.dongthap.vpdt.testing.IntegrationTest;
import vn.gov.dongthap.vpdt.testing.SignIn;

/** Addresses of lists as people, and others, may type them: they show a list. */
@IntegrationTest
class TypedAddressTests {

    @Autowired
    private MockMvc mvc;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/so-van-ban-den?nam=abc",
                "/so-van-ban-den?nam=-1&tu=x",
                "/so-van-ban-den?nam=999999999999999999&tu=999999999999999999",
                "/van-ban-den?nam=abc&so-den=99999999999&khan=9&trang-thai=x",
                "/van-ban-den?sau=x&qua=y&qua=1%27;drop",
            })
    void showsAListForWhateverIsTyped(String address) throws Exception {
        mvc.perform(get(URI.create(address)).with(SignIn.as("vanthu.skhcn"))).andExpect(status().isOk());
    }
}
