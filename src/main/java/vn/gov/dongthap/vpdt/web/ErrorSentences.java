package vn.gov.dongthap.vpdt.web;

import java.util.Map;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.webmvc.error.DefaultErrorAttributes;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.WebRequest;

/** What scripts get for refusals and failures nobody else put into words: the sentence the page would show. */
@Component
class ErrorSentences extends DefaultErrorAttributes {

    private final ErrorPages pages;

    ErrorSentences(ErrorPages pages) {
        this.pages = pages;
    }

    @Override
    public Map<String, Object> getErrorAttributes(WebRequest request, ErrorAttributeOptions options) {
        Object status = super.getErrorAttributes(request, options).get("status");
        HttpStatus known = status instanceof Integer code ? HttpStatus.resolve(code) : null;
        return Map.of("message", pages.sentence(known == null ? HttpStatus.INTERNAL_SERVER_ERROR : known));
    }
}
