package vn.gov.dongthap.vpdt;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

/** The floors of the house: a module imports only from floors below it. */
class ModularityTests {

    private final ApplicationModules modules = ApplicationModules.of(VpdtApplication.class);

    @Test
    void modulesKeepToTheirBoundaries() {
        modules.verify();
    }

    @Test
    void drawsTheModules() {
        new Documenter(modules).writeModulesAsPlantUml();
    }
}
