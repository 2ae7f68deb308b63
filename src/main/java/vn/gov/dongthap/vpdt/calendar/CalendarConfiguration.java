package vn.gov.dongthap.vpdt.calendar;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OfficeHours.class)
class CalendarConfiguration {}
