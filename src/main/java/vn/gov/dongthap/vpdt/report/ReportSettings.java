package vn.gov.dongthap.vpdt.report;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much of the machine reports may take.
 *
 * @param atOnce reports filled or written at the same time; others wait
 * @param patience seconds somebody waits for their turn
 * @param pagesInMemory pages of one report kept in memory; the rest lie in a file
 */
@ConfigurationProperties("vpdt.report")
record ReportSettings(
        @DefaultValue("4") int atOnce,
        @DefaultValue("30") int patience,
        @DefaultValue("40") int pagesInMemory) {}
