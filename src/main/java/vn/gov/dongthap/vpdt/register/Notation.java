package vn.gov.dongthap.vpdt.register;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.gov.dongthap.vpdt.document.DocumentType;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.register.AbbreviationKind.Place;

/** Finds the series of a document, and writes its notation as Appendix I.II.3 and Appendix III order. */
final class Notation {

    private static final String OUTGOING = "di";
    private static final String REGISTER = "Sổ đăng ký văn bản đi";

    private final NumberingPlan plan;
    private final CodeRequest request;

    private Notation(NumberingPlan plan, CodeRequest request) {
        this.plan = plan;
        this.request = request;
    }

    /**
     * The series and notation of a document under a plan.
     *
     * @throws RuleBroken when the plan lacks an abbreviation the notation needs
     */
    static Slot slot(NumberingPlan plan, CodeRequest request) {
        return new Notation(plan, request).slot();
    }

    /** Whether the plan has all abbreviations that the request names. */
    static boolean isKnown(NumberingPlan plan, CodeRequest request) {
        Notation notation = new Notation(plan, request);
        return (request.issuer() == null || notation.issuer().isPresent())
                && (request.drafter() == null || notation.drafter().isPresent())
                && (!(request.kind() instanceof NumberedKind.Specialized type)
                        || plan.find(Place.TYPE, type.abbreviation()).isPresent());
    }

    /** Whether the Decree itself abbreviates a type or a copy so. */
    static boolean isTypeOfTheDecree(String text) {
        return Stream.of(
                        Arrays.stream(DocumentType.values()).flatMap(type -> type.abbreviation().stream()),
                        Arrays.stream(CopyKind.values()).map(CopyKind::abbreviation),
                        Arrays.stream(NormativeType.values()).map(NormativeType::abbreviation))
                .flatMap(abbreviations -> abbreviations)
                .anyMatch(text::equals);
    }

    /** A number as it is written: below ten with a zero in front (I.II.3c). */
    static String written(int number) {
        return number < 10 ? "0" + number : String.valueOf(number);
    }

    private Slot slot() {
        NumberedKind kind = request.kind();
        if (kind instanceof NumberedKind.Administrative administrative) {
            return administrative(administrative.type());
        }
        if (kind instanceof NumberedKind.Normative normative) {
            NormativeType type = normative.type();
            return Slot.outgoing(
                    "qppl." + type.name(),
                    "Sổ đăng ký văn bản quy phạm pháp luật: " + type.label(),
                    plan.year() + "/" + type.abbreviation() + "-" + requireIssuer());
        }
        if (kind instanceof NumberedKind.Copy copy) {
            return Slot.outgoing("sao", "Sổ đăng ký bản sao", copy.kind().abbreviation() + "-" + requireIssuer());
        }
        return specialized(((NumberedKind.Specialized) kind).abbreviation());
    }

    private Slot specialized(String text) {
        Abbreviation type = plan.find(Place.TYPE, text).orElseThrow(() -> unknown(text));
        return Slot.outgoing(
                "cn." + type.text(),
                "Sổ đăng ký văn bản chuyên ngành: " + type.name(),
                type.text() + "-" + requireIssuer());
    }

    private Slot administrative(DocumentType type) {
        String issuer = requireIssuer();
        String notation = type.abbreviation()
                .map(abbreviation -> abbreviation + "-" + issuer)
                .orElseGet(() -> issuer + "-" + requireDrafter());
        Optional<Abbreviation> body = issuer().filter(known -> known.kind() == AbbreviationKind.ADVISORY_BODY);
        if (body.isPresent()) {
            return Slot.outgoing(
                    OUTGOING + ".ban." + issuer, REGISTER + ": " + body.get().name(), notation);
        }
        return switch (plan.decision().scheme()) {
            case ONE -> Slot.outgoing(OUTGOING, REGISTER, notation);
            case BY_TYPE -> {
                DocumentType numbered = NumberingDecision.numberedAs(type);
                yield Slot.outgoing(OUTGOING + "." + numbered.name(), REGISTER + ": " + numbered.label(), notation);
            }
            case BY_GROUP -> {
                TypeGroup group = plan.decision().groupOf(type);
                yield Slot.outgoing(OUTGOING + ".nhom." + group.number(), REGISTER + ": " + group.name(), notation);
            }
        };
    }

    private String requireIssuer() {
        if (request.issuer() == null) {
            return plan.decision().agencyAbbreviation();
        }
        return issuer().map(Abbreviation::text).orElseThrow(() -> unknown(request.issuer()));
    }

    private Optional<Abbreviation> issuer() {
        return request.issuer() == null ? Optional.empty() : plan.find(Place.ISSUER, request.issuer());
    }

    private String requireDrafter() {
        if (request.drafter() instanceof CodeRequest.Drafter.Field field) {
            return drafter().map(Abbreviation::text).orElseThrow(() -> unknown(field.abbreviation()));
        }
        return drafter()
                .map(Abbreviation::text)
                .orElseThrow(() -> new RuleBroken("N15.1b", "register.abbreviation.unit-missing"));
    }

    private Optional<Abbreviation> drafter() {
        CodeRequest.@Nullable Drafter drafter = request.drafter();
        if (drafter instanceof CodeRequest.Drafter.Unit unit) {
            return plan.ofUnit(unit.unitId());
        }
        return drafter instanceof CodeRequest.Drafter.Field field
                ? plan.find(Place.DRAFTER, field.abbreviation())
                : Optional.empty();
    }

    private static RuleBroken unknown(String abbreviation) {
        return new RuleBroken("N15.1b", "register.abbreviation.unknown", abbreviation);
    }
}
