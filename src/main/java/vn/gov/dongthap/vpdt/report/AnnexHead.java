package vn.gov.dongthap.vpdt.report;

/**
 * Head of a table that goes with a letter in a file of its own (Appendix I, III.1). Number and date of the letter are not
 * filled in on electronic ones (III.1c).
 *
 * @param title in capitals
 * @param agency agency that issues the letter
 */
public record AnnexHead(String title, String agency) {}
