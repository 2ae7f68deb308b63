package vn.gov.dongthap.vpdt.workflow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import vn.gov.dongthap.vpdt.workflow.form.Form;
import vn.gov.dongthap.vpdt.workflow.form.FormFinding;
import vn.gov.dongthap.vpdt.workflow.form.FormUnsound;

/** The forms that come with the program, {@code forms/<key>.form}. */
@Component
class ShippedForms {

    private static final Pattern KEY = Pattern.compile("[a-z0-9]+(-[a-z0-9]+){0,15}");
    private static final int LONGEST_KEY = 64;

    /** The text of a form, empty when there is none of that key. */
    Optional<String> find(String formKey) {
        if (formKey.length() > LONGEST_KEY || !KEY.matcher(formKey).matches()) {
            return Optional.empty();
        }
        ClassPathResource resource = new ClassPathResource("forms/" + formKey + ".form");
        try {
            return resource.exists()
                    ? Optional.of(resource.getContentAsString(StandardCharsets.UTF_8))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Why a diagram may not use that form; empty when it may. */
    List<FormFinding> findings(String formKey) {
        Optional<String> content = find(formKey);
        if (content.isEmpty()) {
            return List.of(new FormFinding(formKey, "workflow.form.absent", List.of(formKey)));
        }
        try {
            Form.read(content.get());
            return List.of();
        } catch (FormUnsound e) {
            return e.findings();
        }
    }
}
