package vn.gov.dongthap.vpdt.identity;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/** Sessions live in the database, so that any node can serve any request. */
@Configuration(proxyBeanMethods = false)
@EnableJdbcHttpSession
@EnableConfigurationProperties(IdentitySettings.class)
class SessionStore {

    static final String COOKIE = "phien";

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> idleTime(IdentitySettings settings) {
        return repository -> repository.setDefaultMaxInactiveInterval(settings.idle());
    }

    @Bean
    CookieSerializer sessionCookie(IdentitySettings settings) {
        DefaultCookieSerializer cookie = new DefaultCookieSerializer();
        cookie.setCookieName(COOKIE);
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        if (settings.secureCookies()) {
            cookie.setUseSecureCookie(true);
        }
        return cookie;
    }
}
