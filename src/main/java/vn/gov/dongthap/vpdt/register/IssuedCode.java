package vn.gov.dongthap.vpdt.register;

/**
 * Number and notation of an outgoing document.
 *
 * @param taken the number in its register
 * @param codeNumber VI 4, as written: below ten with a zero in front
 * @param codeNotation VI 5
 */
public record IssuedCode(RegisterNumber taken, String codeNumber, String codeNotation) {

    static IssuedCode of(RegisterNumber taken, String notation) {
        return new IssuedCode(taken, Notation.written(taken.number()), notation);
    }

    /** Number and notation as people write them, e.g. {@code 05/QĐ-UBND}. */
    public String reference() {
        return codeNumber + "/" + codeNotation;
    }
}
