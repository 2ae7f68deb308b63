package vn.gov.dongthap.vpdt.signature;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some registered certificates.
 *
 * @param rows in the order of the list
 * @param next where the next page begins, or null on the last
 */
public record CertificatePage(
        List<CertificateRow> rows, @Nullable Long next) {}
