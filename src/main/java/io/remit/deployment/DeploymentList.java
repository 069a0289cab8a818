package io.remit.deployment;

import io.remit.web.Request;
import io.remit.web.parts.Badge;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/** Which deployments a list shows, and in what words. */
final class DeploymentList {
    static final List<String> FILTERS = List.of("project", "state", "q");
    static final String OUTDATED = "outdated";
    static final String CURRENT = "current";
    static final String RETIRED = "retired";

    private DeploymentList() {}

    static List<Running> found(Request in, List<Running> all) {
        var words = in.query("q").toLowerCase(Locale.ROOT);
        var project = in.query("project");
        var state = in.query("state");
        return all.stream()
                .filter(one ->
                        project.isEmpty() || one.project().id().toString().equals(project))
                .filter(one -> state.isEmpty() ? one.isInUse() : state.equals(state(one)))
                .filter(one -> words(one).contains(words))
                .toList();
    }

    static Badge badge(Running one) {
        if (!one.isInUse()) {
            return Badge.quiet("circle-minus", one.deployment().retired() ? "Retired" : "Project retired");
        }
        if (one.runs().withdrawn()) {
            return Badge.bad("Runs a withdrawn version");
        }
        return one.isOutdated() ? new Badge("warn", "refresh-alert", "Outdated") : Badge.ok("Newest");
    }

    /** Since when it is outdated, and how long that is; empty where it is not. */
    static String outdated(Running one, LocalDate today) {
        return one.outdatedSince()
                .filter(since -> one.isInUse() && one.isOutdated())
                .map(since -> {
                    long days = ChronoUnit.DAYS.between(since, today);
                    return days <= 0 ? "since today" : days == 1 ? "for 1 day" : "for " + days + " days";
                })
                .orElse("");
    }

    /** The version it should run; empty where it runs it, or there is none. */
    static String should(Running one) {
        return one.isInUse() && one.isOutdated()
                ? one.newest().map(ModelVersion::name).orElse("")
                : "";
    }

    static String summary(List<Running> found) {
        long outdated =
                found.stream().filter(one -> one.isInUse() && one.isOutdated()).count();
        var all = found.size() == 1 ? "1 deployment" : found.size() + " deployments";
        return outdated == 0 ? all : all + ", " + outdated + " outdated";
    }

    private static String state(Running one) {
        return !one.isInUse() ? RETIRED : one.isOutdated() ? OUTDATED : CURRENT;
    }

    private static String words(Running one) {
        var deployment = one.deployment();
        return String.join(
                        "\n",
                        deployment.name(),
                        deployment.environment(),
                        deployment.address(),
                        deployment.note(),
                        one.runs().label())
                .toLowerCase(Locale.ROOT);
    }
}
