package vn.gov.dongthap.vpdt.signature.pdf;

/**
 * A signature as the PDF names it; whether it is genuine is another question.
 *
 * @param field full name of its form field
 * @param end position after the last byte it covers
 * @param timeStamp whether it is a time stamp over the document rather than somebody's signature
 * @param closing whether its maker allowed no change after it (DocMDP or lock with permission 1)
 */
public record PdfSignature(String field, long end, boolean timeStamp, boolean closing) {}
