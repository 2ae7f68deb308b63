package vn.gov.dongthap.vpdt.notification;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Puts mails into words from {@code templates/mail}: a {@code .txt} and an {@code .html} file each. */
@Component
class MailWriter {

    private static final TypeReference<Map<String, Object>> MODEL = new TypeReference<>() {};

    /** Not a bean: the engine of the pages must stay the only one the framework finds. */
    private final SpringTemplateEngine engine = new SpringTemplateEngine();

    private final MailSettings settings;
    private final JsonMapper json;

    private final List<MailLink> links;

    MailWriter(MailSettings settings, JsonMapper json, List<MailLink> links) {
        this.settings = settings;
        this.json = json;
        this.links = links;
        engine.addTemplateResolver(resolver("*.txt", TemplateMode.TEXT));
        engine.addTemplateResolver(resolver("*.html", TemplateMode.HTML));
    }

    /** The mail as it leaves, with a link made now where its template asks for one. */
    MailText leaving(Mail mail, String recipient) {
        String path = links.stream()
                .filter(link -> link.template().equals(mail.template()))
                .findFirst()
                .flatMap(link -> link.path(mail.personId()))
                .orElse(mail.link());
        return write(mail, recipient, path);
    }

    /** The mail as it may be read by others. */
    MailText write(Mail mail, String recipient) {
        return write(mail, recipient, mail.link());
    }

    private MailText write(Mail mail, String recipient, String path) {
        Context context = new Context(Locale.forLanguageTag("vi"), json.readValue(mail.model(), MODEL));
        context.setVariable("recipient", recipient);
        context.setVariable("title", mail.title());
        context.setVariable("link", settings.site() + path);
        return new MailText(
                mail.title(),
                engine.process(mail.template() + ".txt", context),
                engine.process(mail.template() + ".html", context));
    }

    private static ClassLoaderTemplateResolver resolver(String names, TemplateMode mode) {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/mail/");
        resolver.setResolvablePatterns(Set.of(names));
        resolver.setTemplateMode(mode);
        resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
        return resolver;
    }
}
