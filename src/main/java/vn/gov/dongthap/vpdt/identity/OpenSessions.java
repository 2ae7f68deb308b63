package vn.gov.dongthap.vpdt.identity;

import java.util.Comparator;
import java.util.List;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** All sessions of an account, on whatever node they were opened. */
@Component
public class OpenSessions {

    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final SignInRecord record;

    OpenSessions(FindByIndexNameSessionRepository<? extends Session> sessions, SignInRecord record) {
        this.sessions = sessions;
        this.record = record;
    }

    /** Ends every session of that person's account at their own wish, the one that asks included. */
    public void signOutEverywhere(SignedInPerson person) {
        record.signOutEverywhere(person);
        endAll(person.username());
    }

    /** Sessions of that user name, the latest used first. */
    public List<OpenSession> of(String username, String currentId) {
        return sessions.findByPrincipalName(username).values().stream()
                .filter(session -> !session.isExpired())
                .map(session -> OpenSession.of(session, currentId))
                .sorted(Comparator.comparing(OpenSession::lastUsedAt).reversed())
                .toList();
    }

    /** Ends every session of that user name. */
    public void endAll(String username) {
        sessions.findByPrincipalName(username).keySet().forEach(sessions::deleteById);
    }

    /** Ends every session of that user name but one. */
    public void endOthers(String username, String keptId) {
        sessions.findByPrincipalName(username).keySet().stream()
                .filter(id -> !id.equals(keptId))
                .forEach(sessions::deleteById);
    }
}
