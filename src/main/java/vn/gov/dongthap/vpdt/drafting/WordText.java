package vn.gov.dongthap.vpdt.drafting;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.jspecify.annotations.Nullable;
import vn.gov.dongthap.vpdt.law.RuleBroken;

/**
 * What is written in a Word file, and how it is set.
 *
 * @param lines lines of the main text in reading order, cells and text boxes among them
 * @param sections sheets of the main text; one at least
 * @param headers lines of headers and footers, by relationship id
 * @param notes lines of footnotes and endnotes
 * @param pages pages Word counted when it last saved the file, 0 when it did not say
 * @param revisions changes that wait to be accepted
 * @param comments remarks at the margin
 */
record WordText(
        List<Line> lines,
        List<Section> sections,
        Map<String, List<Line>> headers,
        List<Line> notes,
        int pages,
        int revisions,
        int comments) {

    /** Reads the parts of a file that was found safe. */
    static WordText read(OPCPackage parts, String name) {
        try {
            return new Reading(parts).read();
        } catch (IOException | XMLStreamException | InvalidFormatException e) {
            throw new RuleBroken("Q4.5b", "drafting.word.damaged", name);
        }
    }

    private static final class Reading {

        private final OPCPackage parts;
        private final PackagePart main;
        private final Map<String, List<PackagePart>> byKind = new HashMap<>();
        private final Map<String, List<Line>> headers = new HashMap<>();
        private Theme theme = Theme.NONE;
        private StyleSheet styles = new StyleSheet();
        private int revisions;

        Reading(OPCPackage parts) throws InvalidFormatException {
            this.parts = parts;
            PackagePart document = document();
            this.main = document;
            for (PackageRelationship relation : document.getRelationships()) {
                if (relation.getTargetMode() == TargetMode.INTERNAL) {
                    PackagePart part = document.getRelatedPart(relation);
                    if (part != null) {
                        byKind.computeIfAbsent(kind(relation), fresh -> new ArrayList<>())
                                .add(part);
                    }
                }
            }
        }

        private WordText read() throws IOException, XMLStreamException, InvalidFormatException {
            PackagePart themePart = first("theme");
            if (themePart != null) {
                theme = reading(themePart, Theme::read);
            }
            PackagePart stylesPart = first("styles");
            if (stylesPart != null) {
                styles = reading(stylesPart, xml -> StyleSheet.read(xml, theme));
            }
            LineReader text = lines(main, Spot.Zone.BODY);
            headersAndFooters();
            List<Line> notes = new ArrayList<>();
            for (String kind : List.of("footnotes", "endnotes")) {
                PackagePart part = first(kind);
                if (part != null) {
                    notes.addAll(lines(part, Spot.Zone.NOTES).lines());
                }
            }
            List<Section> sections = text.sections().isEmpty()
                    ? List.of(new Section(Properties.NONE, Map.of(), Map.of()))
                    : text.sections();
            return new WordText(text.lines(), sections, headers, notes, pages(), revisions, comments());
        }

        private void headersAndFooters() throws IOException, XMLStreamException, InvalidFormatException {
            for (PackageRelationship relation : main.getRelationships()) {
                String kind = kind(relation);
                if (kind.equals("header") || kind.equals("footer")) {
                    PackagePart part = main.getRelatedPart(relation);
                    if (part != null) {
                        Spot.Zone zone = kind.equals("header") ? Spot.Zone.HEADER : Spot.Zone.FOOTER;
                        headers.put(relation.getId(), lines(part, zone).lines());
                    }
                }
            }
        }

        private LineReader lines(PackagePart part, Spot.Zone zone) throws IOException, XMLStreamException {
            PackagePart numberingPart = first("numbering");
            Numbering numbering = numberingPart == null ? new Numbering() : reading(numberingPart, Numbering::read);
            LineReader reader = reading(part, xml -> new LineReader(xml, styles, numbering, theme, zone).read());
            revisions += reader.revisions();
            return reader;
        }

        private int comments() throws IOException, XMLStreamException {
            PackagePart part = first("comments");
            return part == null
                    ? 0
                    : reading(part, xml -> {
                        int[] count = new int[1];
                        xml.root();
                        xml.children(name -> count[0] += name.equals("w:comment") ? 1 : 0);
                        return count[0];
                    });
        }

        /** From the extended properties, which Word writes when it saves. */
        private int pages() throws IOException, XMLStreamException {
            for (PackageRelationship relation : parts.getRelationships()) {
                if (kind(relation).equals("extended-properties")
                        || kind(relation).equals("extendedProperties")) {
                    PackagePart part = parts.getPart(relation);
                    if (part != null) {
                        return reading(part, Reading::pages);
                    }
                }
            }
            return 0;
        }

        private static int pages(WordXml xml) throws XMLStreamException {
            int[] pages = new int[1];
            xml.root();
            xml.children(name -> {
                if (name.equals("Pages")) {
                    String text = xml.text().strip();
                    pages[0] = text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
                }
            });
            return pages[0];
        }

        private @Nullable PackagePart first(String kind) {
            List<PackagePart> found = byKind.getOrDefault(kind, List.of());
            return found.isEmpty() ? null : found.get(0);
        }

        private PackagePart document() {
            return parts.getPartsByRelationshipType(PackageRelationshipTypes.CORE_DOCUMENT).stream()
                    .findFirst()
                    .orElseGet(() -> parts.getPartsByRelationshipType(PackageRelationshipTypes.STRICT_CORE_DOCUMENT)
                            .get(0));
        }

        private static String kind(PackageRelationship relation) {
            String type = relation.getRelationshipType();
            return type.substring(type.lastIndexOf('/') + 1);
        }

        private static <T> T reading(PackagePart part, Part<T> read) throws IOException, XMLStreamException {
            try (InputStream content = part.getInputStream();
                    WordXml xml = new WordXml(content)) {
                return read.from(xml);
            }
        }
    }

    /** Reads something from a part. */
    @FunctionalInterface
    private interface Part<T> {
        T from(WordXml xml) throws XMLStreamException;
    }
}
