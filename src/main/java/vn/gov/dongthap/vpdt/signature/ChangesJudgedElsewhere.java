package vn.gov.dongthap.vpdt.signature;

import eu.europa.esig.dss.pdf.AnnotationBox;
import eu.europa.esig.dss.pdf.PdfAnnotation;
import eu.europa.esig.dss.pdf.PdfDocumentReader;
import eu.europa.esig.dss.pdf.modifications.PdfDifferencesFinder;
import eu.europa.esig.dss.pdf.modifications.PdfModification;
import eu.europa.esig.dss.pdf.modifications.PdfObjectModifications;
import eu.europa.esig.dss.pdf.modifications.PdfObjectModificationsFinder;
import java.util.List;

/** Spares the library the search for changes, which {@code signature.pdf} does more strictly. */
final class ChangesJudgedElsewhere implements PdfDifferencesFinder, PdfObjectModificationsFinder {

    @Override
    public List<PdfModification> getAnnotationOverlaps(PdfDocumentReader reader) {
        return List.of();
    }

    @Override
    public boolean isAnnotationBoxOverlapping(AnnotationBox box, List<PdfAnnotation> annotations) {
        return false;
    }

    @Override
    public List<PdfModification> getPagesDifferences(PdfDocumentReader signed, PdfDocumentReader now) {
        return List.of();
    }

    @Override
    public List<PdfModification> getVisualDifferences(PdfDocumentReader signed, PdfDocumentReader now) {
        return List.of();
    }

    @Override
    public PdfObjectModifications find(PdfDocumentReader signed, PdfDocumentReader now) {
        return new PdfObjectModifications();
    }
}
