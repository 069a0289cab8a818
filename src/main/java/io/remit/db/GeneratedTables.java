package io.remit.db;

import java.util.Locale;
import org.jooq.Table;
import org.jooq.impl.TableImpl;

/** Knows the generated tables by their classes: an alias, or a path from another table, carries any name. */
final class GeneratedTables {
    private static final String SCHEMA = "io.remit.db.schema";
    private static final ClassValue<String> NAMES = new ClassValue<>() {
        @Override
        protected String computeValue(Class<?> type) {
            return type.getPackageName().startsWith(SCHEMA)
                    ? generated(type)
                            .getSimpleName()
                            .replaceAll("(?<=[a-z0-9])([A-Z])", "_$1")
                            .toLowerCase(Locale.ROOT)
                    : "";
        }
    };

    private GeneratedTables() {}

    static boolean isGenerated(Table<?> table) {
        return !nameOf(table).isEmpty();
    }

    /** The name a generated table has in the schema; empty for every other. */
    static String nameOf(Table<?> table) {
        return NAMES.get(table.getClass());
    }

    /** The class of a path ({@code PROJECT.service()}) is nested in the table's and extends it. */
    private static Class<?> generated(Class<?> type) {
        var table = type;
        while (table.getSuperclass() != TableImpl.class) {
            table = table.getSuperclass();
        }
        return table;
    }
}
