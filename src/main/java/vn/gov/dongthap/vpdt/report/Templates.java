package vn.gov.dongthap.vpdt.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import net.sf.jasperreports.engine.JRBand;
import net.sf.jasperreports.engine.JRElement;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRTextField;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.xml.JRXmlLoader;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Our templates, compiled once. They come out of the application itself; nothing from outside is ever compiled. */
@Component
class Templates {

    /** Number format of Excel for text: a cell stays what it is, even when somebody edits it. */
    private static final String TEXT = "@";

    private static final String CELL_PATTERN = "net.sf.jasperreports.export.xls.pattern";

    private final Map<String, JasperReport> compiled = new ConcurrentHashMap<>();

    /** The template of that file name. */
    JasperReport get(String name) {
        return compiled.computeIfAbsent(name, Templates::compile);
    }

    private static JasperReport compile(String name) {
        try (InputStream file = new ClassPathResource("reports/" + name + ".jrxml").getInputStream()) {
            JasperDesign design = JRXmlLoader.load(file);
            keepTextsTexts(design);
            return JasperCompileManager.compileReport(design);
        } catch (JRException e) {
            throw new IllegalStateException("template " + name, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Marks every cell that shows no number and no date as text, so that none is ever taken for a formula. */
    private static void keepTextsTexts(JasperDesign design) {
        for (JRBand band : design.getAllBands()) {
            for (JRElement element : band.getElements()) {
                if (element instanceof JRTextField field && field.getPattern() == null) {
                    field.getPropertiesMap().setProperty(CELL_PATTERN, TEXT);
                }
            }
        }
    }
}
