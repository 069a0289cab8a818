package io.remit.job;

import io.remit.web.parts.Badge;
import io.remit.web.parts.Field;
import io.remit.web.parts.FieldProblem;
import io.remit.web.parts.Link;
import io.remit.web.parts.Moment;
import io.remit.web.parts.Option;
import java.util.List;

/**
 * What the page of one job shows.
 *
 * @param address the page's address, under which its forms post
 * @param crumbs the way back up
 * @param mayEdit whether the reader may say anything of it
 * @param refused why the last step was not done; empty at any other time
 * @param name what its reporter calls it
 * @param badges where it is, how good that is as a proof, whether its version is old
 * @param silent that nothing was heard for long; else empty
 * @param facts what is known of it
 * @param output where its results go
 * @param outputHref the same where it may be opened; else empty
 * @param successor the job that took its place; its address is empty where none did
 * @param predecessors the jobs it took the place of
 * @param reports what was said of it, the last first
 * @param reporting the form that says more
 * @param restarting the form that says what took its place
 * @param restartProblems what is wrong with that
 * @param others the names of other jobs of its project, offered while typing
 * @param exception why it may stay on its version
 * @param afterIncident what is said for one incident
 */
record JobPage(
        String address,
        List<Link> crumbs,
        boolean mayEdit,
        String refused,
        String name,
        List<Badge> badges,
        String silent,
        List<Fact> facts,
        String output,
        String outputHref,
        Link successor,
        List<Link> predecessors,
        List<Report> reports,
        JobFields reporting,
        Field restarting,
        List<FieldProblem> restartProblems,
        List<String> others,
        Excepting exception,
        AfterIncident afterIncident) {

    /** One thing known of the job; a time where it has one. */
    record Fact(String label, String text, Moment time) {
        static Fact of(String label, String text) {
            return new Fact(label, text, Moment.NONE);
        }
    }

    /** One report. */
    record Report(Badge state, Moment at, Moment heard, String by, Badge grade, String details, String note) {}

    /**
     * The exception and its form.
     *
     * @param offered whether there is anything to except
     * @param given who gave it and why; empty where there is none
     */
    record Excepting(boolean offered, String given, Moment at, List<FieldProblem> problems, Field reason) {
        Excepting {
            problems = List.copyOf(problems);
        }
    }

    /**
     * What is said of it for one incident.
     *
     * @param shown whether the page was opened for an incident
     * @param caseId the incident
     * @param back where to go afterwards
     * @param said what counts; empty where nothing was said
     */
    record AfterIncident(
            boolean shown,
            String caseId,
            String back,
            String said,
            List<FieldProblem> problems,
            List<Option> outcomes,
            String outcomeError,
            Field restartedAs,
            Field note) {
        AfterIncident {
            problems = List.copyOf(problems);
            outcomes = List.copyOf(outcomes);
        }
    }

    JobPage {
        crumbs = List.copyOf(crumbs);
        badges = List.copyOf(badges);
        facts = List.copyOf(facts);
        predecessors = List.copyOf(predecessors);
        reports = List.copyOf(reports);
        restartProblems = List.copyOf(restartProblems);
        others = List.copyOf(others);
    }
}
