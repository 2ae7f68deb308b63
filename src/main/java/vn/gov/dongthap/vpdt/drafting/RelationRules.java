package vn.gov.dongthap.vpdt.drafting;

import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackageRelationshipCollection;
import org.apache.poi.openxml4j.opc.TargetMode;
import vn.gov.dongthap.vpdt.law.RuleBroken;

/** What a part may be, and what it may point at. */
final class RelationRules {

    /** Links a reader follows by hand, and paths of the drafter's own disk, which name nothing elsewhere. */
    private static final Pattern HARMLESS_LINK =
            Pattern.compile("(https?|mailto|tel):.*|#.*|(file:///)?[a-z]:[/\\\\].*|[^:\\\\]*");

    private static final Pattern LOCAL_TEMPLATE = Pattern.compile("(file:///)?[a-z]:[/\\\\].*|[^:/\\\\]+");
    private static final Pattern MACROS = Pattern.compile(".*(vbaproject|vbadata|macroenabled|wordvbadata).*");
    private static final Pattern OBJECTS = Pattern.compile(".*(oleobject|activex|/control$).*");

    private RelationRules() {}

    /** Relations of the file as a whole. */
    static void check(OPCPackage parts, String name) {
        for (PackageRelationship relation : parts.getRelationships()) {
            check(relation, "", name);
        }
    }

    static void check(PackagePart part, String name) throws InvalidFormatException {
        String type = part.getContentType().toLowerCase(Locale.ROOT);
        String path = part.getPartName().getName().toLowerCase(Locale.ROOT);
        refuse(MACROS.matcher(type).matches() || MACROS.matcher(path).matches(), "drafting.word.macros", name);
        refuse(OBJECTS.matcher(type).matches(), "drafting.word.embedded", name);
        if (!part.isRelationshipPart()) {
            PackageRelationshipCollection relations = part.getRelationships();
            for (PackageRelationship relation : relations) {
                check(relation, type, name);
            }
        }
    }

    private static void check(PackageRelationship relation, String sourceType, String name) {
        String type = relation.getRelationshipType().toLowerCase(Locale.ROOT);
        String kind = type.substring(type.lastIndexOf('/') + 1);
        String target = relation.getTargetURI().toString().toLowerCase(Locale.ROOT);
        refuse(MACROS.matcher(type).matches(), "drafting.word.macros", name);
        if (relation.getTargetMode() == TargetMode.EXTERNAL) {
            switch (kind) {
                case "hyperlink" -> refuse(!HARMLESS_LINK.matcher(target).matches(), "drafting.word.external", name);
                case "attachedtemplate" ->
                    refuse(!LOCAL_TEMPLATE.matcher(target).matches(), "drafting.word.remote-template", name);
                case "image" -> refuse(true, "drafting.word.linked-image", name);
                default -> refuse(true, "drafting.word.external", name);
            }
        } else {
            boolean sheetOfChart = sourceType.contains("chart") && target.endsWith(".xlsx");
            refuse(OBJECTS.matcher(type).matches() || kind.equals("afchunk"), "drafting.word.embedded", name);
            refuse(kind.equals("package") && !sheetOfChart, "drafting.word.embedded", name);
        }
    }

    private static void refuse(boolean broken, String key, String name) {
        if (broken) {
            throw new RuleBroken("Q4.5b", key, name);
        }
    }
}
