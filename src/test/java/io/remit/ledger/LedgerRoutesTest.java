package io.remit.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.remit.merkle.NoteKey;
import io.remit.testing.AuditTrail;
import io.remit.testing.Page;
import io.remit.testing.PortalTest;
import io.remit.testing.TestPortal;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The page that tells whether a trail is still what was recorded. */
@PortalTest
final class LedgerRoutesTest {
    private static int count;
    private final TestPortal portal;
    private final String path;

    LedgerRoutesTest(TestPortal portal) {
        this.portal = portal;
        this.path = portal.path("/activity/integrity");
        var services = portal.services();
        var slug = "ledger-" + ++count + "-" + portal.tenant().slug();
        services.catalog().createService(services.platform(), slug, "Ledger");
        services.subscriptions().subscribe(services.in(portal.tenant()), slug);
    }

    private Page page() {
        return portal.viewer().get(path);
    }

    private String checkpoint() {
        portal.services().number(portal.tenant().id());
        return page().document().select("pre.code").first().wholeText();
    }

    @Test
    void who_may_change_settings_has_all_of_it_looked_at_and_everybody_sees_what_was_found()
            throws InterruptedException {
        checkpoint();
        assertEquals(303, portal.administrator().post(path + "/verifications").status());
        for (int i = 0; i < 200 && !page().text().contains("are as they were recorded"); i++) {
            Thread.sleep(50);
        }
        var text = page().text();
        assertTrue(text.contains("Consistent") && text.contains("are as they were recorded"), text);
        assertTrue(text.contains("signed checkpoint"), text);
    }

    @Test
    void a_checkpoint_that_was_kept_is_compared() {
        var kept = checkpoint();
        var fits = portal.administrator().post(path + "/comparison", "kept", kept);
        assertEquals(200, fits.status());
        assertTrue(fits.text().contains("are those of the checkpoint that you kept"), fits::text);
        var none = portal.administrator().post(path + "/comparison", "kept", "not one");
        assertEquals(422, none.status());
        assertTrue(none.text().contains("no checkpoint that this installation signed"), none::text);
        assertTrue(none.body().contains("not one"), "what was pasted stays");
    }

    @Test
    void the_whole_trail_is_taken_along_and_verified_without_the_portal() throws IOException {
        checkpoint();
        var export = portal.administrator().get(path + "/trail");
        assertEquals(200, export.status());
        assertEquals(
                "ledger.trail.exported",
                AuditTrail.last(portal.store(), portal.tenant().id()).action());
        var key = page().document().select("#verifier").val();
        var result =
                TrailFile.verify(new BufferedReader(new StringReader(export.body())), Optional.of(NoteKey.parse(key)));
        assertTrue(result.fits(), result::told);
        assertTrue(result.told().contains("match the checkpoint"), result::told);
    }

    @Test
    void the_platforms_own_trail_is_the_operators() {
        assertEquals(200, portal.operator().get("/admin/audit/integrity").status());
        assertEquals(404, portal.administrator().get("/admin/audit/integrity").status());
    }
}
