package vn.gov.dongthap.vpdt;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Lets scheduled work run by itself; tests call it instead, at the time their clock shows. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnBooleanProperty(name = "vpdt.scheduling", matchIfMissing = true)
class SchedulingConfiguration {}
