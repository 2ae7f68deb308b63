package vn.gov.dongthap.vpdt.signature;

import eu.europa.esig.dss.service.crl.OnlineCRLSource;
import eu.europa.esig.dss.service.ocsp.OnlineOCSPSource;
import eu.europa.esig.dss.service.tsp.OnlineTSPSource;
import eu.europa.esig.dss.spi.x509.revocation.crl.CRLSource;
import eu.europa.esig.dss.spi.x509.tsp.TSPSource;
import java.time.Clock;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.gov.dongthap.vpdt.signature.key.KeyPlace;
import vn.gov.dongthap.vpdt.signature.key.Pkcs11Keys;
import vn.gov.dongthap.vpdt.signature.pdf.NumberFields;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SignatureSettings.class)
class SignatureConfiguration {

    @Bean
    PdfVerification pdfVerification(
            SignatureSettings settings, Clock clock, ObjectProvider<DemonstrationAuthority> demonstration) {
        CRLSource online = new OnlineCRLSource(new RevocationLoader(clock, "application/pkix-crl"));
        CRLSource own = demonstration.getIfAvailable();
        DssValidation validation = new DssValidation(
                own == null ? online : new FirstThatKnows(own, online),
                new OnlineOCSPSource(new RevocationLoader(clock, "application/ocsp-request")));
        return new PdfVerification(validation, NumberFields.with(settings.numberFields()), settings.longest());
    }

    @Bean
    PadesEngine padesEngine(
            SignatureSettings settings, Clock clock, ObjectProvider<DemonstrationAuthority> demonstration) {
        Optional<TSPSource> configured = Optional.ofNullable(settings.timeStampAuthority())
                .map(address -> new OnlineTSPSource(
                        address.toString(), new RevocationLoader(clock, "application/timestamp-query")));
        return new PadesEngine(configured
                .or(() -> Optional.ofNullable(demonstration.getIfAvailable())
                        .map(authority ->
                                (algorithm, digest) -> authority.timeStamps().getTimeStampResponse(algorithm, digest)))
                .map(TimeStamps::new));
    }

    @Bean
    @ConditionalOnProperty("vpdt.signature.pkcs11.library")
    KeyPlace pkcs11Keys(SignatureSettings settings) {
        SignatureSettings.Pkcs11 module = settings.pkcs11();
        return new Pkcs11Keys(
                module.library(),
                module.token(),
                module.slotListIndex(),
                module.pin().toCharArray());
    }
}
