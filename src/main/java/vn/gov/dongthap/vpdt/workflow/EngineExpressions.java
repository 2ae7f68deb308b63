package vn.gov.dongthap.vpdt.workflow;

import java.util.List;
import java.util.Map;
import org.flowable.common.engine.api.delegate.Expression;
import org.flowable.common.engine.api.delegate.FlowableFunctionDelegate;
import org.flowable.common.engine.api.variable.VariableContainer;
import org.flowable.common.engine.impl.el.ExpressionManager;
import org.flowable.common.engine.impl.el.FlowableAstFunctionCreator;
import org.flowable.common.engine.impl.el.FlowableFunctionResolverFactory;
import org.flowable.common.engine.impl.javax.el.ELContext;
import org.flowable.engine.impl.persistence.entity.ExecutionEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.gov.dongthap.vpdt.workflow.expression.Formula;
import vn.gov.dongthap.vpdt.workflow.expression.FormulaParser;

/**
 * The only expressions the engine knows: formulas of our grammar, and plain text. It takes the place of the engine's
 * expression language, which reaches any class of the server; there is no context, no bean and no function to reach.
 */
@Component
class EngineExpressions implements ExpressionManager {

    private final CaseRuns runs;

    EngineExpressions(CaseRuns runs) {
        this.runs = runs;
    }

    /**
     * Reads a formula or plain text.
     *
     * @throws vn.gov.dongthap.vpdt.workflow.expression.FormulaRefused when the text has braces and is no formula
     */
    @Override
    public Expression createExpression(String text) {
        return text.contains("{")
                ? new Read(text, FormulaParser.diagram(text), runs)
                : new Read(text, new Formula.Literal(text), runs);
    }

    @Override
    public ELContext getElContext(VariableContainer container) {
        throw new UnsupportedOperationException("the engine's expression language is off");
    }

    @Override
    public Map<Object, Object> getBeans() {
        return Map.of();
    }

    @Override
    public void setBeans(@Nullable Map<Object, Object> beans) {
        // no bean can be reached
    }

    @Override
    public List<FlowableFunctionDelegate> getFunctionDelegates() {
        return List.of();
    }

    @Override
    public void setFunctionDelegates(@Nullable List<FlowableFunctionDelegate> functions) {
        // no function can be reached
    }

    @Override
    public List<FlowableAstFunctionCreator> getAstFunctionCreators() {
        return List.of();
    }

    @Override
    public void setAstFunctionCreators(@Nullable List<FlowableAstFunctionCreator> creators) {
        // no function can be reached
    }

    @Override
    public @Nullable FlowableFunctionResolverFactory getFunctionResolverFactory() {
        return null;
    }

    @Override
    public void setFunctionResolverFactory(@Nullable FlowableFunctionResolverFactory factory) {
        // no function can be reached
    }

    /** A formula as the engine holds it. */
    private static final class Read implements Expression {

        private static final long serialVersionUID = 1L;

        private final String text;
        private final transient Formula formula;
        private final transient CaseRuns runs;

        Read(String text, Formula formula, CaseRuns runs) {
            this.text = text;
            this.formula = formula;
            this.runs = runs;
        }

        @Override
        public @Nullable Object getValue(VariableContainer container) {
            return formula.value(name -> container instanceof ExecutionEntity execution ? seen(execution, name) : null);
        }

        @Override
        public void setValue(Object value, VariableContainer container) {
            throw new UnsupportedOperationException("formulas only read");
        }

        @Override
        public String getExpressionText() {
            return text;
        }

        private @Nullable Object seen(ExecutionEntity execution, String name) {
            Object local = LoopVariables.of(execution, name);
            return local != null ? local : runs.of(execution).seen(name);
        }
    }
}
