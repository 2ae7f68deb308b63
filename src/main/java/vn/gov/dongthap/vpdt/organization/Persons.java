package vn.gov.dongthap.vpdt.organization;

import org.springframework.data.jpa.repository.JpaRepository;

/** People, as rows to write. */
interface Persons extends JpaRepository<Person, Long> {}
