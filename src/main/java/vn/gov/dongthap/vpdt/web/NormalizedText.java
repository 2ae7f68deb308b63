package vn.gov.dongthap.vpdt.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.gov.dongthap.vpdt.text.VietnameseText;

/**
 * Brings every request parameter to Unicode NFC before anything reads it (Q4.7): some keyboards and phones send
 * Vietnamese letters with their marks apart. Takes out the one character no text of PostgreSQL may have, which nobody
 * can type and whoever sends it means ill. An address a proxy reports that is none is nobody's.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class NormalizedText extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new NormalizedRequest(request), response);
    }

    private static final class NormalizedRequest extends HttpServletRequestWrapper {

        private static final Pattern ADDRESS = Pattern.compile("[0-9A-Fa-f:.]{2,39}");
        private static final String NO_ADDRESS = "0.0.0.0";

        NormalizedRequest(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getRemoteAddr() {
            String address = super.getRemoteAddr();
            return address != null && ADDRESS.matcher(address).matches() ? address : NO_ADDRESS;
        }

        @Override
        public @Nullable String getParameter(String name) {
            String value = super.getParameter(name);
            return value == null ? null : normalized(value);
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            String[] values = super.getParameterValues(name);
            return values == null ? null : normalized(values);
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            Map<String, String[]> parameters = new LinkedHashMap<>();
            super.getParameterMap().forEach((name, values) -> parameters.put(name, normalized(values)));
            return parameters;
        }

        private static String[] normalized(String[] values) {
            return Arrays.stream(values).map(NormalizedRequest::normalized).toArray(String[]::new);
        }

        private static String normalized(String value) {
            return VietnameseText.nfc(value.replace("\0", ""));
        }
    }
}
