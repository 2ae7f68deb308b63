package vn.gov.dongthap.vpdt.organization;

import org.springframework.data.jpa.repository.JpaRepository;

/** Positions held, as rows to write. */
interface Assignments extends JpaRepository<Assignment, Long> {}
