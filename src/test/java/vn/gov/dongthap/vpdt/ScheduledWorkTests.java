package vn.gov.dongthap.vpdt;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.scheduling.annotation.ScheduledAnnotationBeanPostProcessor;
import vn.gov.dongthap.vpdt.testing.IntegrationTest;

@IntegrationTest
class ScheduledWorkTests {

    @Autowired
    private ApplicationContext context;

    @Test
    @DisplayName("Nothing runs by itself in the tests, whatever a library switches on")
    void stopsWhereTheSettingSaysSo() {
        assertThat(context.getBeansOfType(ScheduledAnnotationBeanPostProcessor.class))
                .isEmpty();
    }
}
