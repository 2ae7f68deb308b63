package vn.gov.dongthap.vpdt.organization;

import org.springframework.data.jpa.repository.JpaRepository;

/** Units, as rows to write. */
interface Units extends JpaRepository<Unit, Long> {}
