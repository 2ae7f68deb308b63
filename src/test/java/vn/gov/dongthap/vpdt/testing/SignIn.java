package vn.gov.dongthap.vpdt.testing;

import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.context.support.WebApplicationContextUtils;

/** Makes a MockMvc request that of a person of the demonstration province. */
public final class SignIn {

    private SignIn() {}

    /** {@code mvc.perform(get("/viec").with(SignIn.as("vanthu.skhcn")))}; add {@code csrf()} to posts. */
    public static RequestPostProcessor as(String username) {
        return request -> SecurityMockMvcRequestPostProcessors.authentication(
                        WebApplicationContextUtils.getRequiredWebApplicationContext(request.getServletContext())
                                .getBean(People.class)
                                .authentication(username))
                .postProcessRequest(request);
    }
}
