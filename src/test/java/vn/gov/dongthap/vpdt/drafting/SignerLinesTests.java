package vn.gov.dongthap.vpdt.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.gov.dongthap.vpdt.document.DocumentType;
import vn.gov.dongthap.vpdt.document.SigningAuthority;
import vn.gov.dongthap.vpdt.document.Urgency;

/** The lines above a signature by order, by authorization and as acting head, written and checked. */
class SignerLinesTests {

    private static final SignatureBlock BY_ORDER = block("Trưởng phòng", line(SigningAuthority.TL, "Giám đốc"));
    private static final SignatureBlock BY_ORDER_FOR =
            block("Phó Trưởng phòng", line(SigningAuthority.TL, "Giám đốc"), line(SigningAuthority.KT, "Trưởng phòng"));
    private static final SignatureBlock BY_AUTHORIZATION =
            block("Trưởng phòng", line(SigningAuthority.TUQ, "Giám đốc"));
    private static final SignatureBlock ACTING =
            block(null, line(SigningAuthority.TM, "Ủy ban nhân dân"), line(SigningAuthority.Q, "Chủ tịch"));
    private static final SignatureBlock HEAD = SignatureBlock.of("Trưởng phòng", "Nguyễn Văn Bình");

    private final FormatCheck check = new FormatCheck(Sentences.SOURCE);

    static Stream<SignatureBlock> blocks() {
        return Stream.of(BY_ORDER, BY_ORDER_FOR, BY_AUTHORIZATION, ACTING);
    }

    @ParameterizedTest
    @MethodSource("blocks")
    @DisplayName("N13, I.II the lines TL., TL. KT., TUQ. and TM. Q. of our templates pass the check of the format")
    void acceptsEveryLawfulBlock(SignatureBlock signed) throws IOException {
        DraftContent content = signedBy(signed);

        assertThat(signerRules(SampleDrafts.template(content), content)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("blocks")
    @DisplayName("N13, I.II lines of another authority than the signer has are found")
    void findsAnotherAuthority(SignatureBlock signed) throws IOException {
        byte[] written = SampleDrafts.template(signedBy(signed));

        assertThat(signerRules(written, signedBy(signed.equals(BY_ORDER) ? BY_AUTHORIZATION : BY_ORDER)))
                .containsExactly("SIGNER_DIFFERS");
        assertThat(signerRules(written, signedBy(HEAD))).containsExactly("SIGNER_DIFFERS");
    }

    private List<String> signerRules(byte[] draft, DraftContent content) throws IOException {
        try (WordFile word = SampleDrafts.open(draft)) {
            return check.check(word, content).findings().stream()
                    .filter(finding -> finding.point() == FormatPoint.SIGNER && finding.rule() != null)
                    .map(finding -> String.valueOf(finding.rule()))
                    .toList();
        }
    }

    private static DraftContent signedBy(SignatureBlock signature) {
        DraftContent sample = SampleDrafts.of(DocumentType.LETTER);
        return new DraftContent(
                sample.type(),
                sample.letterhead(),
                sample.codeNotation(),
                sample.subject(),
                Urgency.NORMAL,
                sample.addressees(),
                signature,
                sample.recipients(),
                sample.draftingUnit(),
                sample.draftingMark(),
                sample.annexes());
    }

    private static AuthorityLine line(SigningAuthority authority, String onBehalfOf) {
        return new AuthorityLine(authority, onBehalfOf);
    }

    private static SignatureBlock block(String position, AuthorityLine... authorities) {
        return new SignatureBlock(List.of(authorities), position, "Nguyễn Văn Bình");
    }
}
