package vn.gov.dongthap.vpdt.signature;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;
import org.jspecify.annotations.Nullable;
import vn.gov.dongthap.vpdt.text.VietnameseText;

/**
 * What a certificate says of its holder.
 *
 * @param name whose it is
 * @param organisation where they work, or null
 * @param issuer who certified
 * @param serial serial number, hexadecimal
 * @param sha256 hash of the whole certificate, lower-case hexadecimal: its name in our records
 * @param validFrom first moment
 * @param validTo last moment
 * @param owner what the name looks like; registration knows better
 */
public record CertificateFacts(
        String name,
        @Nullable String organisation,
        String issuer,
        String serial,
        String sha256,
        Instant validFrom,
        Instant validTo,
        SignatureOwner owner) {

    private static final int LONGEST = 300;

    /** How identifiers of people begin; those of organisations begin with the tax or budget code. */
    private static final List<String> PERSONAL_IDS = List.of("CCCD", "CMND", "HC");

    private static final List<String> ORGANISATION_IDS = List.of("MST", "MNS", "MDV", "MADV", "MADVQHNS");
    private static final List<ASN1ObjectIdentifier> PERSONAL = List.of(BCStyle.GIVENNAME, BCStyle.SURNAME, BCStyle.T);
    /** How names of organisations begin, folded. */
    private static final List<String> ORGANISATIONS = List.of(
            "uy ban",
            "ubnd",
            "hoi dong",
            "hdnd",
            "so ",
            "van phong",
            "phong ",
            "ban ",
            "bo ",
            "cuc ",
            "chi cuc",
            "tong cuc",
            "vu ",
            "vien ",
            "trung tam",
            "truong ",
            "benh vien",
            "cong ty",
            "tap doan",
            "tong cong ty",
            "ngan hang",
            "toa an",
            "vien kiem sat",
            "cong an",
            "bo chi huy",
            "tinh uy",
            "huyen uy",
            "dang uy",
            "hoi ",
            "lien doan",
            "thanh tra",
            "kho bac",
            "bao hiem xa hoi",
            "co quan",
            "doan dai bieu",
            "chinh phu");

    /** Reads a certificate. */
    public static CertificateFacts of(X509Certificate certificate) {
        X500Name subject =
                X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded());
        X500Name issuer =
                X500Name.getInstance(certificate.getIssuerX500Principal().getEncoded());
        String name = first(subject, BCStyle.CN, BCStyle.O);
        String organisation = first(subject, BCStyle.O, BCStyle.OU);
        return new CertificateFacts(
                name == null ? shown(subject.toString()) : name,
                organisation,
                first(issuer, BCStyle.CN, BCStyle.O) == null
                        ? shown(issuer.toString())
                        : first(issuer, BCStyle.CN, BCStyle.O),
                certificate.getSerialNumber().toString(16),
                sha256(certificate),
                certificate.getNotBefore().toInstant(),
                certificate.getNotAfter().toInstant(),
                owner(subject, name == null ? "" : name));
    }

    /** Hash of the whole certificate. */
    static String sha256(X509Certificate certificate) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
            return HexFormat.of().formatHex(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static SignatureOwner owner(X500Name subject, String name) {
        String id = first(subject, BCStyle.UID, BCStyle.SERIALNUMBER);
        String mark = id == null ? "" : id.replaceAll("[^A-Z].*", "");
        if (PERSONAL_IDS.contains(mark)) {
            return SignatureOwner.PERSON;
        }
        if (ORGANISATION_IDS.contains(mark)) {
            return SignatureOwner.AGENCY;
        }
        if (PERSONAL.stream().anyMatch(attribute -> first(subject, attribute) != null)) {
            return SignatureOwner.PERSON;
        }
        String folded = VietnameseText.folded(name) + " ";
        return ORGANISATIONS.stream().anyMatch(folded::startsWith) ? SignatureOwner.AGENCY : SignatureOwner.PERSON;
    }

    private static @Nullable String first(X500Name name, ASN1ObjectIdentifier... attributes) {
        return Arrays.stream(attributes)
                .map(name::getRDNs)
                .filter(values -> values.length > 0)
                .map(values -> values[values.length - 1])
                .map(RDN::getFirst)
                .map(value -> shown(IETFUtils.valueToString(value.getValue())))
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse(null);
    }

    /** Names come from strangers: one line, no characters nobody sees. */
    private static String shown(String text) {
        String line = VietnameseText.nfc(text.replace("\\", ""))
                .replaceAll("[\\p{C}\\p{Zl}\\p{Zp}]+", " ")
                .strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST);
    }
}
