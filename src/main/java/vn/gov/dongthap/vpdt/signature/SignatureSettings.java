package vn.gov.dongthap.vpdt.signature;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How documents are signed and verified; {@code vpdt.signature.*}.
 *
 * @param directory where the demonstration keeps its keys; one for all nodes
 * @param largest largest PDF that is read; larger ones are told as not checked
 * @param longest how long reading one file may take
 * @param atOnce files verified at the same time on a node
 * @param recheckAfter when to ask again about a signature that could not be proved
 * @param ticketFor how long the links to one's own token work
 * @param numberFields names other systems give to the form fields of number and date
 * @param timeStampAuthority where time stamps come from (RFC 3161), or null for signatures without (B-B)
 * @param pkcs11 the hardware security module or token at the server, or null
 */
@ConfigurationProperties("vpdt.signature")
record SignatureSettings(
        @DefaultValue("data/signing") Path directory,
        @DefaultValue("100MB") DataSize largest,
        @DefaultValue("20s") Duration longest,
        @DefaultValue("2") int atOnce,
        @DefaultValue("6h") Duration recheckAfter,
        @DefaultValue("15m") Duration ticketFor,
        @DefaultValue({}) List<String> numberFields,
        @Nullable URI timeStampAuthority,
        @Nullable Pkcs11 pkcs11) {

    /**
     * A PKCS#11 module.
     *
     * @param library its library
     * @param token name for messages
     * @param slotListIndex place of the slot in the module's list, from 0
     * @param pin its PIN; give it through the environment
     */
    record Pkcs11(
            Path library,
            @DefaultValue("HSM") String token,
            @DefaultValue("0") int slotListIndex,
            String pin) {

        /** Never the PIN. */
        @Override
        public String toString() {
            return "PKCS#11 " + token + " in " + library;
        }
    }
}
