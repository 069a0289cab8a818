package io.remit.house;

import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** A migrated schema as text that is the same for both databases: what H2 and PostgreSQL call differently is named once. */
final class SchemaText {
    private static final int UNLIMITED = 1_000_000;
    private static final Map<String, String> TYPES = Map.of(
            "CHARACTER VARYING", "varchar",
            "BINARY VARYING", "bytea",
            "TIMESTAMP WITH TIME ZONE", "timestamptz",
            "INTEGER", "int4",
            "BIGINT", "int8",
            "SMALLINT", "int2",
            "BOOLEAN", "bool");
    private final DatabaseMetaData data;
    private final StringBuilder text = new StringBuilder();

    private SchemaText(DatabaseMetaData data) {
        this.data = data;
    }

    static String of(DatabaseMetaData data) throws SQLException {
        var schema = new SchemaText(data);
        for (var table : schema.tables()) {
            schema.table(table);
        }
        return schema.text.toString();
    }

    private Set<String> tables() throws SQLException {
        Set<String> tables = new TreeSet<>();
        try (var rows = data.getTables(null, "public", "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (rows.next()) {
                tables.add(rows.getString("TABLE_NAME"));
            }
        }
        tables.remove("flyway_schema_history");
        return tables;
    }

    private void table(String table) throws SQLException {
        text.append(table).append('\n');
        columns(table);
        line("primary key", byName(data.getPrimaryKeys(null, "public", table), "PK_NAME", "KEY_SEQ", "COLUMN_NAME"));
        references(table);
        indexes(table);
    }

    private void columns(String table) throws SQLException {
        try (var rows = data.getColumns(null, "public", table, "%")) {
            while (rows.next()) {
                text.append("  ").append(rows.getString("COLUMN_NAME")).append(' ');
                text.append(type(rows.getString("TYPE_NAME"), rows.getInt("COLUMN_SIZE")));
                text.append(rows.getInt("NULLABLE") == DatabaseMetaData.columnNoNulls ? " not null\n" : "\n");
            }
        }
    }

    private static String type(String name, int size) {
        var type = TYPES.getOrDefault(name, name).toLowerCase(Locale.ROOT);
        return type.equals("varchar") && size < UNLIMITED ? type + "(" + size + ")" : type;
    }

    private void references(String table) throws SQLException {
        Map<String, List<String>> references = new TreeMap<>();
        try (var rows = data.getImportedKeys(null, "public", table)) {
            while (rows.next()) {
                var columns = references.computeIfAbsent(rows.getString("FK_NAME"), name -> new ArrayList<>());
                columns.add(rows.getString("FKCOLUMN_NAME") + " -> " + rows.getString("PKTABLE_NAME") + "."
                        + rows.getString("PKCOLUMN_NAME"));
            }
        }
        line("foreign key", references);
    }

    /** Ours only, by the endings of their names: both databases add some for their own keys. */
    private void indexes(String table) throws SQLException {
        Map<String, List<String>> unique = new TreeMap<>();
        Map<String, List<String>> plain = new TreeMap<>();
        try (var rows = data.getIndexInfo(null, "public", table, false, true)) {
            while (rows.next()) {
                var name = String.valueOf(rows.getString("INDEX_NAME")).replaceFirst("(?i)_uk_index_\\w+$", "_uk");
                var column = rows.getString("COLUMN_NAME") + ("D".equals(rows.getString("ASC_OR_DESC")) ? " desc" : "");
                if (name.endsWith("_uk")) {
                    unique.computeIfAbsent(name, key -> new ArrayList<>()).add(column);
                } else if (name.endsWith("_ix")) {
                    plain.computeIfAbsent(name, key -> new ArrayList<>()).add(column);
                }
            }
        }
        line("unique", unique);
        line("index", plain);
    }

    private void line(String kind, Map<String, List<String>> named) {
        named.forEach((name, columns) -> text.append("  ")
                .append(kind)
                .append(' ')
                .append(name)
                .append(" (")
                .append(String.join(", ", columns))
                .append(")\n"));
    }

    private static Map<String, List<String>> byName(ResultSet rows, String name, String position, String column)
            throws SQLException {
        Map<String, Map<Integer, String>> found = new TreeMap<>();
        try (rows) {
            while (rows.next()) {
                found.computeIfAbsent(rows.getString(name), key -> new TreeMap<>())
                        .put(rows.getInt(position), rows.getString(column));
            }
        }
        Map<String, List<String>> ordered = new TreeMap<>();
        found.forEach((key, columns) -> ordered.put(key, List.copyOf(columns.values())));
        return ordered;
    }
}
