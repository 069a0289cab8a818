package io.remit.readiness;

import io.remit.catalog.ServiceEntry;
import io.remit.web.Form;
import io.remit.web.Request;
import java.util.List;

/** The form that adds an item of the tenant's own. */
final class ItemForm {
    static final int TITLE_CHARACTERS = 400;
    static final int HINT_CHARACTERS = 4000;

    private ItemForm() {}

    static ItemDraft read(Request in, List<ServiceEntry> services) {
        var form = in.form();
        var service = services.stream()
                .filter(one -> one.slug().equals(form.text("forService")))
                .findFirst();
        if (service.isEmpty()) {
            form.reject("forService", "Choose one of your services.");
        }
        var title = form.required("title", "Say what has to be in place.", TITLE_CHARACTERS);
        var hint = form.optional("hint", HINT_CHARACTERS);
        int keepsDays = days(form);
        form.mustBeValid();
        return new ItemDraft(
                service.orElseThrow(),
                title,
                hint,
                keepsDays,
                form.text("perProject").equals("yes"));
    }

    static int days(Form form) {
        if (!form.text("keepsDays").matches("[1-9]\\d{0,4}")) {
            form.reject("keepsDays", "Write a whole number of days.");
            return ReadinessItem.KEEPS_DAYS;
        }
        return Integer.parseInt(form.text("keepsDays"));
    }
}
