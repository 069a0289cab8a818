package io.remit.house;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.remit.db.SystemAct;
import io.remit.testing.Golden;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Who crosses tenants, or comes before sign-in, and where: few enough to read in one go. */
final class SystemActsTest {

    @Test
    void the_system_acts_and_their_callers_are_those_of_the_golden_file() {
        var classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("io.remit");
        var text = new StringBuilder();
        for (var act : SystemAct.values()) {
            text.append(act).append('\n');
            Set<String> callers = new TreeSet<>();
            classes.forEach(type -> callers.addAll(callers(type, act)));
            callers.forEach(caller -> text.append("  ").append(caller).append('\n'));
        }
        Golden.check("system-acts.txt", text.toString());
    }

    private static Set<String> callers(JavaClass type, SystemAct act) {
        Set<String> callers = new TreeSet<>();
        for (JavaFieldAccess access : type.getFieldAccessesFromSelf()) {
            boolean names = access.getTargetOwner().isEquivalentTo(SystemAct.class)
                    && access.getTarget().getName().equals(act.name());
            if (names && !type.isEquivalentTo(SystemAct.class)) {
                callers.add(name(access.getOrigin()));
            }
        }
        return callers;
    }

    /** The method as written: the compiler names a lambda's body {@code lambda$method$0}. */
    private static String name(JavaCodeUnit unit) {
        var method = unit.getName().replaceAll("^lambda\\$(\\w+)\\$\\d+$", "$1");
        return unit.getOwner().getName().substring("io.remit.".length()) + "." + method;
    }
}
