package vn.gov.dongthap.vpdt.drafting;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import vn.gov.dongthap.vpdt.law.RuleBroken;

/** The sentences of the module, as the application reads them. */
final class Sentences {

    static final MessageSource SOURCE = source();

    private Sentences() {}

    /** What a person reads when a rule is broken. */
    static String of(RuleBroken refusal) {
        return SOURCE.getMessage(refusal.messageKey(), refusal.arguments(), Locale.forLanguageTag("vi"));
    }

    private static MessageSource source() {
        ResourceBundleMessageSource source = new ResourceBundleMessageSource();
        source.setBasenames("messages/drafting", "messages/document");
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        return source;
    }
}
