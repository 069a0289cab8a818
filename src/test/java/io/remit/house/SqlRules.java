package io.remit.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jooq.PlainSQL;
import org.jooq.SQLDialect;
import org.jooq.Support;

/** What may be asked of jOOQ: what the guard sees through, and what both databases can. */
final class SqlRules {
    /** These leave the guarded transaction, hide what is asked from the guard, or keep a result open. */
    private static final Set<String> WAYS_AROUND = Set.of(
            "configuration",
            "connection",
            "connectionResult",
            "fetchLazy",
            "fetchStream",
            "fetchStreamInto",
            "function",
            "meta",
            "mock",
            "mockResult",
            "parser",
            "parsingConnection",
            "parsingDataSource",
            "startTransaction",
            "transaction",
            "transactionAsync",
            "transactionResult",
            "transactionResultAsync",
            "using");

    private final String root;

    SqlRules(String root) {
        this.root = root;
    }

    ArchRule nobodyWritesPlainSql() {
        return written().should(notCall("plain SQL, which the guard cannot see", SqlRules::isPlainSql));
    }

    ArchRule everyQueryRunsOnBothDatabases() {
        return written().should(notCall("what H2 or PostgreSQL lacks", SqlRules::isUnportable));
    }

    ArchRule nobodyGoesAroundTheGuard() {
        return classes()
                .that(describe("are outside db", type -> !type.getPackageName().startsWith(root + ".db")))
                .should(notCall(
                        "ways around the guard",
                        target -> WAYS_AROUND.contains(target.getName())
                                || target.getName().equals("table") && takes(target, "org.jooq.Name")));
    }

    private GivenClassesConjunction written() {
        var generated = root + ".db.schema";
        return classes()
                .that(describe(
                        "are written by us", type -> !type.getPackageName().startsWith(generated)));
    }

    private static boolean isPlainSql(CodeUnitAccessTarget target) {
        return target.resolveMember()
                .filter(member -> member.isAnnotatedWith(PlainSQL.class))
                .isPresent();
    }

    private static boolean isUnportable(CodeUnitAccessTarget target) {
        return target.resolveMember()
                .filter(member -> member.isAnnotatedWith(Support.class))
                .map(member -> List.of(member.getAnnotationOfType(Support.class).value()))
                .filter(dialects -> !dialects.isEmpty())
                .filter(dialects -> !dialects.containsAll(EnumSet.of(SQLDialect.H2, SQLDialect.POSTGRES)))
                .isPresent();
    }

    private static boolean takes(CodeUnitAccessTarget target, String type) {
        return target.getRawParameterTypes().stream()
                .anyMatch(parameter -> parameter.getName().equals(type));
    }

    private static ArchCondition<JavaClass> notCall(String what, Predicate<CodeUnitAccessTarget> refused) {
        return new ArchCondition<>("not call " + what) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getCodeUnitAccessesFromSelf().stream()
                        .filter(access -> isJooq(access) && refused.test(access.getTarget()))
                        .forEach(access -> events.add(SimpleConditionEvent.violated(access, access.getDescription())));
            }
        };
    }

    private static boolean isJooq(JavaCodeUnitAccess<?> access) {
        return access.getTargetOwner().getPackageName().startsWith("org.jooq");
    }
}
