package vn.gov.dongthap.vpdt.drafting;

/** Word files nobody should be able to make a draft of, for tests of other modules. */
public final class HostileDrafts {

    private HostileDrafts() {}

    /** As the template makes it, and nothing wrong with it. */
    public static byte[] sound() {
        return letter().bytes();
    }

    /** With a macro project inside. */
    public static byte[] withMacros() {
        return letter().relate(
                        "vbaProject.bin",
                        "application/vnd.ms-office.vbaProject",
                        "http://schemas.microsoft.com/office/2006/relationships/vbaProject",
                        "x")
                .bytes();
    }

    /** Small outside, forty megabytes of nothing inside. */
    public static byte[] bomb() {
        return letter().put("word/media/a.png", new byte[40 << 20]).bytes();
    }

    private static Docx letter() {
        return BrokenDrafts.finished(BrokenDrafts.LETTER);
    }
}
