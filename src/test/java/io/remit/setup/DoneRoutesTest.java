package io.remit.setup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.remit.access.Role;
import io.remit.attestation.Attestation;
import io.remit.attestation.Attesting;
import io.remit.duty.DutyEntry;
import io.remit.standing.DutyState;
import io.remit.testing.AuditTrail;
import io.remit.testing.Page;
import io.remit.testing.PortalTest;
import io.remit.testing.TestPortal;
import io.remit.testing.Visitor;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A table of what is done: looked at first, then imported. */
@PortalTest
final class DoneRoutesTest {
    private static final String HEAD = "duty,owner,last done,evidence,statement\n";
    private final TestPortal portal;

    DoneRoutesTest(TestPortal portal) {
        this.portal = portal;
    }

    private String path() {
        return portal.path("/set-up/done");
    }

    private Page preview(String csv) {
        return portal.administrator().post(path(), "csv", csv);
    }

    private static Map<String, String> confirmation(Page preview) {
        var page = preview.document();
        return Map.of(
                "csv",
                page.select("textarea[name=csv]").val(),
                "seen",
                page.select("input[name=seen]").val());
    }

    private Page confirm(Page preview) {
        return portal.administrator().post(path() + "/import", confirmation(preview));
    }

    private List<Attestation> history(Newcomer newcomer, DutyEntry duty) {
        return portal.services().proofs().history(newcomer.administrator(), duty.id(), Optional.empty(), 50);
    }

    @Test
    void nothing_is_imported_until_it_is_confirmed_and_then_in_the_name_of_who_confirms() {
        var newcomer = new Newcomer(portal);
        var duty = newcomer.duty(0);
        var csv = HEAD + duty.id() + "," + portal.email(Role.CONTRIBUTOR)
                + ",31.10.2026,https://example.org/report,All logs were reviewed.\n";
        var preview = preview(csv);
        assertEquals(200, preview.status(), preview::toString);
        assertTrue(preview.text().contains("1 line is attested; 1 duty gets another owner"), preview::toString);
        assertEquals(List.of(), history(newcomer, duty));

        assertEquals(303, confirm(preview).status());
        var made = history(newcomer, duty).get(0);
        assertEquals(Attesting.Origin.CSV, made.origin());
        assertEquals("account:" + portal.account(Role.ADMINISTRATOR), made.madeBy());
        assertEquals(LocalDate.parse("2026-10-31"), made.periodTo());
        assertEquals("All logs were reviewed.", made.statement());
        var evidence = portal.services()
                .evidence()
                .byId(newcomer.administrator(), made.evidence().get(0));
        assertEquals("https://example.org/report", evidence.address());
        assertEquals(LocalDate.parse("2026-10-31"), evidence.aboutOn());
        var now = newcomer.duty(0);
        assertEquals(Optional.of(portal.account(Role.CONTRIBUTOR)), now.owner());
        assertEquals(DutyState.FULFILLED, now.standing().state());
        var event = AuditTrail.last(portal.store(), portal.tenant().id());
        assertEquals("attestation.attestation.made", event.action());
        assertEquals("CSV", event.after("origin"));
    }

    @Test
    void imported_again_the_same_line_is_known_and_a_new_one_follows() {
        var newcomer = new Newcomer(portal);
        var duty = newcomer.duty(0);
        var line = duty.id() + ",,2026-09-30,,All logs were reviewed.\n";
        assertEquals(303, confirm(preview(HEAD + line)).status());
        var again = preview(HEAD + line + line.replace("09-30", "10-31") + line.replace("09-30", "08-31") + line);
        assertTrue(again.text().contains("2 lines are attested; 2 are known already"), again::toString);
        assertEquals(303, confirm(again).status());
        assertEquals(3, history(newcomer, duty).size());
        assertEquals(
                Optional.of(LocalDate.parse("2026-10-31")),
                portal.services()
                        .proofs()
                        .latest(
                                newcomer.administrator(),
                                List.of(newcomer.service().id()))
                        .get(duty.id())
                        .get(0)
                        .latest()
                        .map(fact -> fact.periodTo()));
        var nothing = preview(HEAD + line);
        assertTrue(nothing.document().select("form[action$=/import]").isEmpty(), nothing::toString);
    }

    @Test
    void a_double_click_imports_once() {
        var newcomer = new Newcomer(portal);
        var duty = newcomer.duty(0);
        var preview = preview(HEAD + duty.id() + ",,2026-09-30,,All logs were reviewed.\n");
        assertEquals(303, confirm(preview).status());
        var second = confirm(preview);
        assertEquals(409, second.status());
        assertTrue(second.text().contains("This is attested already."), second::toString);
        assertEquals(1, history(newcomer, duty).size());
    }

    @Test
    void each_wrong_line_is_named_with_what_to_write_and_the_others_can_be_imported() {
        var newcomer = new Newcomer(portal);
        var duty = newcomer.duty(0);
        var tomorrow = portal.services()
                .duties()
                .today(portal.access(Role.ADMINISTRATOR))
                .plusDays(1);
        var csv = HEAD + "Sweep the floor,,2026-09-30,,The floor was swept.\n"
                + duty.id() + ",nobody@x.example,3/4/2026,,All logs were reviewed.\n"
                + duty.id() + ",," + tomorrow + ",ftp://example.org,short\n"
                + duty.id() + ",,,,Forgot to say when.\n"
                + duty.id() + ",,2026-09-30,,All logs were reviewed.\n";
        var preview = preview(csv);
        var wrong = preview.document()
                .select("section[aria-labelledby=wrong] tbody tr")
                .eachText();
        assertEquals(4, wrong.size(), preview::toString);
        assertTrue(wrong.get(0).startsWith("2 ") && wrong.get(0).contains("none of yours is called"), wrong::toString);
        assertTrue(wrong.get(1).contains("is nobody here") && wrong.get(1).contains("2026-01-31 or 31.1.2026"));
        assertTrue(wrong.get(2).contains("“last done”") && wrong.get(2).contains("“statement”"), wrong::toString);
        assertTrue(wrong.get(3).startsWith("5 ") && wrong.get(3).contains("write when it was done"));
        assertEquals(303, confirm(preview).status());
        assertEquals(1, history(newcomer, duty).size());
    }

    @Test
    void somebody_elses_attestation_in_between_is_a_conflict_and_the_table_is_kept() {
        var newcomer = new Newcomer(portal);
        var duty = newcomer.duty(0);
        var preview = preview(HEAD + duty.id() + ",,2026-09-30,,All logs were reviewed.\n");
        var day = LocalDate.parse("2026-10-15");
        portal.services()
                .attestations()
                .attest(
                        portal.access(Role.CONTRIBUTOR),
                        duty.text(),
                        new Attesting(
                                "",
                                Attesting.FIRST,
                                day,
                                day,
                                "Somebody was faster.",
                                List.of(),
                                "",
                                Attesting.Origin.FORM));
        var answer = confirm(preview);
        assertEquals(409, answer.status());
        assertTrue(answer.text().contains("Something changed since you looked"), answer::toString);
        assertEquals(303, confirm(answer).status());
        assertEquals(2, history(newcomer, duty).size());
    }

    @Test
    void the_template_has_every_duty_and_says_nothing_until_it_is_filled_in() {
        var newcomer = new Newcomer(portal);
        var template = portal.administrator().get(path() + "/template");
        assertTrue(template.header("Content-Disposition").startsWith("attachment"), template::toString);
        newcomer.duties()
                .forEach(duty -> assertTrue(template.body().contains(duty.duty().text()), template::body));
        var file = new Visitor.File("file", "done.csv", template.bytes());
        var preview = portal.administrator().multipart(path(), Map.of("csv", ""), file);
        assertEquals(200, preview.status());
        assertTrue(preview.text().contains("0 lines are attested"), preview::toString);
        assertTrue(preview.document().select("form[action$=/import]").isEmpty());
        var filled = template.body()
                .replace("Review log number 1.,,,,", "Review log number 1.,,,2026-09-30,")
                .replace(",,2026-09-30,,", ",,2026-09-30,,Log number one was reviewed.");
        var bytes = filled.getBytes(StandardCharsets.UTF_8);
        var second = portal.administrator()
                .multipart(path(), Map.of("csv", ""), new Visitor.File("file", "done.csv", bytes));
        assertFalse(
                second.document()
                        .select("section[aria-labelledby=right] tbody tr")
                        .isEmpty(),
                second::toString);
    }

    @Test
    void what_is_no_table_is_refused_and_what_was_pasted_is_kept() {
        var page = preview("some words\nwithout columns\n");
        assertEquals(422, page.status());
        assertEquals(
                "some words\nwithout columns",
                page.document().select("#csv").val().strip());
        assertTrue(page.text().contains("none called “duty”"), page::toString);
        assertEquals(
                422, portal.administrator().post(path() + "/import", "csv", "").status());
    }

    @Test
    void the_four_columns_of_a_plain_table_suffice_and_the_statement_says_where_it_is_from() {
        var newcomer = new Newcomer(portal);
        var duty = newcomer.duty(0);
        var csv = "duty;owner;last done;evidence link\n" + duty.id() + ";;31.10.2026;https://wiki.example.org/x\n";
        var preview = preview(csv);
        var line = preview.document()
                .select("section[aria-labelledby=right] tbody tr")
                .text();
        assertTrue(line.contains("wiki.example.org"), line);
        assertTrue(line.contains("Attested, counts at once"), line);
        assertEquals(303, confirm(preview).status());
        assertEquals(
                "Entered from a table at set-up, which says that this was done on 31 Oct 2026 and no more.",
                history(newcomer, duty).get(0).statement());
        assertTrue(preview(csv).text().contains("1 is known already"), "the same table again");
    }

    @Test
    void where_a_second_person_approves_the_preview_says_that_a_line_waits() {
        var newcomer = new Newcomer(portal);
        var settings = portal.services().settings();
        var access = newcomer.administrator();
        settings.change(access, settings.setting(access).version(), "UTC", true, 14);
        try {
            var preview = preview(HEAD + newcomer.duty(0).id() + ",,2026-09-30,,All logs were reviewed.\n");
            var line = preview.document()
                    .select("section[aria-labelledby=right] tbody tr")
                    .text();
            assertTrue(line.contains("Waits for approval"), line);
        } finally {
            settings.change(access, settings.setting(access).version(), "UTC", false, 14);
        }
    }

    @Test
    void a_table_with_lines_to_correct_stays_on_the_page_to_be_corrected() {
        var newcomer = new Newcomer(portal);
        var csv = HEAD + newcomer.duty(0).id() + ",,sometime,,All logs were reviewed.\n";
        var page = preview(csv).document();
        assertEquals(csv.strip(), page.select("textarea#csv").val().strip());
        assertEquals(path(), page.select("form:has(textarea#csv)").attr("action"));
        assertTrue(page.select("textarea[hidden]").isEmpty(), "nothing to import");
    }

    @Test
    void the_columns_say_what_is_required() {
        var columns =
                portal.administrator().get(path()).document().select("dl.facts").text();
        assertTrue(columns.contains("duty Required"), columns);
        assertTrue(columns.contains("Required for what is to be attested"), columns);
    }

    @Test
    void a_thousand_lines_are_imported() {
        var newcomer = new Newcomer(portal, 40);
        var csv = new StringBuilder(HEAD);
        for (var duty : newcomer.duties()) {
            for (int day = 1; day <= 25; day++) {
                csv.append(duty.id()).append(",,2026-09-%02d,,All logs were reviewed.\n".formatted(day));
            }
        }
        assertEquals(303, confirm(preview(csv.toString())).status());
        var attested = newcomer.duties().stream()
                .mapToInt(duty -> history(newcomer, duty).size())
                .sum();
        assertEquals(1000, attested);
    }

    @Test
    void only_an_administrator_of_this_tenant_imports() {
        var newcomer = new Newcomer(portal);
        var preview = preview(HEAD + newcomer.duty(0).id() + ",,2026-09-30,,All logs were reviewed.\n");
        for (var action : List.of("", "/import")) {
            var form = confirmation(preview);
            assertEquals(403, portal.viewer().post(path() + action, form).status());
            assertEquals(403, portal.contributor().post(path() + action, form).status());
            assertEquals(404, portal.stranger().post(path() + action, form).status());
            assertTrue(portal.nobody().post(path() + action, form).location().startsWith("/sign-in"));
        }
        assertEquals(List.of(), history(newcomer, newcomer.duty(0)));
    }
}
