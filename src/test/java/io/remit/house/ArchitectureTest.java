package io.remit.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may call whom, and what every class and package looks like; each rule holds here and bites in the fixture. */
final class ArchitectureTest {
    private static final String PRODUCT = "io.remit";
    private static final String FIXTURE = "io.remit.house.fixture";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("/io/remit/db/schema/"))
            .importPackages(PRODUCT);
    private static final JavaClasses VIOLATORS = new ClassFileImporter().importPackages(FIXTURE);
    private static final Pattern PLAQUE = Pattern.compile("/\\*\\*(.{60,})\\*/\\s*@NullMarked", Pattern.DOTALL);

    private record Rule(String name, ArchRule rule) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Map<String, ArchRule> rules(String root) {
        var house = new HouseRules(root);
        var sql = new SqlRules(root);
        var time = new TimeRules(root);
        return new TreeMap<>(Map.ofEntries(
                Map.entry("a room calls lower floors only", house.aRoomCallsLowerFloorsOnly()),
                Map.entry("packages form no cycle", house.packagesFormNoCycle()),
                Map.entry("routes do not reach for queries", house.routesDoNotReachForQueries()),
                Map.entry("services do not call routes", house.servicesDoNotCallRoutes()),
                Map.entry("queries call nobody back", house.queriesCallNobodyBack()),
                Map.entry("queries stay in their room", house.queriesStayInTheirRoom()),
                Map.entry("Javalin stays in the web", house.javalinStaysInTheWeb()),
                Map.entry("Thymeleaf stays in the web", house.thymeleafStaysInTheWeb()),
                Map.entry("pac4j stays in identity", house.pac4jStaysInIdentity()),
                Map.entry("SQL stays in the database and queries", house.sqlStaysInTheDatabaseAndQueries()),
                Map.entry("every service method takes Access first", house.everyServiceMethodTakesAccessFirst()),
                Map.entry("every query takes Tx first", house.everyQueryTakesTxFirst()),
                Map.entry("only gates, jobs and commands make an Access", house.onlyGatesJobsAndCommandsMakeAnAccess()),
                Map.entry("names say what a thing is", house.namesSayWhatAThingIs()),
                Map.entry("nobody writes plain SQL", sql.nobodyWritesPlainSql()),
                Map.entry("every query runs on both databases", sql.everyQueryRunsOnBothDatabases()),
                Map.entry("nobody goes around the guard", sql.nobodyGoesAroundTheGuard()),
                Map.entry("time is given", time.timeIsGiven()),
                Map.entry("ids are given", time.idsAreGiven()),
                Map.entry("nobody prints", time.nobodyPrints())));
    }

    static Stream<Rule> productRules() {
        return rules(PRODUCT).entrySet().stream().map(entry -> new Rule(entry.getKey(), entry.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("productRules")
    void the_house_keeps_the_rule(Rule rule) {
        rule.rule().check(CLASSES);
    }

    /** Which class of the fixture breaks which rule. A rule without a violator here has not been shown to bite. */
    private static final Map<String, List<String>> CAUGHT = Map.ofEntries(
            Map.entry("a room calls lower floors only", List.of("CatalogPeek", "DbPeek", "PurePeek", "Attic")),
            Map.entry("packages form no cycle", List.of("Cycle detected")),
            Map.entry("routes do not reach for queries", List.of("SkippingRoutes")),
            Map.entry("services do not call routes", List.of("BackwardService")),
            Map.entry("queries call nobody back", List.of("BackwardQueries")),
            Map.entry("queries stay in their room", List.of("BackwardQueries")),
            Map.entry("Javalin stays in the web", List.of("Frameworks")),
            Map.entry("Thymeleaf stays in the web", List.of("Frameworks")),
            Map.entry("pac4j stays in identity", List.of("Frameworks")),
            Map.entry("SQL stays in the database and queries", List.of("Frameworks")),
            Map.entry("every service method takes Access first", List.of("BackwardService.open")),
            Map.entry("every query takes Tx first", List.of("BackwardQueries.rows")),
            Map.entry("only gates, jobs and commands make an Access", List.of("Forger")),
            Map.entry("names say what a thing is", List.of("ThingManager", "AbstractThing")),
            Map.entry("nobody writes plain SQL", List.of("PlainQueries")),
            Map.entry("every query runs on both databases", List.of("UnportableQueries")),
            Map.entry("nobody goes around the guard", List.of("EscapingQueries")),
            Map.entry("time is given", List.of("Impatient")),
            Map.entry("ids are given", List.of("Impatient")),
            Map.entry("nobody prints", List.of("Impatient")));

    static Stream<Rule> fixtureRules() {
        return rules(FIXTURE).entrySet().stream().map(entry -> new Rule(entry.getKey(), entry.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("fixtureRules")
    void the_rule_bites(Rule rule) {
        var report = rule.rule().evaluate(VIOLATORS).getFailureReport().toString();
        for (var violator : CAUGHT.getOrDefault(rule.name(), List.of("a violator of this rule"))) {
            assertTrue(report.contains(violator), () -> violator + " was not caught, only: " + report);
        }
    }

    @Test
    void every_package_has_a_plaque_and_knows_no_null() throws IOException {
        var packages = CLASSES.stream()
                .map(JavaClass::getPackage)
                .collect(Collectors.toMap(inside -> inside.getName(), inside -> inside, (a, b) -> a, TreeMap::new));
        List<String> bare = new ArrayList<>();
        for (var inside : packages.entrySet()) {
            if (!inside.getValue().isAnnotatedWith(NullMarked.class) || !hasPlaque(inside.getKey())) {
                bare.add(inside.getKey());
            }
        }
        assertEquals(List.of(), bare, "without package-info.java with Javadoc and @NullMarked");
    }

    @Test
    void a_package_without_a_plaque_is_noticed() {
        var unmarked = VIOLATORS.stream()
                .map(JavaClass::getPackage)
                .filter(inside -> !inside.isAnnotatedWith(NullMarked.class))
                .map(inside -> inside.getName())
                .collect(Collectors.toCollection(TreeSet::new));
        assertTrue(unmarked.contains(FIXTURE + ".attic"), () -> "only " + unmarked);
    }

    private static boolean hasPlaque(String inside) throws IOException {
        var file = Path.of("src/main/java", inside.replace('.', '/'), "package-info.java");
        return Files.exists(file) && PLAQUE.matcher(Files.readString(file)).find();
    }
}
