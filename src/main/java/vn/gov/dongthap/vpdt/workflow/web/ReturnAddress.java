package vn.gov.dongthap.vpdt.workflow.web;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where a form leads back to: a page of this system, whatever the request says. */
final class ReturnAddress {

    private static final Pattern OURS = Pattern.compile("/(?![/\\\\])[\\w\\-./?=&%~+]*");

    private ReturnAddress() {}

    static String of(@Nullable String wanted) {
        return wanted != null && OURS.matcher(wanted).matches() ? wanted : ListAddress.PATH;
    }
}
