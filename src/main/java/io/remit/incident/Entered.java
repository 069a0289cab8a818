package io.remit.incident;

import io.remit.web.Request;
import io.remit.web.parts.Field;
import io.remit.web.parts.FieldProblem;
import java.util.List;

/** What stands in a form: nothing yet, what was just sent, or what comes back with what is wrong. */
final class Entered {
    private final Request in;
    private final boolean isChecked;

    private Entered(Request in, boolean isChecked) {
        this.in = in;
        this.isChecked = isChecked;
    }

    /** A form on its way to a person, for the first time or again. */
    static Entered shown(Request in) {
        return new Entered(in, false);
    }

    /** A form that came and was found well. */
    static Entered checked(Request in) {
        return new Entered(in, true);
    }

    boolean isThere() {
        return isChecked || in.typed().isBack();
    }

    Field field(String name, String atFirst) {
        return isChecked ? Field.of(in.form().raw(name)) : in.typed().field(name, atFirst);
    }

    List<String> all(String name) {
        return isChecked ? in.form().all(name) : in.typed().all(name);
    }

    List<FieldProblem> problems() {
        return in.typed().fieldProblems();
    }

    /** What is wrong with the step as a whole. */
    String refused() {
        return in.typed().field("", "").error();
    }
}
