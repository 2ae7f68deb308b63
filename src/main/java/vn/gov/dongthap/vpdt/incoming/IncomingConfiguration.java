package vn.gov.dongthap.vpdt.incoming;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Reads the terms of incoming documents from the settings. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(HandlingTerms.class)
class IncomingConfiguration {}
