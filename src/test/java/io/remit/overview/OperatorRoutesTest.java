package io.remit.overview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.remit.testing.PortalTest;
import io.remit.testing.TestPortal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The operator's first page. */
@PortalTest
final class OperatorRoutesTest {
    private static final String PAGE = """
            # Who does what

            ## Backups

            | Area | Provider responsibilities | Your responsibilities |
            |------|---------------------------|-----------------------|
            | Copies | Keep the storage running. | Make a copy every day. |
            | Restores | | |
            """;
    private final TestPortal portal;

    OperatorRoutesTest(TestPortal portal) {
        this.portal = portal;
    }

    @Test
    void services_show_their_drafts_findings_and_tenants() {
        var services = portal.services();
        var platform = services.platform();
        var service = services.catalog().createService(platform, "overseen", "Overseen");
        services.subscriptions().subscribe(services.in(portal.tenant()), service.slug());
        services.drafts()
                .importPage(platform, service, PAGE.getBytes(StandardCharsets.UTF_8), List.of(), "", Optional.empty());
        var page = portal.operator().get("/admin");
        assertEquals(200, page.status());
        var row = page.document().select("tr:has(a[href=/admin/catalog/overseen])");
        assertEquals("None published", row.select("td[data-label=Edition]").text());
        assertTrue(row.select("td[data-label=Drafts] a").attr("href").startsWith("/admin/catalog/overseen/drafts/"));
        assertTrue(row.select("td[data-label=Findings]").text().matches(".*[0-9]+ (error|warning|remark)s?.*"));
        assertEquals("1", row.select("td[data-label=Tenants]").text());
        assertTrue(page.text().contains("Draft imported"), page::toString);
    }

    @Test
    void nobody_but_the_operator_finds_it() {
        assertEquals(404, portal.administrator().get("/admin").status());
        assertEquals(404, portal.viewer().get("/admin").status());
        assertTrue(portal.nobody().get("/admin").location().startsWith("/sign-in?next="));
    }
}
