package io.remit.revision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.remit.intake.Party;
import io.remit.revision.Change.Subject;
import io.remit.testing.SharedFiles;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Other real pages, each against one of its own some years older; what is expected was decided by reading both. */
class OlderPagesTest {

    private static EditionDiff step(String older, String page) {
        var before = SharedFiles.at("corpus/responsibilities-older/" + older + ".md");
        var after = SharedFiles.at("corpus/responsibilities/" + page + ".md");
        return RealPages.steps(List.of(RealPages.read(before), RealPages.read(after)))
                .get(0);
    }

    private static List<Change> reworded(EditionDiff step, Materiality materiality) {
        return step.changes().stream()
                .filter(change -> change.kind() == ChangeKind.REWORDED && change.proposal() == materiality)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "apiconnect@2020-10-15-first | apiconnect  | {NEW=1, UNCHANGED=52} | {NEW=2, REWORDED=1, COSMETIC=1, UNCHANGED=65}",
                "codeengine@2021-09-17       | codeengine  | {NEW=1, UNCHANGED=8}  | {NEW=12, REWORDED=3, UNCHANGED=34}",
                "dl@2021-08-30               | dl          | {NEW=4, UNCHANGED=18} | {NEW=9, REWORDED=8, DROPPED=1, UNCHANGED=38}",
                "powervs-vpc@2024-03-22      | powervs-vpc | {NEW=4, UNCHANGED=1}  | {NEW=7, REWORDED=2, UNCHANGED=2}",
            })
    void what_became_of_a_page_in_some_years(String older, String page, String rows, String duties) {
        var step = step(older, page);
        assertEquals(rows, step.counts(Subject.RESPONSIBILITY).toString());
        assertEquals(duties, step.counts(Subject.DUTY).toString());
    }

    /** Seven duties were only edited; the eighth no longer says that there is no guarantee. */
    @Test
    void of_eight_reworded_duties_one_means_something_else() {
        var step = step("dl@2021-08-30", "dl");
        assertEquals(7, reworded(step, Materiality.EDITORIAL).size());
        assertEquals(
                List.of("performance"),
                reworded(step, Materiality.MATERIAL).stream()
                        .map(Change::responsibility)
                        .toList());
    }

    @Test
    void another_product_or_fewer_systems_are_real_changes() {
        assertEquals(List.of(), reworded(step("codeengine@2021-09-17", "codeengine"), Materiality.EDITORIAL));
        assertEquals(List.of(), reworded(step("powervs-vpc@2024-03-22", "powervs-vpc"), Materiality.EDITORIAL));
        assertEquals(List.of(), reworded(step("apiconnect@2020-10-15-first", "apiconnect"), Materiality.EDITORIAL));
    }

    @Test
    void two_duties_that_became_one_are_not_said_to_be_gone() {
        var dropped = step("satellite@2021-09-15", "satellite").changes().stream()
                .filter(change -> change.subject() == Subject.DUTY && change.kind() == ChangeKind.DROPPED)
                .map(Change::summary)
                .toList();
        assertEquals(1, dropped.size(), dropped.toString());
        assertTrue(dropped.get(0).startsWith("Now part of another duty in "), dropped.get(0));
    }

    /** Its older page has the lines as items of a list, the newer one as lines after a colon: the same four duties. */
    @Test
    void the_words_before_lines_are_no_duty() {
        var page = RealPages.read(SharedFiles.at("corpus/responsibilities/dl.md"));
        var colons = page.responsibilities().stream()
                .flatMap(row -> row.duties().stream())
                .filter(duty -> duty.party() == Party.CUSTOMER && duty.text().endsWith(":"))
                .map(Duty::text)
                .collect(Collectors.toSet());
        assertTrue(colons.isEmpty(), colons.toString());
    }
}
