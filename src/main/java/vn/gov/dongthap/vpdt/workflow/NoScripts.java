package vn.gov.dongthap.vpdt.workflow;

import org.flowable.common.engine.impl.scripting.FlowableScriptEngine;
import org.flowable.common.engine.impl.scripting.FlowableScriptEvaluationRequest;

/** Stands where the engine looks for a script engine: conditions and listeners may ask for one, in any language. */
final class NoScripts implements FlowableScriptEngine {

    @Override
    public FlowableScriptEvaluationRequest createEvaluationRequest() {
        throw new UnsupportedOperationException("scripts are off");
    }
}
