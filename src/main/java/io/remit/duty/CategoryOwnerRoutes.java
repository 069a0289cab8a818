package io.remit.duty;

import static io.remit.access.Permission.DUTY_ASSIGN;
import static io.remit.access.Permission.DUTY_READ;
import static io.remit.access.Permission.PROVIDER_DUTY_EDIT;
import static io.remit.web.Method.GET;
import static io.remit.web.Method.POST;

import io.remit.access.Problem.Invalid;
import io.remit.assignment.AssignmentService;
import io.remit.assignment.CategoryOwner;
import io.remit.duty.CategoryOwnersPage.Category;
import io.remit.identity.Member;
import io.remit.web.Reply;
import io.remit.web.Request;
import io.remit.web.Routes;
import io.remit.web.parts.Link;
import io.remit.web.parts.Option;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who answers for each category's duties that have no owner of their own. */
public final class CategoryOwnerRoutes {
    private final DutyService duties;
    private final AssignmentService assignments;

    public CategoryOwnerRoutes(DutyService duties, AssignmentService assignments) {
        this.duties = duties;
        this.assignments = assignments;
    }

    public void register(Routes routes) {
        routes.tenant(GET, "/duties/categories", DUTY_READ, this::page);
        routes.tenant(POST, "/duties/categories", DUTY_ASSIGN, this::assign).reshow(this::page);
        routes.operator(GET, "/duties/categories", PROVIDER_DUTY_EDIT, this::page);
        routes.operator(POST, "/duties/categories", PROVIDER_DUTY_EDIT, this::assign)
                .reshow(this::page);
    }

    private Reply assign(Request in) {
        var form = in.form();
        var duty = duties.register(in.access()).duties().stream()
                .filter(one -> one.service().slug().equals(form.text("service")))
                .filter(one -> one.row().category().equals(form.text("category")))
                .findFirst()
                .orElseThrow(() -> new Invalid("", "There is no such category any more. Look again."));
        int version = version(form.text("version"));
        assignments.assignCategory(
                in.access(), duty.service().id(), duty.row().category(), version, DutyRoutes.owner(form.text("owner")));
        return Reply.goTo(DutyRows.base(in) + "/categories").flash("The owner is saved.");
    }

    private static int version(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new Invalid("", "This form is damaged. Open the page again.");
        }
    }

    private Reply page(Request in) {
        var register = duties.register(in.access());
        var people = assignments.candidates(in.access());
        var owners = assignments.categoryOwners(in.access());
        var byCategory = new LinkedHashMap<List<String>, List<DutyEntry>>();
        register.duties()
                .forEach(duty -> byCategory
                        .computeIfAbsent(
                                List.of(duty.service().slug(), duty.row().category()), key -> new ArrayList<>())
                        .add(duty));
        var rows = byCategory.values().stream()
                .map(list -> category(list, owners, people))
                .toList();
        long services = rows.stream().map(Category::service).distinct().count();
        return Reply.page(
                "duty/categories",
                new CategoryOwnersPage(
                        List.of(new Link("Duties", DutyRows.base(in))),
                        DutyRows.base(in) + "/categories",
                        in.access().may(DUTY_ASSIGN) || in.access().may(PROVIDER_DUTY_EDIT),
                        Stream.of("", "owner")
                                .map(field -> in.typed().field(field, "").error())
                                .collect(Collectors.joining()),
                        services > 1,
                        rows));
    }

    private static Category category(List<DutyEntry> list, List<CategoryOwner> owners, List<Member> people) {
        var first = list.get(0);
        var owner = owners.stream()
                .filter(one -> one.service().equals(first.service().id()))
                .filter(one -> one.category().equals(first.row().category()))
                .findFirst();
        long without = list.stream()
                .filter(duty -> duty.assignment().owner().isEmpty())
                .count();
        return new Category(
                "c-" + first.id(),
                first.service().slug(),
                first.service().name(),
                first.row().category(),
                (list.size() == 1 ? "1 duty" : list.size() + " duties") + ", " + without + " without an owner of "
                        + (without == 1 ? "its" : "their") + " own",
                owner.map(CategoryOwner::version).orElse(0),
                owner.flatMap(one -> name(people, one)).orElse(""),
                options(people, owner));
    }

    private static Optional<String> name(List<Member> people, CategoryOwner owner) {
        return people.stream()
                .filter(member -> member.account().equals(owner.owner()))
                .map(Member::name)
                .findFirst();
    }

    private static List<Option> options(List<Member> people, Optional<CategoryOwner> owner) {
        var options = new ArrayList<Option>();
        options.add(new Option("", "Nobody", owner.isEmpty()));
        people.forEach(member -> options.add(new Option(
                member.account().toString(),
                member.name(),
                owner.filter(one -> one.owner().equals(member.account())).isPresent())));
        return options;
    }
}
