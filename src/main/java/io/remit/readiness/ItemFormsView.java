package io.remit.readiness;

import io.remit.access.AccountId;
import io.remit.evidence.EvidenceChoice;
import io.remit.evidence.EvidenceForm;
import io.remit.web.Request;
import io.remit.web.parts.Option;
import java.util.ArrayList;
import java.util.List;

/** Makes the forms of one item's page. */
final class ItemFormsView {
    private final Request in;
    private final ItemView.Told told;
    private final ReadinessItem item;
    private final String base;

    ItemFormsView(Request in, ItemView.Told told, String base) {
        this.in = in;
        this.told = told;
        this.item = told.item();
        this.base = base;
    }

    ItemPage.Saying saying(List<ItemStanding> standings) {
        var typed = in.typedInto(base + "/confirmations");
        var today = told.readiness().today();
        return new ItemPage.Saying(
                EvidenceForm.hasKept(typed)
                        ? "Your files are kept and chosen below. Please correct:"
                        : "Nothing was saved yet. Please correct:",
                typed.problems(),
                typed.field("project", ""),
                projects(standings),
                typed.field("found", ""),
                List.of(
                        new Option("yes", "It is in place", typed.chosen("found", "yes", true)),
                        new Option("no", "It is not in place", typed.chosen("found", "no", false))),
                typed.field("lookedOn", today.toString()),
                typed.field("statement", ""),
                EvidenceChoice.of(in.viewer().base(), told.chosen(), told.newest(), typed, today, ""),
                typed.isBack(),
                in.access().origin().requestId());
    }

    private List<Option> projects(List<ItemStanding> standings) {
        var typed = in.typedInto(base + "/confirmations");
        var asked = in.query("project");
        if (!item.setting().perProject()) {
            return List.of();
        }
        var options = new ArrayList<Option>();
        options.add(new Option("", "Choose a project…", typed.chosen("project", "", asked.isEmpty())));
        standings.forEach(one -> one.project().ifPresent(project -> {
            var id = project.id().toString();
            options.add(new Option(id, project.name(), typed.chosen("project", id, id.equals(asked))));
        }));
        return options;
    }

    ItemPage.Laying laying() {
        var typed = in.typedInto(base + "/settings");
        var now = item.setting();
        var owner = now.owner().map(AccountId::toString).orElse("");
        var owners = new ArrayList<Option>();
        owners.add(new Option("", "Nobody", typed.chosen("owner", "", owner.isEmpty())));
        told.candidates().forEach(member -> {
            var id = member.account().toString();
            owners.add(new Option(id, member.name(), typed.chosen("owner", id, id.equals(owner))));
        });
        return new ItemPage.Laying(
                now.owner()
                        .map(id -> told.owners().getOrDefault(id.value(), "Somebody"))
                        .orElse("Nobody"),
                now.keepsDays() == 1 ? "1 day" : now.keepsDays() + " days",
                now.perProject() ? "For each project" : "Once for all",
                typed.isBack(),
                typed.problems(),
                now.version(),
                typed.field("owner", owner),
                owners,
                typed.field("keepsDays", String.valueOf(now.keepsDays())),
                typed.field("perProject", ""),
                List.of(
                        new Option("no", "Once for all", typed.chosen("perProject", "no", !now.perProject())),
                        new Option("yes", "For each project", typed.chosen("perProject", "yes", now.perProject()))));
    }

    ItemPage.Leaving leaving() {
        var typed = in.typedInto(base + "/leaving-out");
        return new ItemPage.Leaving(typed.isBack(), typed.field("reason", ""));
    }

    ItemPage.Wording wording() {
        var typed = in.typedInto(base + "/details");
        return new ItemPage.Wording(
                item.source() == ItemSource.OWN,
                typed.isBack(),
                typed.problems(),
                typed.field("title", item.title()),
                typed.field("hint", item.hint()));
    }
}
