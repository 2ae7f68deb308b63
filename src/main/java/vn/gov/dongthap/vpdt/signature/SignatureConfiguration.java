package vn.gov.dongthap.vpdt.signature;

import eu.europa.esig.dss.service.crl.OnlineCRLSource;
import eu.europa.esig.dss.service.ocsp.OnlineOCSPSource;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.gov.dongthap.vpdt.signature.pdf.NumberFields;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SignatureSettings.class)
class SignatureConfiguration {

    @Bean
    PdfVerification pdfVerification(SignatureSettings settings, Clock clock) {
        DssValidation validation = new DssValidation(
                new OnlineCRLSource(new RevocationLoader(clock, "application/pkix-crl")),
                new OnlineOCSPSource(new RevocationLoader(clock, "application/ocsp-request")));
        return new PdfVerification(validation, NumberFields.with(settings.numberFields()), settings.longest());
    }
}
