package io.remit.readiness;

import io.remit.access.AccountId;
import io.remit.report.Csv;
import io.remit.tenant.Project;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The list as a table for other programs. */
final class ReadinessCsv {
    private static final List<String> COLUMNS = List.of(
            "service",
            "list",
            "item",
            "project",
            "region",
            "state",
            "keeps until",
            "in place",
            "looked on",
            "said by",
            "note",
            "check",
            "owner",
            "keeps days",
            "left out because");

    private ReadinessCsv() {}

    static byte[] of(List<ItemStanding> standings, Map<String, String> names, Map<UUID, String> owners) {
        return Csv.bytes(
                COLUMNS, standings.stream().map(one -> row(one, names, owners)).toList());
    }

    private static List<String> row(ItemStanding one, Map<String, String> names, Map<UUID, String> owners) {
        var item = one.item();
        var setting = item.setting();
        var said = one.said();
        return List.of(
                item.service().slug(),
                item.section(),
                item.title(),
                one.project().map(Project::name).orElse(""),
                one.project().map(Project::region).orElse(""),
                one.state().label(),
                one.until().map(Object::toString).orElse(""),
                said.map(by -> by.inPlace() ? "yes" : "no").orElse(""),
                said.map(by -> by.lookedOn().toString()).orElse(""),
                said.map(by -> names.getOrDefault(by.madeBy(), "")).orElse(""),
                said.map(Confirmation::note).orElse(""),
                one.found()
                        .map(found -> found.outcome().label() + ": " + found.sentence())
                        .orElse(""),
                setting.owner()
                        .map(AccountId::value)
                        .map(id -> owners.getOrDefault(id, ""))
                        .orElse(""),
                String.valueOf(setting.keepsDays()),
                setting.leaveReason().orElse(""));
    }
}
