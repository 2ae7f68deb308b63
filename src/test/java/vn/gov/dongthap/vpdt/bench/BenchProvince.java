package vn.gov.dongthap.vpdt.bench;

import org.springframework.jdbc.core.JdbcTemplate;
import vn.gov.dongthap.vpdt.identity.SignedInPerson;
import vn.gov.dongthap.vpdt.testing.People;

/**
 * Two hundred agencies of ten people each beside the demonstration province: a head, two records clerks, two leaders of
 * units and five officers, in an office and two rooms. {@code van-thu.b7} is the clerk of the seventh.
 */
public final class BenchProvince {

    static final int AGENCIES = 200;

    private final JdbcTemplate jdbc;
    private final People people;

    public BenchProvince(JdbcTemplate jdbc, People people) {
        this.jdbc = jdbc;
        this.people = people;
    }

    /** Adds them to the database, with the accounts and the password of the demonstration. */
    public BenchProvince founded() {
        jdbc.update("""
                insert into agency (parent_id, organ_id, name, short_name, kind, status, demo)
                select (select id from agency where organ_id = 'H20'), 'H20.B' || n, 'Cơ quan số ' || n, 'B' || n,
                       'DEPARTMENT', 'ACTIVE', true
                from generate_series(1, ?) n
                """, AGENCIES);
        jdbc.execute("""
                insert into unit (agency_id, name, sort_order)
                select a.id, case u when 0 then 'Văn phòng' else 'Phòng Nghiệp vụ ' || u end, u
                from agency a, generate_series(0, 2) u where a.organ_id like 'H20.B%'
                """);
        jdbc.execute("""
                create temporary table post (n serial, name text, position text, sort integer, roles text[]);
                insert into post (name, position, sort, roles) values
                    ('thu-truong', 'Thủ trưởng', null, '{HEAD}'),
                    ('van-thu', 'Văn thư', 0, '{CLERK,UNIT_ADMIN}'),
                    ('van-thu2', 'Văn thư', 0, '{CLERK}'),
                    ('truong-phong1', 'Trưởng phòng', 1, '{UNIT_LEADER}'),
                    ('truong-phong2', 'Trưởng phòng', 2, '{UNIT_LEADER}'),
                    ('can-bo1', 'Chuyên viên', 1, '{OFFICER}'),
                    ('can-bo2', 'Chuyên viên', 1, '{OFFICER}'),
                    ('can-bo3', 'Chuyên viên', 1, '{OFFICER}'),
                    ('can-bo4', 'Chuyên viên', 2, '{OFFICER}'),
                    ('can-bo5', 'Chuyên viên', 2, '{OFFICER}');
                insert into person (full_name, search_text, email, category)
                select 'Nguyễn Văn ' || p.n || ' ' || a.short_name, lower('nguyen van ' || p.n || ' ' || a.short_name),
                       p.name || '.' || lower(a.short_name) || '@dongthap.example', 'CIVIL_SERVANT'
                from agency a, post p where a.organ_id like 'H20.B%' order by a.id, p.n;
                insert into assignment (person_id, agency_id, unit_id, position, valid_from)
                select w.id, a.id, u.id, p.position, '2026-01-22'
                from agency a cross join post p
                    join person w on w.email = p.name || '.' || lower(a.short_name) || '@dongthap.example'
                    left join unit u on u.agency_id = a.id and u.sort_order = p.sort
                where a.organ_id like 'H20.B%';
                insert into assignment_role (assignment_id, role)
                select s.id, r from assignment s join person w on w.id = s.person_id
                    join post p on w.email like p.name || '.b%@dongthap.example', unnest(p.roles) r;
                insert into account (kind, username, person_id, password_hash, state, created_at)
                select 'PERSONAL', replace(w.email, '@dongthap.example', ''), w.id,
                       (select password_hash from account where username = 'vanthu.skhcn'), 'ACTIVE', now()
                from person w where w.email like '%.b%@dongthap.example';
                drop table post;
                """);
        jdbc.execute("analyze");
        return this;
    }

    /** The person who holds a post in one of the agencies, counted from 1. */
    SignedInPerson person(String post, int agency) {
        return people.of(username(post, agency));
    }

    static String username(String post, int agency) {
        return post + ".b" + agency;
    }
}
