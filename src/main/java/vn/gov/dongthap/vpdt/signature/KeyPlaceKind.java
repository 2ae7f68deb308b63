package vn.gov.dongthap.vpdt.signature;

/** Where the key of a registered certificate lies. */
public enum KeyPlaceKind {
    /** At the server: a hardware security module, or the demonstration's file. */
    SERVER("Tại máy chủ"),
    /** In the holder's own device (N32.3); documents go to it and come back signed. */
    OWN_TOKEN("Thiết bị của người ký");

    private final String label;

    KeyPlaceKind(String label) {
        this.label = label;
    }

    /** Vietnamese name. */
    public String label() {
        return label;
    }
}
