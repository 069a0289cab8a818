package io.remit.tenant;

import static io.remit.access.Permission.DUTY_APPROVE;
import static io.remit.access.Permission.SETTING_EDIT;
import static io.remit.web.Method.GET;
import static io.remit.web.Method.POST;

import io.remit.identity.MembershipService;
import io.remit.web.Form;
import io.remit.web.Reply;
import io.remit.web.Request;
import io.remit.web.Routes;
import io.remit.web.parts.Field;
import java.time.ZoneId;
import java.util.List;

/** A tenant's page of settings. */
public final class SettingRoutes {
    /** Regions as people know them, with UTC; the others are abbreviations and offsets, which know no summer time. */
    private static final List<String> ZONES = ZoneId.getAvailableZoneIds().stream()
            .filter(zone -> zone.equals("UTC")
                    || zone.matches("(Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+"))
            .sorted()
            .toList();

    private static final int LONGEST_ZONE = 60;
    private final SettingService settings;
    private final MembershipService memberships;

    public SettingRoutes(SettingService settings, MembershipService memberships) {
        this.settings = settings;
        this.memberships = memberships;
    }

    public void register(Routes routes) {
        routes.tenantNav("Settings", "settings", "/settings", SETTING_EDIT);
        routes.tenant(GET, "/settings", SETTING_EDIT, this::page);
        routes.tenant(POST, "/settings", SETTING_EDIT, this::change).reshow(this::page);
    }

    private Reply change(Request in) {
        var form = in.form();
        var zone = form.required("zone", "Choose a time zone from the list, such as Europe/Berlin.", LONGEST_ZONE);
        int grace = number(
                form, "grace", "Write a whole number of days, from 0 to " + SettingService.MOST_GRACE_DAYS + ".");
        int seen = number(form, "seen", "Open this page again, then save.");
        form.mustBeValid();
        settings.change(in.access(), seen, zone, form.text("approval").equals("yes"), grace);
        return Reply.goTo(base(in)).flash("The settings are saved.");
    }

    private Reply page(Request in) {
        var now = settings.setting(in.access());
        var typed = in.typed();
        var refused = ProjectRoutes.refusal(typed);
        var version = String.valueOf(now.version());
        var approval = typed.chosen("approval", "yes", now.approvalNeeded()) ? "yes" : "";
        return Reply.page(
                "tenant/settings",
                new SettingsPage(
                        base(in),
                        refused,
                        refused.isEmpty() ? typed.problems() : List.of(),
                        // Whoever was overtaken has now read to what, and may decide again; a slip of the pen waits.
                        refused.isEmpty() ? typed.field("seen", version).value() : version,
                        typed.field("zone", now.zone().getId()),
                        ZONES,
                        Field.of(approval),
                        memberships.othersMay(in.access(), DUTY_APPROVE) == 0,
                        typed.field("grace", String.valueOf(now.graceDays()))));
    }

    private static int number(Form form, String name, String whenNone) {
        var text = form.text(name);
        if (text.matches("\\d{1,9}")) {
            return Integer.parseInt(text);
        }
        form.reject(name, whenNone);
        return 0;
    }

    private static String base(Request in) {
        return "/t/" + in.access().tenantSlug() + "/settings";
    }
}
