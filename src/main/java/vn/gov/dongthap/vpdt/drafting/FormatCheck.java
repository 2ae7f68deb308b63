package vn.gov.dongthap.vpdt.drafting;

import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Holds a Word draft against Appendix I of Decree 30, point by point, and against what its record says (N12.2). It
 * decides nothing: the named person reads the findings and answers for them.
 */
@Component
public class FormatCheck {

    private static final List<Check> CHECKS = List.of(
            new SheetCheck(),
            new FontCheck(),
            new HeadCheck(),
            new NumberCheck(),
            new SubjectCheck(),
            new BodyCheck(),
            new BasisCheck(),
            new OutlineCheck(),
            new SignerCheck(),
            new AddresseeCheck(),
            new RecipientCheck(),
            new AnnexCheck(),
            new UrgencyCheck(),
            new UnfinishedCheck());

    private final MessageSource messages;

    FormatCheck(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * Checks a draft.
     *
     * @param content what the record of the document says
     * @throws vn.gov.dongthap.vpdt.law.RuleBroken when the file cannot be read
     */
    public FormatReport check(WordFile draft, DraftContent content) {
        Anatomy anatomy = Dissection.of(draft.text(), content.type());
        Findings findings = new Findings();
        CHECKS.forEach(check -> check.run(anatomy, content, findings));
        return findings.report(content.type(), messages);
    }
}
