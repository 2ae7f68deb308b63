package vn.gov.dongthap.vpdt.copy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.gov.dongthap.vpdt.organization.PersonInPosition;

/**
 * Somebody's right today to decide on copies and to sign them (N27.1).
 *
 * @param signer the position
 * @param lines above the signature
 * @param permissionId the head's permission it rests on, or null for the head's own right
 */
record CopyRight(
        PersonInPosition signer,
        List<String> lines,
        @Nullable Long permissionId) {}
