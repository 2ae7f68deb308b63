package vn.gov.dongthap.vpdt.register;

import vn.gov.dongthap.vpdt.document.DocumentType;

/** What a document is, as far as its series and its notation depend on it. */
public sealed interface NumberedKind {

    /** One of the 29 administrative types (N15.1d). Types without abbreviation are written as letters are. */
    record Administrative(DocumentType type) implements NumberedKind {}

    /** A legal normative document (N15.1c). */
    record Normative(NormativeType type) implements NumberedKind {}

    /** A type of specialised documents, by the abbreviation the plan knows it by (N15.1d). */
    record Specialized(String abbreviation) implements NumberedKind {}

    /** A copy (N27.1). */
    record Copy(CopyKind kind) implements NumberedKind {}
}
