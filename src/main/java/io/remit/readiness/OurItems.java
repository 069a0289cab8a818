package io.remit.readiness;

import io.remit.catalog.ServiceEntry;
import java.util.List;

/** What every service needs in place, whatever its page says. */
enum OurItems {
    REPLICATION(
            "replication",
            "A replication policy from the primary bucket to the backup bucket",
            "It is on, it covers every prefix you need, and its last run ended well.",
            true),
    BACKUP_BUCKET(
            "backup-bucket",
            "A backup bucket with an access of its own",
            "Who can delete the primary bucket must not be able to delete this one.",
            true),
    BACKUP_PROJECT(
            "backup-project",
            "A backup project in another region",
            "It exists, it has the capacity, and you can sign in to it.",
            true),
    RESTORE(
            "restore",
            "A restore was tried",
            "From the backup alone, into an empty place, and the result was used.",
            true),
    PEOPLE(
            PeopleCheck.NAME,
            "At least two people know the plan and may carry it out",
            "One of them is on holiday when it happens.",
            false),
    CONTACTS(
            "contacts",
            "A contact list",
            "Names, telephone numbers, the provider’s support case address. Tried, not only written down.",
            false),
    PLAN_AT_HAND(
            "plan-at-hand",
            "The plan can be read while the portal is down",
            "On paper or in another system, and of the present version.",
            false),
    RETRIES(
            "retries",
            "Clients try again by themselves",
            "With waiting times that grow, so that a short failure needs nobody.",
            false);

    static final String SECTION = "What every plan relies on";
    private final String name;
    private final String title;
    private final String hint;
    private final boolean perProject;

    OurItems(String name, String title, String hint, boolean perProject) {
        this.name = name;
        this.title = title;
        this.hint = hint;
        this.perProject = perProject;
    }

    String key() {
        return ReadinessItem.keyOfOurs(name);
    }

    static List<ReadinessItem> of(ServiceEntry service) {
        return List.of(values()).stream().map(item -> item.in(service)).toList();
    }

    private ReadinessItem in(ServiceEntry service) {
        return new ReadinessItem(
                ReadinessItem.idOf(service.id(), key()),
                service,
                key(),
                ItemSource.OURS,
                "",
                SECTION,
                title,
                hint,
                ReadinessItem.Setting.atFirst(perProject));
    }
}
