package vn.gov.dongthap.vpdt.web;

import org.jspecify.annotations.Nullable;

/**
 * A link of the navigation.
 *
 * @param address path, with query where the link opens one list of a page
 * @param icon name in the icon sprite
 * @param label Vietnamese name
 * @param count how many wait there, or null for none
 * @param pressing whether the count should catch the eye
 * @param current whether this is the page shown
 */
public record NavigationLink(
        String address, String icon, String label, @Nullable String count, boolean pressing, boolean current) {}
