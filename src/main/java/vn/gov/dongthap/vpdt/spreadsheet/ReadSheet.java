package vn.gov.dongthap.vpdt.spreadsheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntConsumer;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.springframework.stereotype.Component;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.storage.ZipLimits;

/** Reads the first sheet of an Excel workbook (.xlsx) row by row, after the workbook has been looked through. */
@Component
public class ReadSheet {

    /** Rows read at most; a request of more is made in parts. */
    public static final int MOST_ROWS = 10_000;

    private static final long LARGEST = 20L * 1024 * 1024;

    /**
     * Reads a workbook made from the layout's template.
     *
     * @param name what people call the file, for sentences
     * @param content read to its end, not closed
     * @param progress told the number of rows read so far, now and then
     * @return rows as typed; empty rows are passed over
     * @throws RuleBroken with one sentence per cause when it is no .xlsx, has macros, is too large, or is made for
     *     another table
     */
    public List<SheetRow> read(String name, InputStream content, SheetLayout layout, IntConsumer progress)
            throws IOException {
        Path file = Files.createTempFile("vpdt-sheet-", ".xlsx");
        try {
            copy(content, file, name);
            requireWorkbook(file, name);
            ZipLimits.check(file, name, "spreadsheet.file");
            return rows(file, name, new SheetRows(layout, name, progress));
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static List<SheetRow> rows(Path file, String name, SheetRows rows) throws IOException {
        try (OPCPackage workbook = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            boolean macros = workbook.getParts().stream()
                    .anyMatch(part -> part.getContentType().contains("vba")
                            || part.getContentType().contains("macroEnabled"));
            if (macros) {
                throw new RuleBroken("Q4.5b", "spreadsheet.file.macros", name);
            }
            XSSFReader reader = new XSSFReader(workbook);
            XMLReader parser = XMLHelper.newXMLReader();
            parser.setContentHandler(
                    new SheetCells(reader.getStylesTable(), new ReadOnlySharedStringsTable(workbook), rows));
            try (InputStream first = first(reader, name)) {
                parser.parse(new InputSource(first));
            }
            return rows.all();
        } catch (OpenXML4JException | OpenXML4JRuntimeException | SAXException | IllegalArgumentException e) {
            if (e.getCause() instanceof RuleBroken refusal) {
                throw refusal;
            }
            throw new RuleBroken("Q4.5b", "spreadsheet.file.damaged", name);
        } catch (javax.xml.parsers.ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static InputStream first(XSSFReader reader, String name) throws IOException, OpenXML4JException {
        var sheets = reader.getSheetsData();
        if (!sheets.hasNext()) {
            throw new RuleBroken("Q4.5b", "spreadsheet.file.damaged", name);
        }
        return sheets.next();
    }

    private static void requireWorkbook(Path file, String name) throws IOException {
        switch (FileMagic.valueOf(file.toFile())) {
            case OOXML -> {
                // what it holds is seen when it is opened
            }
            case OLE2 -> throw new RuleBroken("Q4.5b", "spreadsheet.file.old", name);
            default -> throw new RuleBroken("Q4.5b", "spreadsheet.file.not-excel", name);
        }
    }

    private static void copy(InputStream content, Path file, String name) throws IOException {
        byte[] bytes = content.readNBytes((int) LARGEST + 1);
        if (bytes.length == 0) {
            throw new RuleBroken(null, "spreadsheet.file.empty", name);
        }
        if (bytes.length > LARGEST) {
            throw new RuleBroken(null, "spreadsheet.file.too-large", name, String.valueOf(LARGEST / 1024 / 1024));
        }
        Files.write(file, bytes);
    }
}
