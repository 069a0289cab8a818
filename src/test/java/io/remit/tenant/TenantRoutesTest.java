package io.remit.tenant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.remit.access.Access;
import io.remit.access.Role;
import io.remit.testing.AuditTrail;
import io.remit.testing.PortalTest;
import io.remit.testing.TestPortal;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The operator's tenants: the list, and the page of each. */
@PortalTest
final class TenantRoutesTest {
    private final TestPortal portal;

    TenantRoutesTest(TestPortal portal) {
        this.portal = portal;
    }

    private String page(String below) {
        return "/admin/tenants/" + portal.tenant().slug() + below;
    }

    private AuditTrail.Event lastEvent() {
        return AuditTrail.last(portal.store(), portal.tenant().id());
    }

    @Test
    void the_operator_adds_a_tenant_and_invites_its_first_administrator() {
        var operator = portal.operator();
        var answer = operator.post("/admin/tenants", "name", "Cobalt Rail", "slug", "cobalt-rail");
        assertEquals("/admin/tenants/cobalt-rail", answer.location());
        assertEquals(
                "identity.tenant.created",
                AuditTrail.last(portal.store(), Access.PLATFORM).action());
        var page = operator.follow(answer);
        assertTrue(page.text().contains("Nobody yet. Invite an administrator first."), page::toString);
        var invited = operator.post(
                "/admin/tenants/cobalt-rail/invitations", "email", "cora@cobalt.example", "role", "ADMINISTRATOR");
        assertEquals(200, invited.status());
        var link = URI.create(invited.document().select("#invitation-link").val());
        assertEquals(portal.base().getAuthority(), link.getAuthority());
        var cora = portal.nobody();
        cora.post(link.getPath(), "name", "Cora", "password", TestPortal.PASSWORD);
        assertEquals(200, cora.get("/t/cobalt-rail/members").status());
    }

    @Test
    void a_tenant_that_cannot_be_is_refused_at_its_field_and_nothing_typed_is_lost() {
        var malformed = portal.operator().post("/admin/tenants", "name", "Cobalt", "slug", "No Slug!");
        assertEquals(422, malformed.status());
        assertEquals("No Slug!", malformed.document().select("#slug").val());
        assertEquals("Cobalt", malformed.document().select("#name").val());
        assertTrue(malformed.document().select("#slug-error").hasText());
        var taken = portal.operator()
                .post("/admin/tenants", "name", "Twin", "slug", portal.tenant().slug());
        assertEquals(422, taken.status());
        assertEquals(
                422,
                portal.operator()
                        .post("/admin/tenants", "name", "", "slug", "cobalt")
                        .status());
    }

    @Test
    void the_list_is_searched_and_answers_htmx_with_the_list_alone() {
        var slug = portal.tenant().slug();
        var found = portal.operator().get("/admin/tenants?q=" + slug.toUpperCase(java.util.Locale.ROOT));
        assertTrue(found.document().select("#tenants").text().contains(slug), found::toString);
        assertEquals(
                slug.toUpperCase(java.util.Locale.ROOT),
                found.document().select("#q").val());
        var fragment = portal.operator().htmx().get("/admin/tenants?q=" + slug);
        assertTrue(fragment.document().select("h1").isEmpty() && fragment.body().contains("id=\"tenants\""));
        var none = portal.operator().get("/admin/tenants?q=100%25+of_nobody");
        assertTrue(none.text().contains("No tenant here"), none::toString);
    }

    @Test
    void the_list_is_paged_by_key_in_both_directions() {
        var services = portal.services();
        for (int i = 0; i < 120; i++) {
            services.tenants().create(services.platform(), "listed-%03d".formatted(i), "Paged " + i);
        }
        var operator = portal.operator();
        var first = operator.get("/admin/tenants?q=listed-");
        assertEquals(50, first.document().select("#tenants tbody tr").size());
        assertTrue(first.document().select("a[rel=prev]").isEmpty());
        var second = operator.get(first.document().select("a[rel=next]").attr("href"));
        assertTrue(second.text().contains("listed-050") && second.text().contains("listed-099"), second::toString);
        var third = operator.get(second.document().select("a[rel=next]").attr("href"));
        assertEquals(20, third.document().select("#tenants tbody tr").size());
        assertTrue(third.document().select("a[rel=next]").isEmpty());
        var back = operator.get(third.document().select("a[rel=prev]").attr("href"));
        assertEquals(
                second.document().select("#tenants tbody").text(),
                back.document().select("#tenants tbody").text());
        var start = operator.get(back.document().select("a[rel=prev]").attr("href"));
        assertEquals(
                first.document().select("#tenants tbody").text(),
                start.document().select("#tenants tbody").text());
        assertTrue(start.document().select("a[rel=prev]").isEmpty());
    }

    @Test
    void a_subscription_is_added_and_ended_on_the_tenants_record() {
        var service = Offered.service(portal);
        var added = portal.operator().post(page("/subscriptions"), "service", service.slug());
        assertEquals(page(""), added.location());
        assertEquals("tenant.subscription.added", lastEvent().action());
        assertTrue(portal.operator().get(page("")).text().contains(service.name()));
        var twice = portal.operator().post(page("/subscriptions"), "service", service.slug());
        assertEquals(409, twice.status());
        assertTrue(twice.document().select(".notice.bad").text().contains("already"), twice::toString);
        var unknown = portal.operator().post(page("/subscriptions"), "service", "no-such-service");
        assertEquals(422, unknown.status());
        assertTrue(unknown.document().select(".notice.bad").hasText(), unknown::toString);

        var ending = page("/subscriptions/" + service.slug() + "/ending");
        assertEquals(303, portal.operator().post(ending).status());
        assertEquals("tenant.subscription.ended", lastEvent().action());
        assertEquals(409, portal.operator().post(ending).status());
        assertEquals(
                404,
                portal.operator()
                        .post(page("/subscriptions/no-such-service/ending"))
                        .status());
    }

    @Test
    void the_page_shows_members_projects_and_the_open_invitations() {
        var service = Offered.subscribed(portal);
        portal.account(Role.VIEWER);
        portal.services().projects().add(portal.access(Role.ADMINISTRATOR), service.slug(), "visible", "eu-de");
        var invited =
                portal.operator().post(page("/invitations"), "email", portal.email("guest"), "role", "CONTRIBUTOR");
        var page = portal.operator().get(page(""));
        assertTrue(page.text().contains(portal.email(Role.VIEWER)), page::toString);
        assertTrue(page.text().contains("visible"), page::toString);
        assertTrue(page.text().contains(portal.email("guest")), page::toString);
        var revoke = invited.document().select("form[action$=/revocation]").attr("action");
        assertEquals(303, portal.operator().post(revoke).status());
        assertEquals(409, portal.operator().post(revoke).status());
        assertEquals(
                422,
                portal.operator()
                        .post(page("/invitations"), "email", "", "role", "VIEWER")
                        .status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/TENANT"})
    void nobody_but_the_operator_finds_the_pages(String below) {
        var path = "/admin/tenants" + below.replace("TENANT", portal.tenant().slug());
        assertEquals(200, portal.operator().get(path).status());
        assertEquals(404, portal.administrator().get(path).status());
        assertEquals(404, portal.stranger().get(path).status());
        assertTrue(portal.nobody().get(path).location().startsWith("/sign-in?next="));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/TENANT/subscriptions", "/TENANT/subscriptions/SERVICE/ending", "/TENANT/invitations"})
    void nobody_but_the_operator_writes(String below) {
        var service = Offered.subscribed(portal);
        var path = "/admin/tenants"
                + below.replace("TENANT", portal.tenant().slug()).replace("SERVICE", service.slug());
        var form = new String[] {"name", "Intruders", "slug", "intruders", "email", "i@x.example", "role", "VIEWER"};
        assertEquals(404, portal.administrator().post(path, form).status());
        assertEquals(404, portal.stranger().post(path, form).status());
        assertTrue(portal.nobody().post(path, form).location().startsWith("/sign-in"));
    }

    @Test
    void an_unknown_tenant_is_not_found() {
        assertEquals(404, portal.operator().get("/admin/tenants/no-such-tenant").status());
        assertEquals(404, portal.operator().get("/admin/tenants/platform").status());
    }
}
