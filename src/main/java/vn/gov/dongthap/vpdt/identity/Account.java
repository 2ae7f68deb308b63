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
import vn.gov.dongthap.vpdt.law.RuleBroken;

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

    /**
     * Gives the first password and opens the account.
     *
     * @throws RuleBroken unless it waits for its first password
     */
    void activate(String hash, boolean changeAtFirstSignIn) {
        require(state == AccountState.PENDING, null, "identity.account.not-pending");
        passwordHash = hash;
        mustChangePassword = changeAtFirstSignIn;
        state = AccountState.ACTIVE;
    }

    /** Replaces the password by one its holder chose. */
    void changePassword(String hash) {
        passwordHash = hash;
        mustChangePassword = false;
    }

    /**
     * A password chosen in place of a forgotten or disclosed one.
     *
     * @throws RuleBroken when the account is not in use
     */
    void renewPassword(String hash) {
        requireInUse();
        changePassword(hash);
    }

    /** Nobody can sign in until a new password is chosen (Q18.1b). */
    void forgetPassword() {
        passwordHash = null;
    }

    /** @throws RuleBroken Q11.1 unless it is in use */
    void suspend() {
        require(state == AccountState.ACTIVE, "Q11.1", "identity.account.not-active");
        state = AccountState.SUSPENDED;
    }

    /** @throws RuleBroken Q5.5c unless it is suspended */
    void resume() {
        require(state == AccountState.SUSPENDED, "Q5.5c", "identity.account.not-suspended");
        state = AccountState.ACTIVE;
    }

    /** @throws RuleBroken Q5.1c when it is revoked or waits for it already */
    void awaitRevocation() {
        require(
                state != AccountState.REVOKED && state != AccountState.REVOCATION_DUE,
                "Q5.1c",
                "identity.account.revocation-under-way");
        state = AccountState.REVOCATION_DUE;
    }

    /**
     * Revoked for good: no password, no way back (Q5.1c).
     *
     * @throws RuleBroken Q11.4a unless it waits to be revoked
     */
    void revoke() {
        require(state == AccountState.REVOCATION_DUE, "Q11.4a", "identity.account.not-due");
        state = AccountState.REVOKED;
        forgetPassword();
    }

    /** @throws RuleBroken when it is not active */
    void requireInUse() {
        require(state == AccountState.ACTIVE, null, "identity.account.not-active");
    }

    private void require(boolean holds, @Nullable String clause, String sentence) {
        if (!holds) {
            throw new RuleBroken(clause, sentence, username, state.label());
        }
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

    boolean isPersonal() {
        return kind == AccountKind.PERSONAL;
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
