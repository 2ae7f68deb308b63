package vn.gov.dongthap.vpdt.drafting;

import static vn.gov.dongthap.vpdt.document.SigningAuthority.KT;
import static vn.gov.dongthap.vpdt.document.SigningAuthority.Q;
import static vn.gov.dongthap.vpdt.document.SigningAuthority.TL;
import static vn.gov.dongthap.vpdt.document.SigningAuthority.TM;
import static vn.gov.dongthap.vpdt.document.SigningAuthority.TUQ;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.gov.dongthap.vpdt.document.SigningAuthority;
import vn.gov.dongthap.vpdt.law.RuleBroken;

/**
 * Quyền hạn, chức vụ, họ tên của người ký, in the combinations article 13 allows: a head signs for the collective, a
 * deputy for the head, a unit's head by order or by authorization, and a right by order passes on once, to a deputy. What
 * was authorized is not authorized again (N13.3b).
 *
 * @param authorities lines above the position, outermost first; empty when a head signs in their own right
 * @param position the signer's own position; null exactly when the last line is Q., which names it
 * @param fullName full name, without degrees and honours (II.7c)
 */
public record SignatureBlock(
        List<AuthorityLine> authorities, @Nullable String position, String fullName) {

    private static final Set<List<SigningAuthority>> LAWFUL = Set.of(
            List.of(),
            List.of(TM),
            List.of(Q),
            List.of(KT),
            List.of(TL),
            List.of(TUQ),
            List.of(TM, Q),
            List.of(TM, KT),
            List.of(TL, KT));

    public SignatureBlock {
        authorities = List.copyOf(authorities);
        position = OneLine.optional("drafting.field.position", position);
        fullName = OneLine.required("drafting.field.fullName", fullName);
        List<SigningAuthority> marks =
                authorities.stream().map(AuthorityLine::authority).toList();
        if (!LAWFUL.contains(marks)) {
            throw new RuleBroken(
                    marks.contains(TUQ) ? "N13.3b" : "N13",
                    "drafting.signature.authority",
                    marks.stream().map(SigningAuthority::mark).collect(Collectors.joining(" ")));
        }
        boolean named = !marks.isEmpty() && marks.get(marks.size() - 1) == Q;
        if (named == (position != null)) {
            throw new RuleBroken(
                    "N13", named ? "drafting.signature.position-twice" : "drafting.signature.position-missing");
        }
    }

    /** A head who signs in their own right. */
    public static SignatureBlock of(String position, String fullName) {
        return new SignatureBlock(List.of(), position, fullName);
    }

    /** The lines above the signature, in capitals, for sheets that are not written from a Word template. */
    public List<String> printed() {
        return lines();
    }

    /** The lines above the signature, in capitals. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        authorities.forEach(line -> lines.add(line.text()));
        if (position != null) {
            lines.add(Capitals.of(position));
        }
        return lines;
    }

    /** Thẩm quyền ban hành of resolutions and decisions: the agency itself for a collective, else its head. */
    String issuer(String organName) {
        if (authorities.isEmpty()) {
            return Capitals.of(position + " " + organName);
        }
        AuthorityLine outermost = authorities.get(0);
        return Capitals.of(outermost.authority() == TM ? organName : outermost.onBehalfOf() + " " + organName);
    }
}
