package vn.gov.dongthap.vpdt.outgoing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.gov.dongthap.vpdt.document.Urgency;

/**
 * What the register of outgoing documents says of a document beside its number.
 *
 * @param id the document
 * @param signer who signed, or null
 * @param urgency level marked
 * @param description remarks, or null
 * @param unit unit that keeps a record copy
 * @param recalled whether it was recalled
 * @param copies copies issued on paper, or null for an electronic document (N17.1a)
 * @param releasedOn day it was sent, or null when that is not known
 * @param places where it goes, in one line
 */
record RegisterFacts(
        long id,
        @Nullable String signer,
        Urgency urgency,
        @Nullable String description,
        String unit,
        boolean recalled,
        @Nullable Integer copies,
        @Nullable LocalDate releasedOn,
        String places) {}
