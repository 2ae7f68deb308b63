package vn.gov.dongthap.vpdt.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.flowable.common.engine.impl.history.HistoryLevel;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.ProcessEngineConfiguration;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.flowable.engine.delegate.TaskListener;
import org.flowable.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.flowable.task.service.delegate.DelegateTask;
import org.springframework.core.io.ClassPathResource;

/**
 * The engine as it comes, on a database of its own: the same diagram, the document carried as eight process variables,
 * full history, tasks found and completed through the engine's own services. Its actions do nothing and its forms check
 * nothing; nothing is written but what the engine writes by itself.
 */
final class BareEngine implements AutoCloseable {

    private static final String DIAGRAM = "bpmn/van-ban-den.bpmn";
    private static final Pattern ACTION = Pattern.compile("delegateExpression=\"\\$\\{(\\w+)}\"");

    private final HikariDataSource database = new HikariDataSource();
    private final ProcessEngine engine;

    BareEngine(String url) {
        database.setJdbcUrl(url);
        database.setUsername("postgres");
        database.setPassword("postgres");
        database.setMaximumPoolSize(20);
        ProcessEngineConfigurationImpl configuration = (ProcessEngineConfigurationImpl)
                ProcessEngineConfiguration.createStandaloneProcessEngineConfiguration();
        configuration.setDataSource(database);
        configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
        configuration.setHistoryLevel(HistoryLevel.FULL);
        configuration.setAsyncExecutorActivate(false);
        configuration.setDisableIdmEngine(true);
        configuration.setDisableEventRegistry(true);
        configuration.setCreateDiagramOnDeploy(false);
        String diagram = diagram();
        Map<Object, Object> actions = new HashMap<>();
        ACTION.matcher(diagram).results().forEach(found -> actions.put(found.group(1), new NoAction()));
        configuration.setBeans(actions);
        engine = configuration.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addString(DIAGRAM, diagram)
                .deploy();
    }

    HikariDataSource database() {
        return database;
    }

    /** Carries one document all the way. */
    void carry(int agency, int number) {
        String clerks = "van-thu@a" + agency;
        Map<String, Object> document = new HashMap<>();
        document.put("soVanBan", String.valueOf(number));
        document.put("kyHieu", "UBND-VX");
        document.put("coQuanBanHanh", "Ủy ban nhân dân tỉnh Đồng Tháp");
        document.put("trichYeu", "V/v rà soát, báo cáo kết quả chuyển đổi số năm 2026");
        document.put("doKhan", "NORMAL");
        document.put("hanBuoc", "P1D");
        String instance = engine.getRuntimeService()
                .startProcessInstanceByKey("van-ban-den", String.valueOf(number), document)
                .getId();
        complete(instance, "KiemTra", clerks, Map.of("quyetDinh", "tiep-nhan"));
        complete(
                instance,
                "DangKy",
                clerks,
                Map.of("loaiVanBan", "LETTER", "ngayVanBan", date("2026-11-20"), "hoTenNguoiKy", "Trần Thị Minh"));
        complete(instance, "TrinhLanhDao", clerks, Map.of("nguoiChiDao", "head" + agency));
        complete(
                instance,
                "ChiDao",
                "head" + agency,
                Map.of(
                        "quyetDinh",
                        "giao-xu-ly",
                        "donViChuTri",
                        "unit1." + agency,
                        "donViPhoiHop",
                        new ArrayList<>(List.of("unit2." + agency)),
                        "hanPhoiHop",
                        date("2026-12-01")));
        complete(instance, "YKienPhoiHop", "leader2." + agency, Map.of());
        complete(
                instance,
                "PhanCong",
                "leader1." + agency,
                Map.of("quyetDinh", "phan-cong", "nguoiXuLy", "officer" + agency, "hanXuLy", date("2026-12-04")));
        complete(instance, "GiaiQuyetViec", "officer" + agency, Map.of("quyetDinh", "hoan-thanh"));
        complete(instance, "XacNhan", "leader1." + agency, Map.of("quyetDinh", "xac-nhan"));
    }

    /** Cases begun so far. */
    long started() {
        return engine.getHistoryService().createHistoricProcessInstanceQuery().count();
    }

    /** Cases that have come to their end. */
    long ended() {
        return engine.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .finished()
                .count();
    }

    @Override
    public void close() {
        engine.close();
        database.close();
    }

    private void complete(String instance, String step, String person, Map<String, Object> variables) {
        String task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance)
                .taskDefinitionKey(step)
                .singleResult()
                .getId();
        engine.getTaskService().complete(task, person, variables);
    }

    private static Timestamp date(String day) {
        return Timestamp.from(Instant.parse(day + "T10:00:00Z"));
    }

    private static String diagram() {
        try {
            return new ClassPathResource(DIAGRAM).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class NoAction implements JavaDelegate, TaskListener {

        private static final long serialVersionUID = 1L;

        @Override
        public void execute(DelegateExecution execution) {
            // the engine alone is measured
        }

        @Override
        public void notify(DelegateTask task) {
            // the engine alone is measured
        }
    }
}
