package vn.gov.dongthap.vpdt.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.dongthap.vpdt.law.RecordNotFound;
import vn.gov.dongthap.vpdt.organization.ProvinceTime;
import vn.gov.dongthap.vpdt.text.VietnameseText;

/** All accounts, for system administrators (Q6.1). */
@Component
public class AccountList {

    /** Rows on a page. */
    public static final int PAGE = 30;

    private static final String ROWS = """
            select c.id, c.username, p.full_name, a.position, g.name as agency_name, c.state,
                   c.technical_lock, c.last_sign_in_at, c.last_document_at
            from account c
                 join person p on p.id = coalesce(c.person_id, c.custodian_id)
                 left join assignment a on a.id = (
                     select min(h.id) from assignment h
                     where h.person_id = p.id and (c.agency_id is null or h.agency_id = c.agency_id)
                           and h.valid_from <= :today and (h.valid_to is null or h.valid_to >= :today))
                 left join agency g on g.id = a.agency_id
            """;

    private final JdbcClient jdbc;
    private final AccountHistory history;
    private final AccountLinks links;
    private final Clock clock;

    AccountList(JdbcClient jdbc, AccountHistory history, AccountLinks links, Clock clock) {
        this.jdbc = jdbc;
        this.history = history;
        this.links = links;
        this.clock = clock;
    }

    /**
     * Accounts whose user name or holder contains the text.
     *
     * @param text any part of either, with or without Vietnamese marks; empty for all
     * @param after user name the page before ended with, empty for the first page
     */
    @Transactional(readOnly = true)
    public AccountPage page(String text, String after) {
        List<AccountRow> rows = jdbc.sql(ROWS + """
                        where c.username > :after and (c.username like :name or p.search_text like :holder)
                        order by c.username
                        fetch first :size rows only
                        """)
                .param("today", ProvinceTime.today(clock))
                .param("after", after)
                .param("name", "%" + text.strip().toLowerCase().replaceAll("[%_\\\\]", "") + "%")
                .param("holder", "%" + VietnameseText.folded(text) + "%")
                .param("size", PAGE + 1)
                .query(AccountList::row)
                .list();
        boolean more = rows.size() > PAGE;
        List<AccountRow> shown = more ? rows.subList(0, PAGE) : rows;
        return new AccountPage(shown, more ? shown.get(PAGE - 1).username() : null);
    }

    /**
     * One account with its history.
     *
     * @throws RecordNotFound when there is none
     */
    @Transactional(readOnly = true)
    public AccountView view(long accountId) {
        AccountRow row = jdbc.sql(ROWS + " where c.id = :id")
                .param("id", accountId)
                .param("today", ProvinceTime.today(clock))
                .query(AccountList::row)
                .optional()
                .orElseThrow(() -> new RecordNotFound("account " + accountId));
        return new AccountView(row, history.of(accountId), links.awaits(accountId));
    }

    private static AccountRow row(ResultSet row, int number) throws SQLException {
        return new AccountRow(
                row.getLong("id"),
                row.getString("username"),
                row.getString("full_name"),
                row.getString("position"),
                row.getString("agency_name"),
                AccountState.valueOf(row.getString("state")),
                row.getBoolean("technical_lock"),
                instant(row, "last_sign_in_at"),
                instant(row, "last_document_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
