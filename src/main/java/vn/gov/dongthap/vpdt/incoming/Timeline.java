package vn.gov.dongthap.vpdt.incoming;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.gov.dongthap.vpdt.audit.AuditLog;
import vn.gov.dongthap.vpdt.document.TimelineEntry;

/**
 * Diễn biến: every act on a document with name, position and time, newest first. Acts come from the audit log; acts
 * with words come from where the words are kept.
 */
@Component
class Timeline {

    private static final String[] TOLD_ELSEWHERE = toldElsewhere();

    private final AuditLog audit;
    private final IncomingLog log;
    private final Directives directives;

    Timeline(AuditLog audit, IncomingLog log, Directives directives) {
        this.audit = audit;
        this.log = log;
        this.directives = directives;
    }

    List<TimelineEntry> of(long documentId) {
        Stream<TimelineEntry> acts = audit.about(IncomingDocument.TYPE, documentId, TOLD_ELSEWHERE).stream()
                .map(TimelineEntry::of);
        Stream<TimelineEntry> remarks = log.remarks(documentId).stream().map(this::entry);
        Stream<TimelineEntry> given =
                directives.findByDocumentIdOrderById(documentId).stream().map(this::entry);
        return Stream.of(acts, remarks, given)
                .flatMap(entries -> entries)
                .sorted(Comparator.comparing(TimelineEntry::at).reversed())
                .toList();
    }

    private TimelineEntry entry(Remark remark) {
        return new TimelineEntry(
                remark.madeAt(),
                remark.authorName(),
                remark.authorPosition(),
                log.sentence(remark.kind().messageKey()),
                blankToNull(remark.content()),
                remark.dueDate() == null
                        ? List.of()
                        : List.of(log.sentence("incoming.line.due", IncomingDocument.DAY.format(remark.dueDate()))),
                false);
    }

    private TimelineEntry entry(Directive directive) {
        return new TimelineEntry(
                directive.givenAt(),
                directive.authorName(),
                directive.authorPosition(),
                log.sentence("incoming.line." + directive.tier().name().toLowerCase(Locale.ROOT)),
                blankToNull(directive.instruction()),
                directive.parts().stream().map(this::line).toList(),
                directive.isSuperseded());
    }

    private String line(DirectivePart part) {
        return part.dueDate() == null
                ? log.sentence("incoming.line.part", part.participation().label(), part.name())
                : log.sentence(
                        "incoming.line.part-due",
                        part.participation().label(),
                        part.name(),
                        IncomingDocument.DAY.format(part.dueDate()));
    }

    /** Reads are for auditors; completions are told by what was done in them. */
    private static String[] toldElsewhere() {
        Set<String> actions = new HashSet<>(Set.of(
                "rule.refused",
                "task.view",
                "incoming.view",
                "incoming.diagram-view",
                "incoming.file-view",
                "incoming.file-download",
                "incoming.slip-print",
                "incoming.stamped-print",
                "incoming.direct",
                "incoming.note",
                "incoming.assign",
                "task.put-away",
                "case.start",
                "task.complete"));
        actions.addAll(
                Arrays.stream(RemarkKind.values()).map(RemarkKind::action).collect(Collectors.toSet()));
        return actions.toArray(String[]::new);
    }

    private static @Nullable String blankToNull(String text) {
        return text.isBlank() ? null : text;
    }
}
