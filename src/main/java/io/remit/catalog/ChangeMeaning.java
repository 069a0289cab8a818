package io.remit.catalog;

import io.remit.intake.HeldBy;
import io.remit.revision.Change;
import io.remit.revision.Materiality;
import io.remit.web.parts.Badge;
import io.remit.web.parts.ChangeGroup;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What a change means for the customer, those that need them first. */
enum ChangeMeaning {
    MOVED_TO_CUSTOMER,
    SHARED,
    NEW,
    GAP,
    REWORDED,
    DROPPED,
    MOVED_TO_PROVIDER,
    PROVIDERS,
    EDITORIAL;

    static ChangeMeaning of(Change change) {
        var providers = change.holder() == HeldBy.PROVIDER;
        var nobodys = change.holder() == HeldBy.NONE;
        return switch (change.kind()) {
            case MOVED_TO_CUSTOMER -> MOVED_TO_CUSTOMER;
            case MOVED_TO_SHARED -> SHARED;
            case MOVED_TO_PROVIDER -> MOVED_TO_PROVIDER;
            case RENAMED, COSMETIC, UNCHANGED -> EDITORIAL;
            case NEW -> providers ? PROVIDERS : nobodys ? GAP : NEW;
            case DROPPED -> providers ? PROVIDERS : nobodys ? EDITORIAL : DROPPED;
            case REWORDED -> change.proposal() == Materiality.EDITORIAL ? EDITORIAL : providers ? PROVIDERS : REWORDED;
        };
    }

    /** What a row's changes mean, the most pressing first. */
    static Set<ChangeMeaning> of(Collection<Change> changes) {
        var meanings = changes.stream()
                .map(ChangeMeaning::of)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(ChangeMeaning.class)));
        if (meanings.contains(MOVED_TO_CUSTOMER)) {
            // That a row is shared now is only the other half of the same news.
            meanings.remove(SHARED);
        }
        return meanings;
    }

    ChangeGroup group(Voice voice, List<io.remit.web.parts.Change> changes) {
        var anchor = "changes-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new ChangeGroup(anchor, badge(voice), changes.size(), meaning(voice), changes);
    }

    Badge badge(Voice voice) {
        return switch (this) {
            case MOVED_TO_CUSTOMER -> Badge.moved(voice.say("Moved to you", "Moved to the customer"));
            case SHARED -> Badge.moved("Shared now");
            case NEW -> Badge.added(voice.say("New for you", "New for the customer"));
            case GAP -> new Badge("nobody", "held-nobody", "New, for nobody");
            case REWORDED -> Badge.reworded();
            case DROPPED -> Badge.dropped();
            case MOVED_TO_PROVIDER -> Badge.quiet("corner-down-right", "Moved to the provider");
            case PROVIDERS -> new Badge("provider", "held-provider", "On the provider’s side");
            case EDITORIAL -> Badge.editorial();
        };
    }

    /** The badge beside a row or a change, where the holder's own badge stands too and must not be repeated. */
    Badge mark(Voice voice) {
        return switch (this) {
            case GAP -> Badge.added("New");
            case PROVIDERS -> Badge.quiet("pencil", "Provider’s part changed");
            default -> badge(voice);
        };
    }

    private String meaning(Voice voice) {
        var who = voice.say("you", "the customer");
        return switch (this) {
            case MOVED_TO_CUSTOMER -> "The provider had these before; now they are with " + who + ".";
            case SHARED -> "One party had these alone; now both have a part in them.";
            case NEW -> "Nothing before asked this of " + who + ".";
            case GAP -> "The page names these and gives them to neither party.";
            case REWORDED -> "What is asked of " + who + " changed; the marked words show how.";
            case DROPPED -> "No longer asked of " + who + ".";
            case MOVED_TO_PROVIDER -> "These were with " + who + " before.";
            case PROVIDERS -> "What the provider does changed.";
            case EDITORIAL -> "Names, links and wording; what must be done stayed the same.";
        };
    }
}
