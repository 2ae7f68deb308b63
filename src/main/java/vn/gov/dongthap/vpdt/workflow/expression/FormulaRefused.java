package vn.gov.dongthap.vpdt.workflow.expression;

/** The text is no formula of the small language. */
public class FormulaRefused extends RuntimeException {

    private final int position;
    private final String rule;

    /**
     * @param position where the text stops being a formula, counted from 1
     * @param rule what is wrong, in Vietnamese, without the position
     */
    public FormulaRefused(int position, String rule) {
        super(rule + " (ký tự thứ " + position + ")");
        this.position = position;
        this.rule = rule;
    }

    /** Where the text stops being a formula, counted from 1. */
    public int position() {
        return position;
    }

    /** What is wrong, in Vietnamese. */
    public String rule() {
        return rule;
    }
}
