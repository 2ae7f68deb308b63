package vn.gov.dongthap.vpdt.workflow;

import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.gov.dongthap.vpdt.identity.SignedInPerson;

/** A procedure that offers each agency a unit of its own. */
@Component
@Profile("test")
class ChoosingForms implements CaseForms {

    static final String TYPE = "thu-lua-chon";

    @Override
    public String subjectType() {
        return TYPE;
    }

    @Override
    public Map<String, Object> prefill(SignedInPerson person, TaskEntry task, String formKey) {
        return Map.of("soDen", "17", "trichYeu", task.subject().title(), "khongCoTrenBieuMau", "bí mật");
    }

    @Override
    public Map<String, List<Choice>> choices(SignedInPerson person, TaskEntry task, String formKey) {
        return Map.of("donViChuTri", List.of(new Choice("u" + person.agencyId(), "Phòng của " + person.agencyName())));
    }
}
