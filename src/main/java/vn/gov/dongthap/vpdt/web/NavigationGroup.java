package vn.gov.dongthap.vpdt.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Links that belong together.
 *
 * @param title heading, or null for the first group
 * @param links in order
 */
public record NavigationGroup(@Nullable String title, List<NavigationLink> links) {}
