package io.remit.setup;

import static io.remit.access.Permission.MEMBER_EDIT;
import static io.remit.web.Method.GET;
import static io.remit.web.Method.POST;

import io.remit.access.AccountId;
import io.remit.access.MembershipId;
import io.remit.access.Problem.Invalid;
import io.remit.identity.Member;
import io.remit.setup.LeavingService.Farewell;
import io.remit.setup.LeavingService.Leaver;
import io.remit.web.Reply;
import io.remit.web.Request;
import io.remit.web.Routes;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;

/** The page on which a member leaves: it shows what they answer for and what becomes of it, before anything happens. */
public final class LeavingRoutes {
    static final String NOBODY = "nobody";
    private final LeavingService leaving;

    public LeavingRoutes(LeavingService leaving) {
        this.leaving = leaving;
    }

    public void register(Routes routes) {
        routes.tenant(GET, "/members/{member}/leaving", MEMBER_EDIT, this::page);
        routes.tenant(POST, "/members/{member}/leaving", MEMBER_EDIT, this::leave)
                .reshow(this::page);
    }

    private Reply page(Request in) {
        var leaver = leaving.leaver(in.access(), member(in));
        return Reply.page("setup/leaving", new LeavingView(in, members(in), leaver).page());
    }

    private Reply leave(Request in) {
        var form = in.form();
        var farewell = new Farewell(
                to(form.text("to")),
                form.text("revokes").equals("yes"),
                form.text("ends").equals("yes"));
        var left = leaving.leave(in.access(), member(in), form.text("seen"), farewell);
        boolean isReader = in.access()
                .actor()
                .accountId()
                .filter(left.member().account()::equals)
                .isPresent();
        return Reply.goTo(farewell.ends() && isReader ? "/" : members(in)).flash(told(left, farewell));
    }

    /** What was done, in the order in which people ask. */
    private static String told(Leaver left, Farewell farewell) {
        var name = left.member().name();
        var told = new ArrayList<String>();
        if (farewell.ends()) {
            told.add("The membership of " + name + " has ended.");
        }
        if (!left.holding().isEmpty()) {
            var heir = farewell.to()
                    .flatMap(to -> left.heirs().stream()
                            .filter(one -> one.account().equals(to))
                            .findFirst())
                    .map(Member::name);
            told.add("What " + name + " answered for, " + LeavingView.counted(left.holding())
                    + heir.map(to -> ", went to " + to + ".").orElse(", has no owner now."));
        }
        if (farewell.revokesPings() && !left.pings().isEmpty()) {
            int pings = left.pings().size();
            told.add(pings + (pings == 1 ? " ping is revoked." : " pings are revoked."));
        }
        return String.join(" ", told);
    }

    private static Optional<AccountId> to(String chosen) {
        if (chosen.equals(NOBODY)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new AccountId(UUID.fromString(chosen)));
        } catch (IllegalArgumentException e) {
            throw new Invalid("to", "Choose who takes it over, or nobody.");
        }
    }

    private static MembershipId member(Request in) {
        return in.id("member", MembershipId::new);
    }

    private static String members(Request in) {
        return in.viewer().base() + "/members";
    }
}
