package vn.gov.dongthap.vpdt.document;

import vn.gov.dongthap.vpdt.storage.StoredFile;

/**
 * A file of a document.
 *
 * @param id record id; the one in addresses, worth nothing without its document
 * @param role main file or annex
 * @param position order, from 0
 * @param file what is stored
 */
public record Attachment(long id, AttachmentRole role, int position, StoredFile file) {}
