package vn.gov.dongthap.vpdt.workflow.form;

import java.util.List;

/** What somebody filled in breaks the form. */
public class InputRefused extends RuntimeException {

    private final transient List<InputProblem> problems;

    InputRefused(List<InputProblem> problems) {
        super("input refused: " + problems.stream().map(InputProblem::field).toList());
        this.problems = List.copyOf(problems);
    }

    /** Everything found, at most one per field; never empty. */
    public List<InputProblem> problems() {
        return problems;
    }
}
