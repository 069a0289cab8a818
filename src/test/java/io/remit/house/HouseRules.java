package io.remit.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.remit.access.Access;
import io.remit.db.Tx;
import java.util.Set;
import java.util.regex.Pattern;

/** The rules about rooms and names, for whatever package holds the floor plan: the product's, or the fixture's. */
final class HouseRules {
    private static final Pattern BAD_NAME =
            Pattern.compile(".*(Manager|Helper|Utils?|Impl|DTO|Dto)$|^Abstract[A-Z].*|^Base[A-Z].*");
    /** Methods of services that answer without reaching any data. */
    private static final Set<String> REACHING_NO_DATA = Set.of("CatalogService.today", "DraftService.newRowId");

    private final String root;

    HouseRules(String root) {
        this.root = root;
    }

    private String room(String name) {
        return root + "." + name + "..";
    }

    ArchRule aRoomCallsLowerFloorsOnly() {
        return classes().should(new Floors(root).beKept());
    }

    ArchRule packagesFormNoCycle() {
        return slices().matching(root + ".(**)").should().beFreeOfCycles();
    }

    /** Routes call services, services call queries: never skipping, never back. */
    ArchRule routesDoNotReachForQueries() {
        return noClasses().that(are("Routes")).should().dependOnClassesThat(are("Queries"));
    }

    ArchRule servicesDoNotCallRoutes() {
        return noClasses().that(are("Service")).should().dependOnClassesThat(are("Routes"));
    }

    ArchRule queriesCallNobodyBack() {
        return noClasses()
                .that(are("Queries"))
                .should()
                .dependOnClassesThat(are("Service").or(are("Routes")));
    }

    ArchRule queriesStayInTheirRoom() {
        return classes()
                .that(are("Queries"))
                .and()
                .areTopLevelClasses()
                .should()
                .bePackagePrivate()
                .allowEmptyShould(true);
    }

    ArchRule javalinStaysInTheWeb() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(room("web"))
                .and(not(named("SignInAdapter", "AccountSessionStore")))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.javalin..", "jakarta.servlet..", "org.eclipse.jetty..");
    }

    ArchRule thymeleafStaysInTheWeb() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(room("web"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.thymeleaf..");
    }

    ArchRule pac4jStaysInIdentity() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(room("identity"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.pac4j..");
    }

    ArchRule sqlStaysInTheDatabaseAndQueries() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(room("db"))
                .and(not(are("Queries")))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.jooq..", "java.sql..", "javax.sql..", room("db.schema"));
    }

    ArchRule everyServiceMethodTakesAccessFirst() {
        return methods()
                .that()
                .areDeclaredInClassesThat(describe("are Service", type -> isA("Service", type)))
                .and()
                .arePublic()
                .should(takeFirst(Access.class));
    }

    ArchRule everyQueryTakesTxFirst() {
        return methods()
                .that()
                .areDeclaredInClassesThat(describe("are Queries", type -> isA("Queries", type)))
                .and()
                .areStatic()
                .and()
                .areNotPrivate()
                .should(takeFirst(Tx.class));
    }

    /** An Access is a proof, and so only those who looked make one. */
    ArchRule onlyGatesJobsAndCommandsMakeAnAccess() {
        var gates = describe("gates, jobs or commands", (JavaClass type) -> {
            var name = outermost(type).getSimpleName();
            var inApp = type.getPackageName().startsWith(root + ".app");
            return name.endsWith("Gate")
                    || name.endsWith("Gates")
                    || inApp && (name.equals("Jobs") || name.equals("CommandAccess"));
        });
        return noClasses()
                .that(not(gates))
                .should()
                .callConstructorWhere(describe(
                        "makes an Access", call -> call.getTargetOwner().isEquivalentTo(Access.class)));
    }

    ArchRule namesSayWhatAThingIs() {
        return classes().should(new ArchCondition<>("have a name that says what they are") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (BAD_NAME.matcher(type.getSimpleName()).matches()) {
                    events.add(SimpleConditionEvent.violated(type, type.getName() + " is named after no thing"));
                }
            }
        });
    }

    static DescribedPredicate<JavaClass> are(String ending) {
        return describe("are " + ending, type -> isA(ending, outermost(type)));
    }

    /** {@code TenantService} is one; a table {@code Service} is none, and a record that describes a service is none. */
    private static boolean isA(String ending, JavaClass type) {
        return type.getSimpleName().endsWith(ending)
                && type.getSimpleName().length() > ending.length()
                && !type.isRecord();
    }

    static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(HouseRules::outermost).orElse(type);
    }

    private static DescribedPredicate<JavaClass> named(String... names) {
        var all = Set.of(names);
        return describe("are " + all, type -> all.contains(outermost(type).getSimpleName()));
    }

    private static DescribedPredicate<JavaClass> not(DescribedPredicate<JavaClass> predicate) {
        return DescribedPredicate.not(predicate);
    }

    private static ArchCondition<JavaMethod> takeFirst(Class<?> type) {
        return new ArchCondition<>("take " + type.getSimpleName() + " first") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                var parameters = method.getRawParameterTypes();
                boolean exempt = method.getModifiers().contains(JavaModifier.SYNTHETIC)
                        || REACHING_NO_DATA.contains(method.getOwner().getSimpleName() + "." + method.getName());
                if (!exempt && (parameters.isEmpty() || !parameters.get(0).isEquivalentTo(type))) {
                    events.add(SimpleConditionEvent.violated(
                            method, method.getFullName() + " does not take " + type.getSimpleName() + " first"));
                }
            }
        };
    }
}
