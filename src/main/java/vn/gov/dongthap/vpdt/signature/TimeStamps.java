package vn.gov.dongthap.vpdt.signature;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.TimestampBinary;
import eu.europa.esig.dss.spi.x509.tsp.TSPSource;

/** A time-stamp authority whose silence can be told from other failures. */
final class TimeStamps implements TSPSource {

    private static final long serialVersionUID = 1L;

    private final TSPSource authority;

    TimeStamps(TSPSource authority) {
        this.authority = authority;
    }

    @Override
    public TimestampBinary getTimeStampResponse(DigestAlgorithm algorithm, byte[] digest) {
        try {
            return authority.getTimeStampResponse(algorithm, digest);
        } catch (DSSException e) {
            throw new TimeStampUnavailable(e);
        }
    }
}
