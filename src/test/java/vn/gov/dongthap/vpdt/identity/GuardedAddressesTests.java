package vn.gov.dongthap.vpdt.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.gov.dongthap.vpdt.testing.IntegrationTest;
import vn.gov.dongthap.vpdt.testing.SignIn;

/** Every address the application answers, as it finds them itself: a new one is guarded, or this class says so. */
@IntegrationTest
class GuardedAddressesTests {

    private static final Set<String> OPEN_TO_STRANGERS = Set.of("/dang-nhap", "/thiet-lap", "/kich-hoat/1", "/error");

    /** Where signing programs fetch and give back one file; they have no session, the secret in the link lets them in. */
    private static final Set<String> BY_LINK = Set.of("/ky-so/tai/1", "/ky-so/tra/1");

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    private MockMvc mvc;

    @TestFactory
    @DisplayName("Q4.3 Strangers are shown to the sign-in page from every address but four")
    Stream<DynamicTest> strangersSignInFirst() {
        return addresses()
                .filter(address -> !OPEN_TO_STRANGERS.contains(address.path()))
                .filter(address -> !BY_LINK.contains(address.path()))
                .map(address -> DynamicTest.dynamicTest(address.toString(), () -> {
                    MockHttpServletResponse answer = mvc.perform(
                                    request(address.method(), address.path()).with(csrf()))
                            .andReturn()
                            .getResponse();

                    assertThat(answer.getStatus()).isEqualTo(302);
                    assertThat(answer.getRedirectedUrl()).startsWith("/dang-nhap");
                }));
    }

    @TestFactory
    @DisplayName("Q4.3 Nothing is changed without the sign of a genuine form")
    Stream<DynamicTest> changesNeedTheToken() {
        return addresses()
                .filter(address -> address.method() == HttpMethod.POST)
                .filter(address -> !BY_LINK.contains(address.path()))
                .map(address -> DynamicTest.dynamicTest(address.toString(), () -> {
                    int status = mvc.perform(
                                    request(HttpMethod.POST, address.path()).with(SignIn.as("quantri.skhcn")))
                            .andReturn()
                            .getResponse()
                            .getStatus();

                    assertThat(status).isEqualTo(403);
                }));
    }

    @TestFactory
    @DisplayName("Q4.3 A link that nobody was given lets nobody in, signed in or not")
    Stream<DynamicTest> inventedLinksLeadNowhere() {
        return addresses()
                .filter(address -> BY_LINK.contains(address.path()))
                .map(address -> DynamicTest.dynamicTest(address.toString(), () -> {
                    for (MockHttpServletRequestBuilder guess : List.of(
                            request(address.method(), address.path()),
                            request(address.method(), address.path()).with(SignIn.as("quantri.skhcn")))) {
                        mvc.perform(guess.contentType(MediaType.APPLICATION_PDF).content("%PDF-1.7"))
                                .andExpect(status().isNotFound());
                    }
                }));
    }

    @TestFactory
    @DisplayName("Q4.3 The administrators' pages do not exist for anybody else")
    Stream<DynamicTest> administrationIsHidden() {
        return addresses()
                .filter(address -> address.path().startsWith("/quan-tri"))
                .map(address -> DynamicTest.dynamicTest(address.toString(), () -> {
                    int status = mvc.perform(request(address.method(), address.path())
                                    .with(SignIn.as("giamdoc.skhcn"))
                                    .with(csrf()))
                            .andReturn()
                            .getResponse()
                            .getStatus();

                    assertThat(status).isEqualTo(404);
                }));
    }

    private Stream<Address> addresses() {
        List<Address> found = requestMappingHandlerMapping.getHandlerMethods().keySet().stream()
                .flatMap(GuardedAddressesTests::addressesOf)
                .distinct()
                .toList();
        assertThat(found).hasSizeGreaterThan(30);
        return found.stream();
    }

    private static Stream<Address> addressesOf(RequestMappingInfo mapping) {
        Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
        return mapping.getPatternValues().stream()
                .map(pattern -> pattern.replaceAll("\\{[^/]*?:?[^/]*}", "1"))
                .flatMap(path -> (methods.isEmpty() ? Stream.of(RequestMethod.GET) : methods.stream())
                        .map(method -> new Address(HttpMethod.valueOf(method.name()), path)));
    }

    private record Address(HttpMethod method, String path) {

        @Override
        public String toString() {
            return method + " " + path;
        }
    }
}
