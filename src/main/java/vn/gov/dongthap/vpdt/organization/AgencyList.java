package vn.gov.dongthap.vpdt.organization;

import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All agencies, for system administrators (Q6.1). */
@Component
public class AgencyList {

    /** Rows on a page. */
    public static final int PAGE = 30;

    private final JdbcClient jdbc;
    private final Clock clock;

    AgencyList(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Agencies by identifier, which is the order of the tree.
     *
     * @param after position the page before ended with, empty for the first page
     */
    @Transactional(readOnly = true)
    public AgencyPage page(String after) {
        List<AgencyRow> rows = jdbc.sql("""
                        select position, organ_id, name, kind, status, demo
                        from (select coalesce(organ_id, 'ZZZ' || cast(id as varchar(20))) as position,
                                     organ_id, name, kind, demo,
                                     case when dissolved_on <= :today then 'DISSOLVED' else status end as status
                              from agency) listed
                        where position > :after order by position fetch first :size rows only
                        """)
                .param("today", ProvinceTime.today(clock))
                .param("after", after)
                .param("size", PAGE + 1)
                .query((row, n) -> new AgencyRow(
                        row.getString("position"),
                        row.getString("organ_id"),
                        row.getString("name"),
                        AgencyKind.valueOf(row.getString("kind")),
                        AgencyStatus.valueOf(row.getString("status")),
                        row.getBoolean("demo")))
                .list();
        boolean more = rows.size() > PAGE;
        List<AgencyRow> shown = more ? rows.subList(0, PAGE) : rows;
        return new AgencyPage(shown, more ? shown.get(PAGE - 1).position() : null);
    }
}
