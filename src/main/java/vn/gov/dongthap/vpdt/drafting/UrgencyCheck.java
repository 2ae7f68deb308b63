package vn.gov.dongthap.vpdt.drafting;

import vn.gov.dongthap.vpdt.document.Urgency;

/** Box 10b: the urgency stamp is that of the record, framed (Appendix I III.2b). */
final class UrgencyCheck implements Check {

    private static final LineStyle STAMP =
            LineStyle.sized(13, 14).inBold().inCapitals().inTheMiddle();

    @Override
    public void run(Anatomy draft, DraftContent content, Findings findings) {
        Urgency stamped =
                draft.stamps().stream().findFirst().map(Dissection::urgency).orElse(Urgency.NORMAL);
        if (stamped != content.urgency()) {
            findings.add(
                    FormatRule.URGENCY_DIFFERS,
                    stamped.label(),
                    content.urgency().label());
        }
        for (Line stamp : draft.stamps()) {
            findings.style(stamp, STAMP, FormatRule.URGENCY_STYLE);
            Line number = draft.number();
            boolean ofItsOwn =
                    number == null || stamp.spot().box() != number.spot().box();
            if (!stamp.format().isFramed() && !ofItsOwn) {
                findings.at(stamp, FormatRule.URGENCY_STYLE, Findings.phrase("drafting.fault.not-framed"));
            }
        }
    }
}
