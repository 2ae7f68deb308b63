package vn.gov.dongthap.vpdt.report;

/**
 * A paragraph of a letter.
 *
 * @param text one paragraph
 */
public record LetterParagraph(String text) {}
