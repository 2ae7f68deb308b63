package vn.gov.dongthap.vpdt.incoming;

import org.springframework.core.io.InputStreamSource;

/**
 * A file as the browser sent it.
 *
 * @param claimedName hostile until the store has cleaned it
 * @param content the bytes
 */
public record Upload(String claimedName, InputStreamSource content) {}
