package vn.gov.dongthap.vpdt.workflow;

/**
 * A released diagram, for choosing one.
 *
 * @param key key of the diagram, e.g. {@code van-ban-den}
 * @param name Vietnamese name in its newest version
 */
public record ProcessName(String key, String name) {}
