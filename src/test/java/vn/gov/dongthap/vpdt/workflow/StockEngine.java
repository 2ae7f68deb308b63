package vn.gov.dongthap.vpdt.workflow;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.delegate.JavaDelegate;
import org.flowable.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.flowable.task.api.Task;

/** The engine as it comes, in a database of its own: shows which diagrams run foreign code when nobody prevents it. */
final class StockEngine implements AutoCloseable {

    private final ProcessEngine engine;

    StockEngine() {
        StandaloneInMemProcessEngineConfiguration configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setEngineName("stock-" + UUID.randomUUID());
        configuration.setJdbcUrl("jdbc:h2:mem:" + configuration.getEngineName() + ";DB_CLOSE_DELAY=-1");
        configuration.setBeans(Map.of("thuCapSo", (JavaDelegate) execution -> {}));
        engine = configuration.buildProcessEngine();
        deploy(CaseDriver.diagram("con.bpmn"), "thu-con");
    }

    /** Runs a diagram from its start to its end. */
    void run(byte[] bpmn, String key) {
        deploy(bpmn, key);
        String instance = engine.getRuntimeService()
                .startProcessInstanceByKey(
                        key,
                        Map.of(
                                "quyetDinh",
                                "xu-ly",
                                "donVi",
                                List.of("a", "b"),
                                "_FLOWABLE_SKIP_EXPRESSION_ENABLED",
                                true))
                .getId();
        for (Task task : engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance)
                .list()) {
            engine.getTaskService().complete(task.getId());
        }
    }

    private void deploy(byte[] bpmn, String key) {
        engine.getRepositoryService()
                .createDeployment()
                .addBytes(key + ".bpmn", bpmn)
                .disableSchemaValidation()
                .deploy();
    }

    @Override
    public void close() {
        engine.close();
    }
}
