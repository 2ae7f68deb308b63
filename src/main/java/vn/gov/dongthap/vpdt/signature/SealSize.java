package vn.gov.dongthap.vpdt.signature;

import vn.gov.dongthap.vpdt.signature.pdf.Box;

/**
 * Real size of a seal on paper (Appendix I, II.8a).
 *
 * @param width in points
 * @param height in points
 */
record SealSize(float width, float height) {

    /** Width of most seals of agencies, in millimetres. */
    static final float USUAL_WIDTH = 36;

    static final SealSize USUAL = new SealSize(USUAL_WIDTH * Box.MM, USUAL_WIDTH * Box.MM);

    static SealSize of(RegisteredCertificate agency) {
        float width = agency.pictureWidth() * Box.MM;
        return new SealSize(width, width / agency.picture().aspect());
    }
}
