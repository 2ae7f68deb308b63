package vn.gov.dongthap.vpdt.workflow;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.gov.dongthap.vpdt.identity.SignedInPerson;
import vn.gov.dongthap.vpdt.law.RecordNotFound;

/** A procedure that offers each agency a unit of its own. */
@Component
@Profile("test")
class ChoosingForms implements CaseForms {

    static final String TYPE = "thu-lua-chon";

    /** Records other cases may call, by id. */
    static final Map<Long, CaseSubject> CALLED = new ConcurrentHashMap<>();

    @Override
    public String subjectType() {
        return TYPE;
    }

    @Override
    public Called called(long subjectId) {
        CaseSubject subject = CALLED.get(subjectId);
        if (subject == null) {
            throw new RecordNotFound("record " + subjectId);
        }
        return new Called(subject, Map.of("nguoiXuLy", subjectId));
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
