package vn.gov.dongthap.vpdt.incoming;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gov.dongthap.vpdt.document.DocumentMetadata;

/**
 * What the clerk knows on receipt.
 *
 * @param key made when the intake began; the same key again is the same document, whatever was sent twice
 * @param source how it came (Q4.6a)
 * @param senderAgencyId sender in the system, or null when it is somebody else
 * @param metadata what can be read off it before it is registered
 */
public record Reception(
        UUID key, ReceptionSource source, @Nullable Long senderAgencyId, DocumentMetadata metadata) {}
