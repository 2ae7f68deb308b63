package vn.gov.dongthap.vpdt.workflow;

/**
 * A released version of a diagram.
 *
 * @param key key of the diagram
 * @param version counted from 1
 * @param name Vietnamese name
 * @param definitionId id of the engine's definition
 */
record DiagramVersion(String key, int version, String name, String definitionId) {}
