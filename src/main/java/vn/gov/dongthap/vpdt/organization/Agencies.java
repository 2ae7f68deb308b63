package vn.gov.dongthap.vpdt.organization;

import org.springframework.data.jpa.repository.JpaRepository;

/** Agencies, as rows to write; the directory reads them. */
interface Agencies extends JpaRepository<Agency, Long> {

    boolean existsByOrganId(OrganId organId);
}
