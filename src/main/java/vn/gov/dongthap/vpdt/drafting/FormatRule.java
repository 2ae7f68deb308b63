package vn.gov.dongthap.vpdt.drafting;

import static vn.gov.dongthap.vpdt.drafting.FindingLevel.ERROR;
import static vn.gov.dongthap.vpdt.drafting.FindingLevel.WARNING;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the format check looks for. An error is against the letter of the Decree; a warning is what only a person can
 * judge, or what is measured no better than nearly.
 */
enum FormatRule {
    PAPER_SIZE(FormatPoint.PAPER, ERROR, "I.I.1"),
    PAPER_ORIENTATION(FormatPoint.PAPER, WARNING, "I.I.2"),
    MARGIN(FormatPoint.MARGINS, ERROR, "I.I.3"),
    FONT_FAMILY(FormatPoint.FONT, ERROR, "I.I.4"),
    FONT_ENCODING(FormatPoint.FONT, ERROR, "I.I.4"),
    FONT_UNICODE(FormatPoint.FONT, WARNING, "I.I.4"),
    FONT_COLOR(FormatPoint.FONT, ERROR, "I.I.4"),
    PAGE_NUMBER_MISSING(FormatPoint.PAGE_NUMBER, ERROR, "I.I.7"),
    PAGE_NUMBER_PLACE(FormatPoint.PAGE_NUMBER, ERROR, "I.I.7"),
    PAGE_NUMBER_STYLE(FormatPoint.PAGE_NUMBER, ERROR, "I.I.7"),
    PAGE_NUMBER_FIRST(FormatPoint.PAGE_NUMBER, ERROR, "I.I.7"),
    PAGE_NUMBER_START(FormatPoint.PAGE_NUMBER, ERROR, "I.I.7"),
    NATIONAL_TITLE_MISSING(FormatPoint.NATIONAL_TITLE, ERROR, "I.II.1a"),
    NATIONAL_TITLE_STYLE(FormatPoint.NATIONAL_TITLE, ERROR, "I.II.1a"),
    NATIONAL_TITLE_PLACE(FormatPoint.NATIONAL_TITLE, ERROR, "I.II.1a"),
    MOTTO_MISSING(FormatPoint.NATIONAL_TITLE, ERROR, "I.II.1b"),
    MOTTO_TEXT(FormatPoint.NATIONAL_TITLE, ERROR, "I.II.1b"),
    MOTTO_STYLE(FormatPoint.NATIONAL_TITLE, ERROR, "I.II.1b"),
    MOTTO_LINE(FormatPoint.NATIONAL_TITLE, ERROR, "I.II.1b"),
    MOTTO_LINE_LENGTH(FormatPoint.NATIONAL_TITLE, WARNING, "I.II.1b"),
    HEAD_SIZES(FormatPoint.NATIONAL_TITLE, WARNING, "I.V"),
    AGENCY_MISSING(FormatPoint.AGENCY_NAME, ERROR, "I.II.2a"),
    AGENCY_DIFFERS(FormatPoint.AGENCY_NAME, ERROR, "I.II.2a"),
    AGENCY_STYLE(FormatPoint.AGENCY_NAME, ERROR, "I.II.2b"),
    AGENCY_LINE(FormatPoint.AGENCY_NAME, ERROR, "I.II.2b"),
    AGENCY_LINE_LENGTH(FormatPoint.AGENCY_NAME, WARNING, "I.II.2b"),
    SUPERIOR_DIFFERS(FormatPoint.AGENCY_NAME, WARNING, "I.II.2a"),
    SUPERIOR_STYLE(FormatPoint.AGENCY_NAME, ERROR, "I.II.2b"),
    NUMBER_MISSING(FormatPoint.NUMBER, ERROR, "I.II.3a"),
    NUMBER_TYPED(FormatPoint.NUMBER, ERROR, "N15.3"),
    NUMBER_PATTERN(FormatPoint.NUMBER, ERROR, "I.II.3c"),
    NUMBER_YEAR(FormatPoint.NUMBER, WARNING, "I.II.3b"),
    NOTATION_TYPE(FormatPoint.NUMBER, ERROR, "I.II.3b"),
    NOTATION_DIFFERS(FormatPoint.NUMBER, ERROR, "I.II.3b"),
    NUMBER_STYLE(FormatPoint.NUMBER, ERROR, "I.II.3c"),
    DATE_MISSING(FormatPoint.PLACE_AND_DATE, ERROR, "I.II.4b"),
    DATE_TYPED(FormatPoint.PLACE_AND_DATE, ERROR, "N15.3"),
    DATE_PATTERN(FormatPoint.PLACE_AND_DATE, ERROR, "I.II.4c"),
    DATE_STYLE(FormatPoint.PLACE_AND_DATE, ERROR, "I.II.4c"),
    PLACE_DIFFERS(FormatPoint.PLACE_AND_DATE, WARNING, "I.II.4a"),
    TITLE_MISSING(FormatPoint.SUBJECT, ERROR, "I.II.5b"),
    TITLE_UNEXPECTED(FormatPoint.SUBJECT, ERROR, "I.II.5b"),
    TITLE_STYLE(FormatPoint.SUBJECT, ERROR, "I.II.5b"),
    SUBJECT_MISSING(FormatPoint.SUBJECT, ERROR, "I.II.5b"),
    SUBJECT_STYLE(FormatPoint.SUBJECT, ERROR, "I.II.5b"),
    SUBJECT_LINE(FormatPoint.SUBJECT, ERROR, "I.II.5b"),
    SUBJECT_LINE_LENGTH(FormatPoint.SUBJECT, WARNING, "I.II.5b"),
    SUBJECT_DIFFERS(FormatPoint.SUBJECT, WARNING, "I.II.5a"),
    LETTER_SUBJECT_MISSING(FormatPoint.SUBJECT, ERROR, "I.II.5b"),
    LETTER_SUBJECT_STYLE(FormatPoint.SUBJECT, ERROR, "I.II.5b"),
    LETTER_SUBJECT_SPACING(FormatPoint.SUBJECT, WARNING, "I.II.5b"),
    BASIS_STYLE(FormatPoint.TEXT, ERROR, "I.II.6a"),
    BASIS_ENDING(FormatPoint.TEXT, ERROR, "I.II.6a"),
    TEXT_MISSING(FormatPoint.TEXT, ERROR, "I.II.6c"),
    HEADING_NUMBER(FormatPoint.TEXT, ERROR, "I.II.6đ"),
    HEADING_STYLE(FormatPoint.TEXT, ERROR, "I.II.6đ"),
    ARTICLE_STYLE(FormatPoint.TEXT, ERROR, "I.II.6đ"),
    POINT_LETTER(FormatPoint.TEXT, ERROR, "I.II.6đ"),
    TEXT_SIZE(FormatPoint.TEXT, ERROR, "I.II.6e"),
    TEXT_SLANT(FormatPoint.TEXT, WARNING, "I.II.6e"),
    TEXT_ALIGNMENT(FormatPoint.TEXT, ERROR, "I.II.6e"),
    TEXT_INDENT(FormatPoint.TEXT, ERROR, "I.II.6e"),
    TEXT_SPACING(FormatPoint.TEXT, ERROR, "I.II.6e"),
    TEXT_LINE_SPACING(FormatPoint.TEXT, ERROR, "I.II.6e"),
    TEXT_ENDING(FormatPoint.TEXT, WARNING, "III"),
    CAPITALS(FormatPoint.TEXT, WARNING, "II"),
    SIGNER_MISSING(FormatPoint.SIGNER, ERROR, "I.II.7đ"),
    SIGNER_MARK(FormatPoint.SIGNER, ERROR, "I.II.7b"),
    SIGNER_DIFFERS(FormatPoint.SIGNER, ERROR, "I.II.7b"),
    SIGNER_STYLE(FormatPoint.SIGNER, ERROR, "I.II.7đ"),
    SIGNER_NAME_DIFFERS(FormatPoint.SIGNER, ERROR, "I.II.7c"),
    SIGNER_NAME_STYLE(FormatPoint.SIGNER, ERROR, "I.II.7đ"),
    SIGNER_DEGREE(FormatPoint.SIGNER, WARNING, "I.II.7c"),
    ADDRESSEES_MISSING(FormatPoint.ADDRESSEES, ERROR, "I.II.9b"),
    ADDRESSEES_UNEXPECTED(FormatPoint.ADDRESSEES, WARNING, "I.II.9d"),
    ADDRESSEES_FORM(FormatPoint.ADDRESSEES, ERROR, "I.II.9d"),
    ADDRESSEES_STYLE(FormatPoint.ADDRESSEES, ERROR, "I.II.9d"),
    RECIPIENTS_MISSING(FormatPoint.RECIPIENTS, ERROR, "I.II.9c"),
    RECIPIENTS_HEAD(FormatPoint.RECIPIENTS, ERROR, "I.II.9d"),
    RECIPIENTS_FORM(FormatPoint.RECIPIENTS, ERROR, "I.II.9d"),
    RECIPIENTS_FILE(FormatPoint.RECIPIENTS, ERROR, "I.II.9d"),
    RECIPIENTS_STYLE(FormatPoint.RECIPIENTS, ERROR, "I.II.9d"),
    RECIPIENTS_AS_ABOVE(FormatPoint.RECIPIENTS, ERROR, "I.II.9b"),
    ANNEX_POINTER(FormatPoint.ANNEXES, ERROR, "I.III.1a"),
    ANNEX_NUMBER(FormatPoint.ANNEXES, ERROR, "I.III.1a"),
    ANNEX_STYLE(FormatPoint.ANNEXES, ERROR, "I.III.1b"),
    ANNEX_TITLE(FormatPoint.ANNEXES, ERROR, "I.III.1b"),
    ANNEX_REFERENCE(FormatPoint.ANNEXES, ERROR, "I.III.1c"),
    ANNEX_REFERENCE_FILLED(FormatPoint.ANNEXES, WARNING, "I.III.1c"),
    ANNEX_PAGES(FormatPoint.ANNEXES, WARNING, "I.III.1đ"),
    URGENCY_DIFFERS(FormatPoint.MARKS, ERROR, "I.III.2b"),
    URGENCY_STYLE(FormatPoint.MARKS, ERROR, "I.III.2b"),
    CONTACT_STYLE(FormatPoint.MARKS, ERROR, "I.III.4"),
    PLACEHOLDER(FormatPoint.UNFINISHED, WARNING, null),
    REVISIONS(FormatPoint.UNFINISHED, ERROR, null),
    COMMENTS(FormatPoint.UNFINISHED, WARNING, null),
    HIDDEN_TEXT(FormatPoint.UNFINISHED, WARNING, null),
    MARKED_TEXT(FormatPoint.UNFINISHED, WARNING, null);

    private final FormatPoint point;
    private final FindingLevel level;
    private final @Nullable String clause;

    FormatRule(FormatPoint point, FindingLevel level, @Nullable String clause) {
        this.point = point;
        this.level = level;
        this.clause = clause;
    }

    FormatPoint point() {
        return point;
    }

    FindingLevel level() {
        return level;
    }

    @Nullable
    String clause() {
        return clause;
    }

    /** Key of the sentence. */
    String messageKey() {
        return "drafting.check." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
