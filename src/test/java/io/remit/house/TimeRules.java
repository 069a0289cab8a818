package io.remit.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import java.time.Clock;
import java.util.UUID;

/** Where time, ids and the console come from: outside app and db, from {@code tx} or a {@code Clock} that was given. */
final class TimeRules {
    private final String root;

    TimeRules(String root) {
        this.root = root;
    }

    ArchRule timeIsGiven() {
        return rooms().should().callMethodWhere(describe("reads the system's clock", TimeRules::readsClock));
    }

    ArchRule idsAreGiven() {
        return rooms().should().callMethodWhere(describe("makes an id", TimeRules::makesId));
    }

    ArchRule nobodyPrints() {
        return rooms().should()
                .accessFieldWhere(describe(
                        "prints",
                        access -> access.getTargetOwner().isEquivalentTo(System.class)
                                && !access.getName().equals("in")));
    }

    private GivenClassesConjunction rooms() {
        return noClasses()
                .that(describe(
                        "are outside app and db",
                        (JavaClass type) -> !type.getPackageName().startsWith(root + ".app")
                                && !type.getPackageName().startsWith(root + ".db")));
    }

    private static boolean readsClock(JavaMethodCall call) {
        var owner = call.getTargetOwner();
        boolean given = call.getTarget().getRawParameterTypes().stream()
                .anyMatch(parameter -> parameter.isEquivalentTo(Clock.class));
        boolean now =
                owner.getPackageName().startsWith("java.time") && call.getName().equals("now");
        boolean clock = owner.isEquivalentTo(Clock.class) && call.getName().startsWith("system");
        boolean millis = owner.isEquivalentTo(System.class) && call.getName().equals("currentTimeMillis");
        return now && !given || clock || millis;
    }

    private static boolean makesId(JavaMethodCall call) {
        return call.getTargetOwner().isEquivalentTo(UUID.class)
                        && call.getName().equals("randomUUID")
                || call.getTargetOwner().getName().startsWith("com.github.f4b6a3.uuid");
    }
}
