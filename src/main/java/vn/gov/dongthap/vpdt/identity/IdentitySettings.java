package vn.gov.dongthap.vpdt.identity;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits of sign-in and sessions; the defaults follow TCVN 14423:2026 where it says a number.
 *
 * @param attemptsPerAccount wrong passwords until an account is closed for a while
 * @param attemptsPerAddress wrong passwords from one network address within that while; offices share one address
 * @param closedFor how long
 * @param idle a session without requests ends after this
 * @param secureCookies whether the session cookie travels on HTTPS only
 * @param passwordLength shortest password somebody may choose
 * @param setupLinkFor how long the first administrator's link works
 * @param activationLinkFor how long a link to a granted account works
 * @param passwordLinkFor how long a link to a new password works
 */
@ConfigurationProperties("vpdt.identity")
record IdentitySettings(
        @DefaultValue("5") int attemptsPerAccount,
        @DefaultValue("50") int attemptsPerAddress,
        @DefaultValue("15m") Duration closedFor,
        @DefaultValue("30m") Duration idle,
        @DefaultValue("false") boolean secureCookies,
        @DefaultValue("14") int passwordLength,
        @DefaultValue("24h") Duration setupLinkFor,
        @DefaultValue("7d") Duration activationLinkFor,
        @DefaultValue("1d") Duration passwordLinkFor) {}
