package vn.gov.dongthap.vpdt;

import java.util.Arrays;
import java.util.List;

/** The floors of the house, from the top down, with the modules that live there or will. */
enum Floor {
    FACE("Face", "web", "studio"),
    PROCEDURES("Procedures", "incoming", "outgoing", "copy", "account", "dossier", "exchange", "operation"),
    TRADES(
            "Trades",
            "drafting",
            "document",
            "register",
            "signature",
            "notification",
            "report",
            "spreadsheet",
            "search"),
    ENGINE_ROOM("Engine room", "workflow"),
    GROUND("Ground", "identity", "calendar", "storage", "organization", "audit", "law", "text");

    private final String title;
    private final List<String> modules;

    Floor(String title, String... modules) {
        this.title = title;
        this.modules = List.of(modules);
    }

    String title() {
        return title;
    }

    List<String> modules() {
        return modules;
    }

    /**
     * @throws IllegalArgumentException when the module has no floor yet
     */
    static Floor of(String module) {
        return Arrays.stream(values())
                .filter(floor -> floor.modules.contains(module))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("give module " + module + " a floor"));
    }

    boolean isAbove(Floor other) {
        return ordinal() < other.ordinal();
    }
}
