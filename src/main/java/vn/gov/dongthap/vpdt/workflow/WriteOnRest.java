package vn.gov.dongthap.vpdt.workflow;

import org.flowable.common.engine.impl.interceptor.CommandContext;
import org.flowable.common.engine.impl.interceptor.CommandContextCloseListener;

/** Writes when an engine command has done its work, still inside its transaction. */
record WriteOnRest(Runnable write) implements CommandContextCloseListener {

    @Override
    public void closing(CommandContext command) {
        write.run();
    }

    @Override
    public void afterSessionsFlush(CommandContext command) {
        // everything is written by then
    }

    @Override
    public void closed(CommandContext command) {
        // nothing outlives the command
    }

    @Override
    public void closeFailure(CommandContext command) {
        // the transaction undoes it
    }

    @Override
    public Integer order() {
        return 1;
    }

    @Override
    public boolean multipleAllowed() {
        return false;
    }
}
