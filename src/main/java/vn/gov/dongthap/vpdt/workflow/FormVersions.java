package vn.gov.dongthap.vpdt.workflow;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.gov.dongthap.vpdt.workflow.form.Form;

/** Keeps the forms each version of a diagram was released with, so that a running case does not change its forms. */
@Repository
class FormVersions {

    private final JdbcClient jdbc;
    private final ShippedForms shipped;
    /** Kept forms never change, so every node may remember them. */
    private final Map<Place, Form> read = new ConcurrentHashMap<>();

    FormVersions(JdbcClient jdbc, ShippedForms shipped) {
        this.jdbc = jdbc;
        this.shipped = shipped;
    }

    /**
     * Stores the forms of a version that is being released, in the releasing transaction.
     *
     * @throws vn.gov.dongthap.vpdt.workflow.form.FormUnsound when one of them may not be used
     */
    void keep(String definitionId, Collection<String> formKeys) {
        for (String formKey : formKeys) {
            String content = shipped.find(formKey)
                    .orElseThrow(() -> new IllegalArgumentException("released without its form " + formKey));
            jdbc.sql("insert into form_version (definition_id, form_key, content) values (?, ?, ?)")
                    .params(definitionId, formKey, Form.read(content).content())
                    .update();
        }
    }

    /** The form a version was released with. */
    Form of(String definitionId, String formKey) {
        return read.computeIfAbsent(new Place(definitionId, formKey), this::load);
    }

    private Form load(Place place) {
        return Form.read(jdbc.sql("select content from form_version where definition_id = ? and form_key = ?")
                .params(place.definitionId(), place.formKey())
                .query(String.class)
                .single());
    }

    private record Place(String definitionId, String formKey) {}
}
