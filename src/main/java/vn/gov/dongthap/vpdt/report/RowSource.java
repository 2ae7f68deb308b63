package vn.gov.dongthap.vpdt.report;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.Iterator;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JRField;
import org.jspecify.annotations.Nullable;

/** Hands rows to the engine one by one; none is kept. */
final class RowSource implements JRDataSource {

    private final RecordFields fields;
    private final Iterator<? extends Record> rows;
    private @Nullable Record current;
    private int count;

    RowSource(RecordFields fields, Iterator<? extends Record> rows) {
        this.fields = fields;
        this.rows = rows;
    }

    @Override
    public boolean next() {
        if (!rows.hasNext()) {
            return false;
        }
        current = rows.next();
        count++;
        return true;
    }

    @Override
    public @Nullable Object getFieldValue(JRField field) {
        if (current == null) {
            throw new IllegalStateException("no row yet");
        }
        return printed(fields.read(current, field.getName()));
    }

    /** How many rows went by. */
    int count() {
        return count;
    }

    /** The engine knows dates of the old kind only. */
    private static @Nullable Object printed(@Nullable Object value) {
        if (value instanceof LocalDate date) {
            return Date.from(date.atStartOfDay(ZoneId.systemDefault()).toInstant());
        }
        return value instanceof String text ? PrintableText.of(text) : value;
    }
}
