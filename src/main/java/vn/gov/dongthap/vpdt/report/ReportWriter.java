package vn.gov.dongthap.vpdt.report;

import java.io.OutputStream;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.export.ooxml.JRDocxExporter;
import net.sf.jasperreports.engine.export.ooxml.JRXlsxExporter;
import net.sf.jasperreports.export.SimpleDocxExporterConfiguration;
import net.sf.jasperreports.export.SimpleDocxReportConfiguration;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.export.SimpleXlsxExporterConfiguration;
import net.sf.jasperreports.export.SimpleXlsxReportConfiguration;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.SimplePdfExporterConfiguration;
import net.sf.jasperreports.pdf.type.PdfaConformanceEnum;

/** Writes a filled report in one of the formats. */
final class ReportWriter {

    private static final String CREATOR = "VPĐT";
    private static final String LANGUAGE = "vi-VN";
    private static final String COLOURS = "reports/colour/sRGB.icc";

    private final JasperPrint print;
    private final String title;

    ReportWriter(JasperPrint print, String title) {
        this.print = print;
        this.title = title;
    }

    void write(ReportFormat format, OutputStream out) throws JRException {
        switch (format) {
            case PDF -> pdf(out);
            case XLSX -> xlsx(out);
            case DOCX -> docx(out);
        }
    }

    /** PDF/A-2b: fonts and colours inside, metadata. */
    private void pdf(OutputStream out) throws JRException {
        SimplePdfExporterConfiguration configuration = new SimplePdfExporterConfiguration();
        configuration.setPdfaConformance(PdfaConformanceEnum.PDFA_2B);
        configuration.setIccProfilePath(COLOURS);
        configuration.setCompressed(true);
        configuration.setTagLanguage(LANGUAGE);
        configuration.setMetadataTitle(title);
        configuration.setMetadataCreator(CREATOR);
        configuration.setDisplayMetadataTitle(true);
        JRPdfExporter exporter = new JRPdfExporter();
        exporter.setExporterInput(new SimpleExporterInput(print));
        exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(out));
        exporter.setConfiguration(configuration);
        exporter.exportReport();
    }

    /** One sheet: numbers and dates as such, texts as texts, as wide as a page when printed. */
    private void xlsx(OutputStream out) throws JRException {
        SimpleXlsxExporterConfiguration metadata = new SimpleXlsxExporterConfiguration();
        metadata.setMetadataTitle(title);
        metadata.setMetadataApplication(CREATOR);
        SimpleXlsxReportConfiguration configuration = new SimpleXlsxReportConfiguration();
        configuration.setSheetNames(new String[] {sheetName()});
        configuration.setDetectCellType(true);
        configuration.setRemoveEmptySpaceBetweenRows(true);
        configuration.setRemoveEmptySpaceBetweenColumns(true);
        configuration.setWhitePageBackground(false);
        configuration.setIgnorePageMargins(true);
        configuration.setFitWidth(1);
        configuration.setFitHeight(0);
        JRXlsxExporter exporter = new JRXlsxExporter();
        exporter.setExporterInput(new SimpleExporterInput(print));
        exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(out));
        exporter.setConfiguration(metadata);
        exporter.setConfiguration(configuration);
        exporter.exportReport();
    }

    /** Rows grow when Word breaks lines elsewhere than we did. */
    private void docx(OutputStream out) throws JRException {
        SimpleDocxExporterConfiguration metadata = new SimpleDocxExporterConfiguration();
        metadata.setMetadataTitle(title);
        metadata.setMetadataApplication(CREATOR);
        SimpleDocxReportConfiguration configuration = new SimpleDocxReportConfiguration();
        configuration.setFlexibleRowHeight(true);
        JRDocxExporter exporter = new JRDocxExporter();
        exporter.setExporterInput(new SimpleExporterInput(print));
        exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(out));
        exporter.setConfiguration(metadata);
        exporter.setConfiguration(configuration);
        exporter.exportReport();
    }

    /** Excel takes 31 characters. */
    private String sheetName() {
        return title.length() <= 31 ? title : title.substring(0, 31);
    }
}
