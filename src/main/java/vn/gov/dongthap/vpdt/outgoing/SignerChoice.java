package vn.gov.dongthap.vpdt.outgoing;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.gov.dongthap.vpdt.law.RecordNotFound;

/**
 * A signer with one of their rights, as the form names them: {@code 12}, or {@code 12-7} for person 12 under paper 7.
 *
 * @param personId who signs
 * @param paperId the paper, or null for the right of the position
 */
record SignerChoice(long personId, @Nullable Long paperId) {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,18})(?:-(\\d{1,18}))?");

    /** @throws RecordNotFound when the text names nobody */
    static SignerChoice parse(String text) {
        Matcher parts = WRITTEN.matcher(text);
        if (!parts.matches()) {
            throw new RecordNotFound("signer " + text);
        }
        String paper = parts.group(2);
        return new SignerChoice(Long.parseLong(parts.group(1)), paper == null ? null : Long.valueOf(paper));
    }

    static SignerChoice of(SigningCompetence right) {
        return new SignerChoice(right.signer().personId(), right.paperId());
    }

    @Override
    public String toString() {
        return paperId == null ? String.valueOf(personId) : personId + "-" + paperId;
    }
}
