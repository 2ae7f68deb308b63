package vn.gov.dongthap.vpdt.organization;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.security.crypto.encrypt.BytesEncryptor;
import org.springframework.security.crypto.encrypt.Encryptors;
import org.springframework.stereotype.Component;

/** Seals personal identifiers, so that a copy of the database does not tell them (Decree 13/2023 on personal data). */
@Component
@EnableConfigurationProperties(PersonalDataSettings.class)
public class PersonalSeal {

    private static final int SHORTEST_KEY = 32;
    /** Salt of the derivation; the secret itself is random, so it need not differ. */
    private static final String SALT = "7670 6474 2d73 6f2d 6469 6e68 2d64 616e".replace(" ", "");

    private final BytesEncryptor encryptor;
    private final SecretKeySpec markKey;

    PersonalSeal(PersonalDataSettings settings) {
        String secret = settings.key() != null ? settings.key() : kept(settings.keyFile());
        if (secret.length() < SHORTEST_KEY) {
            throw new IllegalStateException("vpdt.personal-data.key needs at least " + SHORTEST_KEY + " characters");
        }
        encryptor = Encryptors.stronger(secret, SALT);
        markKey = new SecretKeySpec(("mark:" + secret).getBytes(StandardCharsets.UTF_8), "HmacSHA256");
    }

    /** The text as it may be kept: AES-256-GCM, another one each time. */
    public String seal(String text) {
        return HexFormat.of().formatHex(encryptor.encrypt(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** What was sealed. */
    public String open(String kept) {
        return new String(encryptor.decrypt(HexFormat.of().parseHex(kept)), StandardCharsets.UTF_8);
    }

    /** The same for the same text and telling nothing of it without the key: 64 hexadecimal digits. */
    public String mark(String text) {
        try {
            Mac mac = Mac.getInstance(markKey.getAlgorithm());
            mac.init(markKey);
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String kept(Path file) {
        try {
            byte[] fresh = new byte[SHORTEST_KEY];
            new SecureRandom().nextBytes(fresh);
            Files.createDirectories(file.toAbsolutePath().getParent());
            try {
                if (!Files.exists(file)) {
                    Files.createFile(
                            file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                    Files.writeString(file, HexFormat.of().formatHex(fresh));
                }
            } catch (FileAlreadyExistsException madeMeanwhile) {
                // the other one's key is as good
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
