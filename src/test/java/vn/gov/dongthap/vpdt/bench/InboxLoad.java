package vn.gov.dongthap.vpdt.bench;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.gov.dongthap.vpdt.text.VietnameseText;

/**
 * Open tasks for the people of {@link BenchProvince}, and as many done ones. Half of them wait for the hundred busy
 * records clerks, 22 of 50 in their own list and 22 in their group's, so that those have full first pages whatever the
 * size; the other half is spread over everybody else. Neighbours in the table belong to different people, as they do
 * when a table fills by work. The engine's own tables get the same open tasks.
 */
final class InboxLoad {

    static final int BUSY = 100;

    private static final List<String> ACTS = List.of(
            "Báo cáo kết quả",
            "Rà soát, tham mưu",
            "Góp ý dự thảo kế hoạch",
            "Phối hợp kiểm tra",
            "Triển khai nghị quyết về",
            "Tổng hợp số liệu",
            "Chuẩn bị hội nghị sơ kết",
            "Trả lời kiến nghị về",
            "Thẩm định hồ sơ",
            "Đôn đốc thực hiện");
    private static final List<String> TOPICS = List.of(
            "chuyển đổi số",
            "cải cách hành chính",
            "đầu tư công",
            "an toàn thông tin",
            "phòng chống thiên tai",
            "quy hoạch sử dụng đất",
            "an toàn thực phẩm",
            "giáo dục nghề nghiệp",
            "chăm sóc sức khỏe ban đầu",
            "du lịch Đồng Tháp Mười");

    private final JdbcTemplate jdbc;
    private int loaded;

    InboxLoad(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        jdbc.execute("create table bench_phrase (n integer primary key, title varchar(200), folded varchar(200))");
        for (int i = 0; i < ACTS.size() * TOPICS.size(); i++) {
            String title = "V/v " + ACTS.get(i % ACTS.size()) + " " + TOPICS.get(i / ACTS.size());
            jdbc.update("insert into bench_phrase values (?, ?, ?)", i, title, VietnameseText.folded(title));
        }
        jdbc.execute("""
                create table bench_slot as
                with people as (
                    select w.id as person_id, w.full_name, s.agency_id, s.unit_id,
                           a.username, row_number() over (order by w.id) as n
                    from account a join person w on w.id = a.person_id join assignment s on s.person_id = w.id
                    where a.username like '%.b%'),
                busy as (
                    select p.*, k, case when k < 22 then 'MINE' when k < 44 then 'UNIT' when k < 46 then 'COORDINATING'
                        when k < 48 then 'INFORMATION' else 'FOLLOWED' end as box
                    from people p, generate_series(0, 49) k
                    where p.username in (select 'van-thu.b' || b from generate_series(1, 100) b)),
                others as (
                    select p.*, row_number() over (order by p.n) - 1 as place from people p
                    where p.username not in (select 'van-thu.b' || b from generate_series(1, 100) b)),
                rest as (
                    select o.person_id, o.full_name, o.agency_id, o.unit_id, o.username, o.n, k,
                        case when k % 10 < 6 then 'MINE' when k % 10 = 6 then 'UNIT' when k % 10 = 7 then 'COORDINATING'
                            when k % 10 = 8 then 'INFORMATION' else 'FOLLOWED' end as box
                    from generate_series(0, 4999) k join others o on o.place = k % 1900),
                slots as (
                    select * from busy union all select * from rest)
                select row_number() over (order by md5(person_id || '-' || k)) - 1 as slot, person_id, full_name,
                    agency_id, box, case when box = 'UNIT' then
                        case when username like 'van-thu%' then 'van-thu@a' || agency_id
                             when username like 'thu-truong%' then 'thu-truong@a' || agency_id
                             when username like 'truong-phong%' then 'lanh-dao-don-vi@u' || unit_id
                             else 'chuyen-vien@u' || unit_id end end as candidate_group
                from slots
                """);
        jdbc.execute("alter table bench_slot add primary key (slot)");
    }

    /** Adds tasks until so many are open. */
    void growTo(int open) {
        jdbc.update("""
                insert into workflow_case (id, engine_id, process_key, process_name, process_version, definition_id,
                    subject_type, subject_id, agency_id, title, urgency, routing, started_at)
                select i, 'bench-' || i, 'van-ban-den', 'Xử lý văn bản đến', 1, 'van-ban-den:1:1', 'bench', i,
                    s.agency_id, p.title || ' (số ' || i || ')', 0, '{}', now()
                from generate_series(?, ?) i join bench_slot s on s.slot = i % 10000
                    join bench_phrase p on p.n = i * 31 % 100
                """, loaded + 1, open);
        addEntries(open, true);
        addEntries(open, false);
        addEngineTasks(open);
        loaded = open;
        for (String table : List.of("workflow_case", "task_entry", "act_ru_task", "act_ru_identitylink")) {
            jdbc.execute("vacuum (analyze) " + table);
        }
        jdbc.execute("checkpoint");
    }

    private void addEntries(int open, boolean done) {
        jdbc.update("""
                insert into task_entry (case_id, execution_id, holder, box, own_box, queue_rank, sort_due, step_id,
                    step_name, form_key, process_key, process_name, subject_type, subject_id, agency_id, title,
                    reference, sender, urgency, search_text, assignee_id, assignee_name, candidate_group, from_name,
                    created_at, due_at, completed_at)
                select i, case when d.done then null else 'bench-' || i end,
                    case when s.candidate_group is null or d.done then 'p:' || s.person_id
                        else 'g:' || s.candidate_group end,
                    case when d.done then 'DONE' else s.box end, 'MINE', 3 - d.urgency,
                    coalesce(d.due, timestamptz '9999-12-31 00:00:00Z'), 'GiaiQuyetViec', 'Giải quyết văn bản',
                    'giai-quyet-van-ban-den', 'van-ban-den', 'Xử lý văn bản đến', 'bench', i, s.agency_id,
                    p.title || ' (số ' || i || ')', i || '/UBND-VX', 'UBND tỉnh Đồng Tháp', d.urgency,
                    p.folded || ' so ' || i || ' ' || i || ' ubnd vx ubnd tinh dong thap',
                    case when s.candidate_group is null or d.done then s.person_id end,
                    case when s.candidate_group is null or d.done then s.full_name end,
                    s.candidate_group, 'Nguyễn Văn A', now() - interval '5 days', d.due,
                    case when d.done then now() - i * interval '1 second' end
                from generate_series(?, ?) i join bench_slot s on s.slot = i % 10000
                    join bench_phrase p on p.n = i * 31 % 100,
                    lateral (select ? as done, case when i % 17 = 0 then 1 + i % 3 else 0 end as urgency,
                        case when i % 10 = 0 then null
                            else now() + (i::bigint * 7919 % 86400 - 43200) * interval '1 minute' end as due) d
                """, loaded + 1, open, done);
    }

    private void addEngineTasks(int open) {
        jdbc.update("""
                insert into act_ru_task (id_, rev_, name_, priority_, create_time_, due_date_, assignee_,
                    suspension_state_, tenant_id_)
                select 'bench-' || e.case_id, 1, e.step_name, e.urgency, e.created_at, e.due_at, e.assignee_id::text, 1,
                    ''
                from task_entry e where e.case_id > ? and e.completed_at is null
                """, loaded);
        jdbc.update("""
                insert into act_ru_identitylink (id_, rev_, type_, group_id_, task_id_)
                select 'bench-' || e.case_id, 1, 'candidate', e.candidate_group, 'bench-' || e.case_id
                from task_entry e where e.case_id > ? and e.completed_at is null and e.candidate_group is not null
                """, loaded);
    }
}
