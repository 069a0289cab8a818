package io.remit.provider;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.remit.access.Role;
import io.remit.attestation.Attestation;
import io.remit.attestation.Attesting;
import io.remit.duty.Desk;
import io.remit.duty.DutyEntry;
import io.remit.evidence.Described;
import io.remit.evidence.Evidence;
import io.remit.testing.PortalTest;
import io.remit.testing.TestPortal;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the provider proves of its own duties, as tenants see it. */
@PortalTest
final class ProviderRoutesTest {
    private static final String PROOF = "How the logs were written.";
    private final TestPortal portal;
    private final Desk desk;
    private final DutyEntry duty;
    private final String path;

    ProviderRoutesTest(TestPortal portal) {
        this.portal = portal;
        desk = Desk.of(portal);
        duty = desk.duty(desk.operator(), "Write the service's logs.");
        path = portal.path("/provider/" + duty.id());
    }

    private Evidence file(String content) {
        var bytes = new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
        return portal.services()
                .evidence()
                .addFile(desk.operator(), "logs.txt", bytes, Described.about(desk.today()))
                .evidence();
    }

    private Attestation attest(Evidence piece) {
        var now = portal.services().duties().duty(desk.operator(), duty.id());
        var attesting = new Attesting(
                "",
                now.subjects().get(0).follows(),
                desk.today(),
                desk.today(),
                "Every log was written.",
                List.of(piece.id()),
                Evidence.hash(List.of(piece)),
                Attesting.Origin.FORM);
        return portal.services().attestations().attest(desk.operator(), now.text(), attesting);
    }

    @Test
    void every_member_reads_what_the_provider_attested_with_its_evidence() {
        var piece = file(PROOF);
        assertTrue(portal.viewer().get(path).text().contains("Not attested yet"));
        attest(piece);
        for (var role : Role.ofTenants()) {
            var page = portal.member(role).get(path);
            assertEquals(200, page.status(), page::toString);
            assertTrue(page.text().contains("Every log was written."), page::toString);
            var link = page.document().select("a[href$=/evidence/" + piece.id() + "]");
            assertEquals("logs.txt", link.text());
            var content = portal.member(role).get(link.attr("href"));
            assertEquals(PROOF, content.text());
            assertTrue(content.header("Content-Disposition").startsWith("attachment"), "never shown in the browser");
        }
        assertEquals(404, portal.stranger().get(path).status(), "a tenant without the service");
        assertEquals(
                404, portal.stranger().get(path + "/evidence/" + piece.id()).status());
        assertTrue(portal.nobody().get(path).location().startsWith("/sign-in"));
    }

    @Test
    void the_list_and_the_matrix_say_what_is_attested_as_soon_as_it_is() {
        var matrix = portal.path(
                "/responsibilities?service=" + desk.shelf().service().slug());
        assertFalse(portal.viewer().get(matrix).text().contains("Attested to"));
        var made = attest(file("First."));
        var page = portal.viewer().get(matrix).document();
        assertEquals("provider/" + duty.id(), page.select("a.proof").attr("href"));
        var row = portal.viewer().get(portal.path("/provider")).document().select("li:has(a[href$=" + duty.id() + "])");
        assertTrue(row.text().contains("until "), row::text);
        portal.services().attestations().withdraw(desk.operator(), made.id(), "A slip.");
        assertFalse(portal.viewer().get(matrix).text().contains("Attested to"), "it was taken back");
    }

    @Test
    void what_was_attested_for_another_text_is_told_so() {
        attest(file("Second."));
        desk.shelf().publish(Desk.PAGE.replace("Write the service's logs.", "Write the service's logs every day."));
        var page = portal.viewer().get(path);
        assertTrue(page.text().contains("Text changed since"), page::toString);
    }

    @Test
    void the_provider_keeps_evidence_that_no_attestation_in_force_names() {
        var beside = file("Beside.");
        assertEquals(404, portal.viewer().get(path + "/evidence/" + beside.id()).status());
        var named = file("Named.");
        var made = attest(named);
        var address = path + "/evidence/" + named.id();
        assertEquals(200, portal.viewer().get(address).status());
        var other = desk.duty(desk.operator(), "Send alerts.");
        assertEquals(
                404,
                portal.viewer()
                        .get(portal.path("/provider/" + other.id()) + "/evidence/" + named.id())
                        .status(),
                "it proves another duty");
        portal.services().attestations().withdraw(desk.operator(), made.id(), "The wrong file.");
        assertEquals(404, portal.viewer().get(address).status());
        assertTrue(portal.viewer().get(path).text().contains("Withdrawn: The wrong file."));
    }

    @Test
    void a_tenants_own_duty_is_none_of_the_providers() {
        var own = portal.path("/provider/" + desk.duty("Keep").id());
        assertEquals(404, portal.viewer().get(own).status());
        assertEquals(404, portal.viewer().get(portal.path("/provider/nonsense")).status());
    }
}
