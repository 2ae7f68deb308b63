package vn.gov.dongthap.vpdt.register;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.dongthap.vpdt.audit.Actor;
import vn.gov.dongthap.vpdt.audit.AuditLog;
import vn.gov.dongthap.vpdt.law.RecordNotFound;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.organization.ProvinceTime;

/**
 * Đóng sổ: closes a register for good (N16.2b). No number is added and no entry changes after that, and there is no way
 * to open it again.
 *
 * <p>The control hash that is kept with it is the SHA-256 of the text of all its entries and of what was printed beside them, which an auditor gets from
 * {@link #writeText} or straight from PostgreSQL, and hashes with {@code sha256sum}:
 *
 * <pre>{@code
 * psql -c "copy (select r.agency_id, r.series, r.register_year, e.entry_number, e.notation, e.taken_on, e.medium,
 *     e.content, e.owner_type, e.owner_id, e.voided_on, e.voided_by_name, e.void_reason,
 *     p.signer, p.recipients, p.copy_keeper, p.copies, p.transferred_on, p.note
 *   from register_entry e join register r on r.id = e.register_id
 *     join register_printed_row p on p.register_id = r.id and p.entry_number = e.entry_number
 *   where r.id = 7 order by e.entry_number) to stdout" | sha256sum
 * }</pre>
 *
 * <p>A register of incoming documents has no printed rows: there the last six fields and the second join are left out.
 */
@Component
public class CloseRegister {

    private static final int MOST_NAMED = 10;
    private static final int CHUNK = 500;

    private final Registers registers;
    private final RegisterLists lists;
    private final List<RegisteredDocuments> procedures;
    private final AuditLog audit;
    private final Clock clock;

    CloseRegister(
            Registers registers,
            RegisterLists lists,
            List<RegisteredDocuments> procedures,
            AuditLog audit,
            Clock clock) {
        this.registers = registers;
        this.lists = lists;
        this.procedures = procedures;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Closes a register of that agency. Numbers being issued at the moment are waited for.
     *
     * @param beforeYearEnds whether it is meant to be closed though its year goes on, as when an agency is dissolved
     * @throws RuleBroken when it is closed already, its year goes on and that is not meant, or documents numbered in it
     *     wait for their release: after the closing they could not be withdrawn any more
     * @throws RecordNotFound when the agency has no such register
     */
    @Transactional
    public Closing close(long agencyId, long registerId, boolean beforeYearEnds, Actor actor) {
        lists.register(agencyId, registerId);
        Registers.State state = registers.lock(registerId);
        RegisterView register = lists.register(agencyId, registerId);
        String year = String.valueOf(register.year());
        if (state.closed()) {
            throw new RuleBroken("N16.2b", "register.closed-already", register.name(), year);
        }
        if (!beforeYearEnds && ProvinceTime.today(clock).getYear() <= register.year()) {
            throw new RuleBroken("N16.2b", "register.close-early", year);
        }
        requireReleased(register);
        keepPrinted(register);
        Closing closing = new Closing(clock.instant(), actor.name(), actor.position(), hash(register));
        registers.close(registerId, closing, actor.personId());
        audit.append(
                actor,
                "register.close",
                "register",
                registerId,
                "N16.2b",
                "đóng " + register.name() + " năm " + year + ", đến số " + Notation.written(register.lastNumber())
                        + ", mã đối chiếu " + closing.controlHash());
        return closing;
    }

    /** What is printed beside the entries goes on living elsewhere: it is kept as it is now, and hashed with them. */
    private void keepPrinted(RegisterView register) {
        for (RegisteredDocuments procedure : procedures) {
            Integer after = procedure.fill(register) ? 0 : null;
            while (after != null) {
                RegisterPage page = lists.entries(register.id(), RegisterRange.ALL, after, CHUNK);
                registers.keepPrinted(register.id(), page.entries(), procedure.printed(page.entries()));
                after = page.next();
            }
        }
    }

    private void requireReleased(RegisterView register) {
        List<String> waiting = procedures.stream()
                .filter(procedure -> procedure.fill(register))
                .flatMap(procedure -> procedure.unreleased(register.id(), MOST_NAMED + 1).stream())
                .toList();
        if (!waiting.isEmpty()) {
            String named = String.join(", ", waiting.subList(0, Math.min(MOST_NAMED, waiting.size())));
            throw new RuleBroken(
                    "N16.2b",
                    waiting.size() > MOST_NAMED ? "register.close-unreleased-more" : "register.close-unreleased",
                    register.name(),
                    String.valueOf(register.year()),
                    named);
        }
    }

    /**
     * A closed register of that agency.
     *
     * @throws RuleBroken when it is not closed
     * @throws RecordNotFound when the agency has no such register
     */
    @Transactional(readOnly = true)
    public RegisterView closed(long agencyId, long registerId) {
        RegisterView register = lists.register(agencyId, registerId);
        if (register.closing() == null) {
            throw new RuleBroken("N16.2b", "register.still-open", register.name(), String.valueOf(register.year()));
        }
        return register;
    }

    /**
     * Whether the entries of a closed register are still those it was closed with.
     *
     * @throws RuleBroken when it is not closed
     * @throws RecordNotFound when the agency has no such register
     */
    @Transactional
    public boolean isIntact(long agencyId, long registerId, Actor actor) {
        RegisterView register = closed(agencyId, registerId);
        boolean intact =
                Objects.requireNonNull(register.closing()).controlHash().equals(hash(register));
        audit.append(
                actor,
                "register.verify",
                "register",
                registerId,
                "N16.2b",
                "kiểm tra mã đối chiếu của " + register.name() + " năm " + register.year() + ": "
                        + (intact ? "khớp" : "KHÔNG KHỚP"));
        return intact;
    }

    /**
     * Writes the text the control hash of a closed register is taken of; the stream is not closed.
     *
     * @throws RuleBroken when it is not closed
     * @throws RecordNotFound when the agency has no such register
     */
    @Transactional(readOnly = true)
    public void writeText(long agencyId, long registerId, OutputStream out) {
        RegisterView register = closed(agencyId, registerId);
        lists.each(registerId, entry -> {
            try {
                out.write(ControlText.line(register, entry).getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private String hash(RegisterView register) {
        MessageDigest sha256 = sha256();
        lists.each(
                register.id(),
                entry -> sha256.update(ControlText.line(register, entry).getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(sha256.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
