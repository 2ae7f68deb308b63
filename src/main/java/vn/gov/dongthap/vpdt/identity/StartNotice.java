package vn.gov.dongthap.vpdt.identity;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells whoever started the system how to get in. */
@Component
class StartNotice {

    private static final Logger LOG = LoggerFactory.getLogger(StartNotice.class);

    private final Accounts accounts;
    private final SetupLink link;
    private final boolean demo;
    private final String publicAddress;

    /**
     * @param publicAddress address people reach the system at, empty for this machine's own
     */
    StartNotice(
            Accounts accounts,
            SetupLink link,
            @Value("${vpdt.demo}") boolean demo,
            @Value("${vpdt.public-address:}") String publicAddress) {
        this.accounts = accounts;
        this.link = link;
        this.demo = demo;
        this.publicAddress = publicAddress;
    }

    @EventListener
    void started(ApplicationReadyEvent event) {
        String address =
                publicAddress.isEmpty() && event.getApplicationContext() instanceof WebServerApplicationContext web
                        ? "http://localhost:" + web.getWebServer().getPort()
                        : publicAddress;
        if (demo) {
            LOG.info("""


                      VPĐT is ready: {}
                      Demonstration sign-ins, password {} for all:
                        vanthu.skhcn       records clerk       giamdoc.skhcn     head of the agency
                        truongphong.skhcn  unit leader         chuyenvien.skhcn  officer
                        quantri.skhcn      system administrator
                    """, address, DemonstrationProvince.PASSWORD);
        } else if (accounts.count() == 0) {
            link.issue()
                    .ifPresentOrElse(
                            token -> LOG.info(
                                    "Create the first administrator, once: {}/thiet-lap?ma={}", address, token),
                            () -> LOG.info("The setup link printed before is still valid; a new one follows its end."));
        }
    }
}
