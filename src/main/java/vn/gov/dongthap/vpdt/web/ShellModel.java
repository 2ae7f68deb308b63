package vn.gov.dongthap.vpdt.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import vn.gov.dongthap.vpdt.identity.CurrentPerson;

/** Gives every page its {@link Shell}. */
@ControllerAdvice
class ShellModel {

    private final CurrentPerson currentPerson;
    private final boolean demonstration;

    ShellModel(CurrentPerson currentPerson, @Value("${vpdt.demo}") boolean demonstration) {
        this.currentPerson = currentPerson;
        this.demonstration = demonstration;
    }

    @ModelAttribute("shell")
    Shell shell(HttpServletRequest request) {
        return new Shell(currentPerson.find().orElse(null), request.getRequestURI(), demonstration);
    }
}
