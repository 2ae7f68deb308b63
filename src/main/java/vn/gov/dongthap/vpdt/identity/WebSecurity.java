package vn.gov.dongthap.vpdt.identity;

import static org.springframework.security.authorization.AuthenticatedAuthorizationManager.authenticated;
import static org.springframework.security.authorization.AuthorityAuthorizationManager.hasAuthority;
import static org.springframework.security.authorization.AuthorizationManagers.allOf;
import static org.springframework.security.authorization.AuthorizationManagers.not;

import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.SecurityContextConfigurer;
import org.springframework.security.config.annotation.web.configurers.SessionManagementConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import vn.gov.dongthap.vpdt.organization.Role;

/** Which addresses are open to whom, and what browsers are told to refuse. */
@Configuration(proxyBeanMethods = false)
class WebSecurity {

    private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self';"
            + " img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; worker-src 'self';"
            + " base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    /** Built files and the probes of a load balancer belong to nobody: no session is read or opened for them. */
    @Bean
    @Order(1)
    SecurityFilterChain openChain(HttpSecurity http) {
        return http.securityMatcher("/build/**", "/actuator/health/liveness", "/actuator/health/readiness")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .securityContext(SecurityContextConfigurer::disable)
                .sessionManagement(SessionManagementConfigurer::disable)
                .headers(WebSecurity::strict)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pagesChain(
            HttpSecurity http, SecurityContextRepository contexts, SignInAnswers answers, AccessRefusal refusal) {
        return http.authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                                .permitAll()
                                .requestMatchers("/dang-nhap", "/thiet-lap", "/kich-hoat/*", "/error")
                                .permitAll()
                                .requestMatchers("/toi/mat-khau", "/dang-xuat")
                                .authenticated()
                                .requestMatchers("/quan-tri/**")
                                .hasRole(Role.SYSTEM_ADMIN.name())
                                .anyRequest()
                                .access(allOf(authenticated(), not(hasAuthority(Entitled.PASSWORD_DUE)))))
                .formLogin(form -> form.loginPage("/dang-nhap")
                        .usernameParameter("tenDangNhap")
                        .passwordParameter("matKhau")
                        .successHandler(answers)
                        .failureHandler(answers))
                .logout(logout -> logout.logoutUrl("/dang-xuat")
                        .addLogoutHandler(answers)
                        .deleteCookies(SessionStore.COOKIE)
                        .logoutSuccessUrl("/dang-nhap?da-thoat"))
                .securityContext(context -> context.securityContextRepository(contexts))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(refusal).accessDeniedHandler(refusal))
                .headers(WebSecurity::strict)
                .build();
    }

    @Bean
    SecurityContextRepository securityContexts() {
        return new HttpSessionSecurityContextRepository();
    }

    private static void strict(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(
                        policy -> policy.policy("camera=(), geolocation=(), microphone=(), payment=(), usb=()"));
    }
}
