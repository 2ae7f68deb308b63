package vn.gov.dongthap.vpdt;

import org.junit.jupiter.api.Test;
import vn.gov.dongthap.vpdt.testing.IntegrationTest;

@IntegrationTest
class SmokeTests {
    @Test
    void starts() {}
}
