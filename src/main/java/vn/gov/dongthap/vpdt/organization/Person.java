package vn.gov.dongthap.vpdt.organization;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.text.VietnameseText;

/** A natural person, whatever positions they hold. */
@Entity
class Person {

    /** Appendix VI of Decree 30 gives a signer's or handler's name 50 characters. */
    static final int LONGEST_NAME = 50;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String fullName;
    private String searchText;
    private @Nullable String email;

    @Enumerated(EnumType.STRING)
    private PersonCategory category;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Person() {}

    Person(String fullName, @Nullable String email, PersonCategory category) {
        if (fullName.isBlank() || fullName.length() > LONGEST_NAME) {
            throw new RuleBroken("V6.len", "organization.full-name-length", LONGEST_NAME);
        }
        this.fullName = fullName;
        this.searchText = VietnameseText.folded(fullName);
        this.email = email == null ? null : email.toLowerCase(Locale.ROOT);
        this.category = category;
    }

    long id() {
        if (id == null) {
            throw new IllegalStateException("not saved yet");
        }
        return id;
    }
}
