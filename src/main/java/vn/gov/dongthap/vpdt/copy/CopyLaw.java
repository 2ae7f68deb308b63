package vn.gov.dongthap.vpdt.copy;

import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.register.CopyKind;
import vn.gov.dongthap.vpdt.register.Medium;

/** Which copies there are, of what, from what to what (N25.1 to N25.3). */
final class CopyLaw {

    private CopyLaw() {}

    /** @throws RuleBroken when the Decree knows no such copy */
    static void require(CopyKind kind, CopySource source, Medium toMedium) {
        boolean electronicTwice = source.medium() == Medium.ELECTRONIC && toMedium == Medium.ELECTRONIC;
        switch (kind) {
            case TRUE_COPY -> {
                if (source.standing() != SourceStanding.ORIGINAL) {
                    throw new RuleBroken("N25.1", "copy.not-of-a-copy");
                }
                if (electronicTwice) {
                    throw new RuleBroken("N25.1", "copy.electronic-twice", kind.label());
                }
            }
            case COPY_OF_COPY -> {
                if (source.standing() != SourceStanding.TRUE_COPY) {
                    throw new RuleBroken("N25.2", "copy.of-a-true-copy-only");
                }
                if (electronicTwice) {
                    throw new RuleBroken("N25.2", "copy.electronic-twice", kind.label());
                }
            }
            case EXTRACT -> {
                if (source.standing() != SourceStanding.ORIGINAL) {
                    throw new RuleBroken("N25.3", "copy.extract-of-a-copy");
                }
            }
        }
    }
}
