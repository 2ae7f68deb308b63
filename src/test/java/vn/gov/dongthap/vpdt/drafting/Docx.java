package vn.gov.dongthap.vpdt.drafting;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** The parts of a Word file, to be spoilt in one place. Every change that changes nothing fails. */
final class Docx {

    static final String DOCUMENT = "word/document.xml";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    private Docx() {}

    static Docx of(byte[] file) {
        Docx docx = new Docx();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                docx.parts.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return docx;
    }

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Adds or replaces a part. */
    Docx put(String name, byte[] content) {
        parts.put(name, content);
        return this;
    }

    Docx put(String name, String content) {
        return put(name, content.getBytes(StandardCharsets.UTF_8));
    }

    String read(String part) {
        return new String(parts.get(part), StandardCharsets.UTF_8);
    }

    /** Changes a part. */
    Docx edit(String part, UnaryOperator<String> change) {
        String before = read(part);
        String after = change.apply(before);
        if (after.equals(before)) {
            throw new IllegalArgumentException("nothing changed in " + part + ": " + before);
        }
        return put(part, after);
    }

    /** Replaces text of the main part everywhere. */
    Docx replace(String from, String to) {
        return edit(DOCUMENT, xml -> xml.replace(from, to));
    }

    /** Replaces, by pattern, in the first paragraph that has this text. */
    Docx paragraph(String text, String pattern, String replacement) {
        return edit(DOCUMENT, xml -> {
            Matcher paragraph = Pattern.compile(
                            "<w:p>(?:(?!</w:p>).)*" + Pattern.quote(text) + "(?:(?!</w:p>).)*</w:p>")
                    .matcher(xml);
            if (!paragraph.find()) {
                throw new IllegalArgumentException("no paragraph with " + text);
            }
            return xml.substring(0, paragraph.start())
                    + paragraph.group().replaceAll(pattern, replacement)
                    + xml.substring(paragraph.end());
        });
    }

    /** Puts a paragraph before the first one that has this text. */
    Docx insertBefore(String text, String paragraph) {
        return paragraph(text, "^", Matcher.quoteReplacement(paragraph));
    }

    /** Replaces the n-th match in the main part, counted from 0. */
    Docx nth(int n, String pattern, String replacement) {
        return edit(DOCUMENT, xml -> {
            Matcher matcher = Pattern.compile(pattern).matcher(xml);
            for (int i = 0; i <= n; i++) {
                if (!matcher.find()) {
                    throw new IllegalArgumentException(i + " matches of " + pattern);
                }
            }
            return xml.substring(0, matcher.start())
                    + matcher.group().replaceAll(pattern, replacement)
                    + xml.substring(matcher.end());
        });
    }

    /** Adds a part the main part refers to. */
    Docx relate(String part, String contentType, String relationType, String content) {
        put("word/" + part, content);
        edit(
                "[Content_Types].xml",
                xml -> xml.replace(
                        "</Types>",
                        "<Override PartName=\"/word/" + part + "\" ContentType=\"" + contentType + "\"/></Types>"));
        return relation(relationType, part, "");
    }

    /** Adds a relation of the main part. */
    Docx relation(String type, String target, String mode) {
        String full = type.contains(":")
                ? type
                : "http://schemas.openxmlformats.org/officeDocument/2006/relationships/" + type;
        return edit(
                "word/_rels/document.xml.rels",
                xml -> xml.replace(
                        "</Relationships>",
                        "<Relationship Id=\"rIdX" + xml.length() + "\" Type=\"" + full + "\" Target=\"" + target + "\""
                                + mode + "/></Relationships>"));
    }
}
