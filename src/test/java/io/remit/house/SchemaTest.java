package io.remit.house;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.remit.db.Database;
import io.remit.db.TableClass;
import io.remit.db.schema.DefaultSchema;
import io.remit.testing.Golden;
import io.remit.testing.TestDatabases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.jooq.Field;
import org.jooq.ForeignKey;
import org.jooq.Named;
import org.jooq.SortField;
import org.jooq.Table;
import org.junit.jupiter.api.Test;

/** The migrations, and the schema they lead to on both databases. */
final class SchemaTest {
    private static final Path MIGRATIONS = Path.of("migrations/common");
    private static final String TENANT = "tenant_id";
    private static final List<Table<?>> TABLES = DefaultSchema.DEFAULT_SCHEMA.getTables();

    private static List<Table<?>> tenantOwned() {
        return TABLES.stream()
                .filter(table -> TableClass.all().get(table.getName()) == TableClass.TENANT_OWNED)
                .toList();
    }

    private static List<String> names(List<? extends Field<?>> fields) {
        return fields.stream().map(Named::getName).toList();
    }

    private static List<Path> migrations() throws IOException {
        try (var files = Files.list(MIGRATIONS)) {
            return files.filter(file -> file.toString().endsWith(".sql"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void the_schema_is_the_same_on_both_databases_and_that_of_the_golden_file() throws SQLException {
        try (var database = Database.open(TestDatabases.fresh());
                var connection = database.dataSource().getConnection()) {
            Golden.check("schema.txt", SchemaText.of(connection.getMetaData()));
        }
    }

    @Test
    void every_table_has_exactly_one_class() {
        Set<String> inSchema = new TreeSet<>();
        TABLES.forEach(table -> inSchema.add(table.getName()));
        assertEquals(inSchema, new TreeSet<>(TableClass.all().keySet()));
    }

    @Test
    void a_tenants_table_has_the_tenant_id_in_front_and_never_null() {
        for (var table : tenantOwned()) {
            assertEquals(TENANT, table.field(0).getName(), table.getName());
            assertEquals(false, table.field(0).getDataType().nullable(), table.getName());
        }
    }

    @Test
    void a_tenants_table_has_the_tenant_id_in_its_primary_key_and_in_every_unique_one() {
        for (var table : tenantOwned()) {
            assertEquals(List.of(TENANT, "id"), names(table.getPrimaryKey().getFields()), table.getName());
            table.getKeys()
                    .forEach(key -> assertEquals(
                            TENANT, key.getFields().get(0).getName(), table.getName() + " " + key.getName()));
        }
    }

    @Test
    void a_child_cannot_point_into_another_tenant() {
        var owned = tenantOwned();
        for (var table : owned) {
            for (var reference : table.getReferences()) {
                if (owned.contains(reference.getKey().getTable())) {
                    assertEquals(TENANT, names(reference.getFields()).get(0), reference.getName());
                    assertEquals(TENANT, names(reference.getKeyFields()).get(0), reference.getName());
                }
            }
        }
    }

    @Test
    void nobody_but_a_tenants_table_points_at_a_tenants_table() {
        var owned = tenantOwned();
        for (var table : TABLES) {
            for (var reference : table.getReferences()) {
                if (owned.contains(reference.getKey().getTable())) {
                    assertEquals(true, owned.contains(table), reference.getName());
                }
            }
        }
    }

    @Test
    void every_foreign_key_has_an_index() {
        List<String> without = new ArrayList<>();
        for (var table : TABLES) {
            for (var reference : table.getReferences()) {
                if (prefixes(table, reference).noneMatch(Set.copyOf(names(reference.getFields()))::equals)) {
                    without.add(table.getName() + " " + reference.getName());
                }
            }
        }
        assertEquals(List.of(), without);
    }

    /** The first columns, as many as the reference has, of every index and key of the table. */
    private static Stream<Set<String>> prefixes(Table<?> table, ForeignKey<?, ?> reference) {
        int columns = reference.getFields().size();
        var keys = table.getKeys().stream().map(key -> names(key.getFields()));
        var indexes = table.getIndexes().stream()
                .map(index -> index.getFields().stream().map(SortField::getName).toList());
        return Stream.concat(keys, indexes)
                .filter(index -> index.size() >= columns)
                .map(index -> Set.copyOf(index.subList(0, columns)));
    }

    @Test
    void migrations_are_numbered_without_a_gap() throws IOException {
        var numbers = migrations().stream()
                .map(file -> file.getFileName().toString())
                .map(name -> name.matches("V\\d{3}__[a-z0-9_]+\\.sql") ? Integer.parseInt(name.substring(1, 4)) : -1)
                .toList();
        assertEquals(IntStream.rangeClosed(1, numbers.size()).boxed().toList(), numbers);
    }

    /** Lines of this golden file are added and never changed, once what they name was released. */
    @Test
    void migrations_are_those_of_the_golden_file() throws IOException {
        var text = new StringBuilder();
        for (var file : migrations()) {
            text.append(file.getFileName())
                    .append(' ')
                    .append(DigestUtils.sha256Hex(Files.readAllBytes(file)))
                    .append('\n');
        }
        Golden.check("migrations.txt", text.toString());
    }
}
