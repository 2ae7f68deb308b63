package vn.gov.dongthap.vpdt.drafting;

import org.jodconverter.local.process.PureJavaProcessManager;
import org.jspecify.annotations.Nullable;

/** Ends LibreOffice whole: what was started is only a launcher, and a child that hangs would outlive it. */
final class OfficeTree extends PureJavaProcessManager {

    @Override
    public void kill(@Nullable Process launcher, long pid) {
        if (launcher != null) {
            launcher.descendants().forEach(ProcessHandle::destroyForcibly);
            launcher.destroyForcibly();
        }
    }
}
