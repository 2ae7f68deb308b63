package vn.gov.dongthap.vpdt.outgoing;

import java.util.List;
import vn.gov.dongthap.vpdt.document.DocumentMetadata;
import vn.gov.dongthap.vpdt.storage.StoredFile;

/**
 * What leaves.
 *
 * @param documentId the outgoing document
 * @param agencyId agency that sends it
 * @param metadata with number, notation and date
 * @param files the sealed document, then its sealed annexes in their order
 */
record Consignment(long documentId, long agencyId, DocumentMetadata metadata, List<StoredFile> files) {}
