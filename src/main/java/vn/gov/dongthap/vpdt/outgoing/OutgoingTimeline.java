package vn.gov.dongthap.vpdt.outgoing;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.gov.dongthap.vpdt.audit.AuditLog;
import vn.gov.dongthap.vpdt.document.TimelineEntry;

/** Diễn biến: every act on a document with name, position and time, newest first; words with the version they are about. */
@Component
class OutgoingTimeline {

    private static final String[] TOLD_ELSEWHERE = toldElsewhere();

    private final AuditLog audit;
    private final OutgoingLog log;

    OutgoingTimeline(AuditLog audit, OutgoingLog log) {
        this.audit = audit;
        this.log = log;
    }

    List<TimelineEntry> of(long documentId) {
        Stream<TimelineEntry> acts = audit.about(OutgoingDocument.TYPE, documentId, TOLD_ELSEWHERE).stream()
                .map(TimelineEntry::of);
        Stream<TimelineEntry> remarks = log.remarks(documentId).stream().map(this::entry);
        return Stream.concat(acts, remarks)
                .sorted(Comparator.comparing(TimelineEntry::at).reversed())
                .toList();
    }

    private TimelineEntry entry(OutgoingRemark remark) {
        return new TimelineEntry(
                remark.madeAt(),
                remark.authorName(),
                remark.authorPosition(),
                log.sentence(remark.kind().messageKey()),
                remark.content().isBlank() ? null : remark.content(),
                remark.draftNumber() == 0
                        ? List.of()
                        : List.of(log.sentence("outgoing.line.version", String.valueOf(remark.draftNumber()))),
                false);
    }

    /** Reads are for auditors; completions are told by what was done in them. */
    private static String[] toldElsewhere() {
        Set<String> actions = new HashSet<>(Set.of(
                "outgoing.view",
                "outgoing.diagram-view",
                "outgoing.file-view",
                "outgoing.file-download",
                "outgoing.template",
                "outgoing.compare",
                "task.put-away",
                "case.start",
                "task.complete"));
        Arrays.stream(OutgoingRemarkKind.values())
                .map(OutgoingRemarkKind::action)
                .forEach(actions::add);
        return actions.toArray(String[]::new);
    }
}
