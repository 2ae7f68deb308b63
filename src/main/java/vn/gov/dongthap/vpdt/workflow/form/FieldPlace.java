package vn.gov.dongthap.vpdt.workflow.form;

/**
 * Where in the input something is, for the machine and for people.
 *
 * @param path keys and row numbers from 0, parted by dots
 * @param label labels and row numbers from 1, parted by commas
 */
record FieldPlace(String path, String label) {

    static final FieldPlace ROOT = new FieldPlace("", "");

    FieldPlace inside(FormField field) {
        return inside(field.key(), field.label());
    }

    FieldPlace inside(String key, String name) {
        return new FieldPlace(
                path.isEmpty() ? key : path + "." + key,
                label.isEmpty() || name.isEmpty() ? label + name : label + ", " + name);
    }

    FieldPlace row(int index) {
        return new FieldPlace(path + "." + index, label + " " + (index + 1));
    }

    InputProblem problem(String rule, Object... arguments) {
        return InputProblem.of(path, label, rule, arguments);
    }
}
