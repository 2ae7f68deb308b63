package vn.gov.dongthap.vpdt.drafting;

import java.util.EnumSet;
import java.util.Set;
import vn.gov.dongthap.vpdt.document.DocumentType;

/**
 * Which components the model sheets of Appendix III give a type. Contracts, memoranda, agreements and courtesy letters
 * have no model sheet of their own and follow sheet 1.4.
 */
final class TypeLayout {

    private static final Set<DocumentType> ADDRESSED =
            EnumSet.of(DocumentType.LETTER, DocumentType.PROPOSAL, DocumentType.REPORT, DocumentType.COURTESY_LETTER);
    private static final Set<DocumentType> ALWAYS_ADDRESSED = EnumSet.of(DocumentType.LETTER, DocumentType.PROPOSAL);
    private static final Set<DocumentType> WITHOUT_SUBJECT =
            EnumSet.of(DocumentType.INTRODUCTION, DocumentType.LEAVE_PERMIT);
    private static final Set<DocumentType> BY_AN_ISSUER = EnumSet.of(DocumentType.RESOLUTION, DocumentType.DECISION);
    private static final Set<DocumentType> OF_TWO_PARTIES =
            EnumSet.of(DocumentType.CONTRACT, DocumentType.MEMORANDUM, DocumentType.AGREEMENT);

    private TypeLayout() {}

    /** Tên loại in capitals, as it stands in box 5a. */
    static String title(DocumentType type) {
        return Capitals.of(type.label().replace(" (cá biệt)", ""));
    }

    /** Only letters (công văn) go without (II.5b). */
    static boolean hasTitle(DocumentType type) {
        return type != DocumentType.LETTER;
    }

    /** Sheets 1.8 and 1.10 have a title and nothing below it. */
    static boolean hasSubject(DocumentType type) {
        return hasTitle(type) && !WITHOUT_SUBJECT.contains(type);
    }

    /** Sheet 1.9: minutes tell their time and place in the text. */
    static boolean hasPlaceAndDate(DocumentType type) {
        return type != DocumentType.MINUTES;
    }

    /** "Kính gửi" is for letters, proposals, and reports to a higher agency (II.9b); a courtesy letter has it by nature. */
    static boolean mayBeAddressed(DocumentType type) {
        return ADDRESSED.contains(type);
    }

    static boolean mustBeAddressed(DocumentType type) {
        return ALWAYS_ADDRESSED.contains(type);
    }

    /** Sheets 1.1 to 1.3: the issuing authority, the legal bases, and "QUYẾT ĐỊNH:" before the text. */
    static boolean hasIssuer(DocumentType type) {
        return BY_AN_ISSUER.contains(type);
    }

    /** Signed by two, the recipients below: minutes (sheet 1.9), and whatever two parties agree. */
    static boolean hasTwoSigners(DocumentType type) {
        return type == DocumentType.MINUTES || ofTwoParties(type);
    }

    static boolean ofTwoParties(DocumentType type) {
        return OF_TWO_PARTIES.contains(type);
    }
}
