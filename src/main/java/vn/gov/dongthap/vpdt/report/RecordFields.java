package vn.gov.dongthap.vpdt.report;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the components of records of one type by name. */
final class RecordFields {

    private final Map<String, Method> accessors = new LinkedHashMap<>();

    RecordFields(Class<? extends Record> type) {
        for (RecordComponent component : type.getRecordComponents()) {
            accessors.put(component.getName(), component.getAccessor());
        }
    }

    /** Names of the components, in order. */
    List<String> names() {
        return List.copyOf(accessors.keySet());
    }

    /** Type of a component, null when there is none of that name. */
    @Nullable
    Class<?> typeOf(String name) {
        Method accessor = accessors.get(name);
        return accessor == null ? null : accessor.getReturnType();
    }

    /** Value of a component. */
    @Nullable
    Object read(Record row, String name) {
        Method accessor = accessors.get(name);
        if (accessor == null) {
            throw new IllegalArgumentException(row.getClass() + " has no component " + name);
        }
        try {
            return accessor.invoke(row);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("component " + name + " of " + row.getClass(), e);
        }
    }

    /** All components by name. */
    Map<String, @Nullable Object> readAll(Record row) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        accessors.keySet().forEach(name -> values.put(name, read(row, name)));
        return values;
    }
}
