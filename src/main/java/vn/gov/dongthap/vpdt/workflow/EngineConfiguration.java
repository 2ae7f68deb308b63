package vn.gov.dongthap.vpdt.workflow;

import java.time.Clock;
import org.flowable.engine.impl.bpmn.parser.factory.DefaultActivityBehaviorFactory;
import org.flowable.spring.SpringProcessEngineConfiguration;
import org.flowable.spring.boot.EngineConfigurationConfigurer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The engine as we run it: nothing that executes foreign code, nothing written twice (docs/decisions 0003 to 0006). */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

    @Bean
    EngineConfigurationConfigurer<SpringProcessEngineConfiguration> engineAsWeRunIt(
            EngineExpressions expressions, AllowedSteps steps, CaseRuns runs, TaskTerms terms, Clock clock) {
        return engine -> {
            DefaultActivityBehaviorFactory behaviors = new DefaultActivityBehaviorFactory();
            behaviors.setExpressionManager(expressions);
            engine.setExpressionManager(expressions);
            engine.setActivityBehaviorFactory(steps.behaviors(behaviors));
            engine.setListenerFactory(steps.listeners());
            engine.setActivityInstanceEntityManager(new TravelledRoad(engine, runs));
            engine.setExecutionEntityManager(new EngineExecutions(engine, runs));
            engine.setClock(new EngineClock(clock));
            engine.setBusinessCalendarManager(new EngineCalendar(terms));
            engine.setEnableSafeBpmnXml(true);
            engine.setCreateDiagramOnDeploy(false);
            engine.setEnableEventDispatcher(false);
            engine.setEnableEntityLinks(false);
            engine.setEnableHistoricTaskLogging(false);
            engine.setEnableEagerExecutionTreeFetching(true);
            engine.setEnableExecutionRelationshipCounts(true);
            engine.setParallelMultiInstanceAsyncLeave(false);
            engine.setScriptEngine(new NoScripts());
            engine.setServicesEnabledInScripting(false);
        };
    }
}
