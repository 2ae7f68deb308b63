package vn.gov.dongthap.vpdt.identity;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What somebody signs in with: a person's own account (Q2.1), or an agency's with a custodian (Q2.2). */
@Entity
class Account {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Enumerated(EnumType.STRING)
    private AccountKind kind;

    private String username;
    private @Nullable Long personId;
    private @Nullable Long agencyId;
    private @Nullable Long custodianId;
    private @Nullable String passwordHash;

    @Enumerated(EnumType.STRING)
    private AccountState state;

    private boolean technicalLock;
    private boolean mustChangePassword;
    private @Nullable Instant lastSignInAt;
    private @Nullable Instant lastDocumentAt;
    private Instant createdAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Account() {}

    private Account(AccountKind kind, String username, Instant createdAt) {
        this.kind = kind;
        this.username = username;
        this.state = AccountState.PENDING;
        this.createdAt = createdAt;
    }

    /** A person's own account, waiting for its first password. */
    static Account personal(String username, long personId, Instant createdAt) {
        Account account = new Account(AccountKind.PERSONAL, username, createdAt);
        account.personId = personId;
        return account;
    }

    /** An agency's account, waiting for its first password; every session of it is traced to the custodian. */
    static Account ofAgency(String username, long agencyId, long custodianId, Instant createdAt) {
        Account account = new Account(AccountKind.AGENCY, username, createdAt);
        account.agencyId = agencyId;
        account.custodianId = custodianId;
        return account;
    }

    /** Gives the first password and opens the account. */
    void activate(String hash, boolean changeAtFirstSignIn) {
        passwordHash = hash;
        mustChangePassword = changeAtFirstSignIn;
        state = AccountState.ACTIVE;
    }

    /** Replaces the password by one its holder chose. */
    void changePassword(String hash) {
        passwordHash = hash;
        mustChangePassword = false;
    }

    /** Locks or unlocks sign-in for technical reasons; the state by law stays. */
    void lock(boolean locked) {
        technicalLock = locked;
    }

    /** Whether sign-in is open: active by law and not locked. */
    boolean isOpen() {
        return state == AccountState.ACTIVE && !technicalLock;
    }

    boolean isLocked() {
        return technicalLock;
    }

    boolean mustChangePassword() {
        return mustChangePassword;
    }

    @Nullable
    String passwordHash() {
        return passwordHash;
    }

    String username() {
        return username;
    }

    /** The natural person who answers for sessions of this account. */
    long answerablePersonId() {
        return Objects.requireNonNull(kind == AccountKind.PERSONAL ? personId : custodianId);
    }

    long id() {
        if (id == null) {
            throw new IllegalStateException("not saved yet");
        }
        return id;
    }
}
