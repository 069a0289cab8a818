package io.remit.setup;

import io.remit.access.AccountId;
import io.remit.access.DutyId;
import io.remit.access.Problem.Invalid;
import io.remit.attestation.Attestation;
import io.remit.attestation.Attesting;
import io.remit.duty.DutyEntry;
import io.remit.duty.Register;
import io.remit.duty.SubjectStanding;
import io.remit.identity.Member;
import io.remit.setup.DonePlan.Fate;
import io.remit.setup.DonePlan.Planned;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Finds out what each line of a table means, and what is wrong with it. */
final class DonePlanning {
    private final Register register;
    private final DutyNames names;
    private final People people;
    private final Function<DutyId, List<Attestation>> history;
    private final BiFunction<String, LocalDate, String> linkCheck;
    private final Map<DutyId, List<Attestation>> known = new HashMap<>();
    private final Map<String, Integer> firstLines = new HashMap<>();
    private final Map<DutyId, Integer> ownedBy = new HashMap<>();
    private final Map<DutyId, AccountId> owners = new HashMap<>();

    /**
     * @param history what was attested of a duty
     * @param linkCheck the host of an address; refuses one that could not be kept, for evidence about that day
     */
    DonePlanning(
            Register register,
            People people,
            Function<DutyId, List<Attestation>> history,
            BiFunction<String, LocalDate, String> linkCheck) {
        this.register = register;
        this.names = new DutyNames(register);
        this.people = people;
        this.history = history;
        this.linkCheck = linkCheck;
    }

    DonePlan plan(List<DoneLine> lines) {
        var planned = lines.stream()
                .filter(line -> !line.isBlank())
                .map(this::planned)
                .toList();
        return new DonePlan(planned, lines.size() - planned.size());
    }

    private Planned planned(DoneLine written) {
        var wrong = new ArrayList<String>();
        var day = noting(wrong, () -> day(written));
        var line = day.map(written::saidOf).orElse(written);
        var duty = noting(wrong, () -> Optional.of(names.find(line)));
        var subject = duty.flatMap(found -> noting(wrong, () -> Optional.of(subject(line, found))));
        var member = noting(wrong, () -> member(line));
        var host = day.map(when -> checkAttestable(line, when, wrong)).orElse("");
        if (line.done().isEmpty() && !(line.statement() + line.evidence()).isEmpty()) {
            wrong.add("In “last done”, write when it was done, such as 2026-01-31.");
        }
        var owner = member.map(Member::account)
                .filter(account -> duty.filter(found -> found.assignment()
                                .owner()
                                .filter(account::equals)
                                .isPresent())
                        .isEmpty());
        owner.ifPresent(account -> duty.ifPresent(found -> oneOwner(line, found, account, wrong)));
        var fate = !wrong.isEmpty() ? Fate.WRONG : day.isPresent() ? Fate.ATTESTED : Fate.OWNED;
        var one = new Planned(line, fate, wrong, duty, subject, owner, day, host);
        return fate == Fate.WRONG ? one : known(one);
    }

    /** One value of a line; what is wrong with it is noted instead of ending everything. */
    private static <T> Optional<T> noting(List<String> wrong, Reading<T> reading) {
        try {
            return reading.read();
        } catch (Invalid e) {
            wrong.addAll(e.errors().values());
            return Optional.empty();
        }
    }

    @FunctionalInterface
    private interface Reading<T> {
        Optional<T> read();
    }

    private static SubjectStanding subject(DoneLine line, DutyEntry duty) {
        var subjects = duty.subjects();
        boolean several = !subjects.get(0).subject().isEmpty();
        if (!several && !line.project().isEmpty()) {
            throw new Invalid("", "Leave “project” empty: this duty is fulfilled once for all of it.");
        }
        return subjects.stream()
                .filter(subject -> subject.name().equalsIgnoreCase(line.project()))
                .findFirst()
                .orElseThrow(() -> new Invalid(
                        "",
                        "In “project”, write one of: "
                                + String.join(
                                        ", ",
                                        subjects.stream()
                                                .map(SubjectStanding::name)
                                                .toList()) + "."));
    }

    private Optional<Member> member(DoneLine line) {
        if (line.owner().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(people.named(line.owner())
                .orElseThrow(() -> new Invalid(
                        "",
                        "In “owner”, write a member’s address: “" + line.owner()
                                + "” is nobody here who may attest.")));
    }

    private static Optional<LocalDate> day(DoneLine line) {
        if (line.done().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(DoneDay.read(line.done())
                .orElseThrow(() -> new Invalid(
                        "",
                        "In “last done”, write the day as 2026-01-31 or 31.1.2026: “" + line.done()
                                + "” may mean several days, or none.")));
    }

    /** The host of its evidence; empty without any. */
    private String checkAttestable(DoneLine line, LocalDate day, List<String> wrong) {
        var attesting = attesting(line, day);
        try {
            attesting.mustBeSound(register.today());
        } catch (Invalid e) {
            e.errors().forEach((field, message) -> wrong.add("In “" + column(field) + "”: " + message));
        }
        if (!line.evidence().isEmpty() && !day.isAfter(register.today())) {
            try {
                return linkCheck.apply(line.evidence(), day);
            } catch (Invalid e) {
                wrong.add("In “evidence”: " + e.getMessage());
            }
        }
        return "";
    }

    private static String column(String field) {
        return field.equals("statement") ? "statement" : "last done";
    }

    private static Attesting attesting(DoneLine line, LocalDate day) {
        return new Attesting("", Attesting.FIRST, day, day, line.statement(), List.of(), "", Attesting.Origin.CSV);
    }

    private void oneOwner(DoneLine line, DutyEntry duty, AccountId owner, List<String> wrong) {
        var before = owners.putIfAbsent(duty.id(), owner);
        if (before == null) {
            ownedBy.put(duty.id(), line.number());
        } else if (!before.equals(owner)) {
            wrong.add("Line " + ownedBy.get(duty.id()) + " names another owner of this duty. Keep one of them.");
        }
    }

    /** The same line again: in the file, or in what was attested before. */
    private Planned known(Planned one) {
        if (one.fate() != Fate.ATTESTED) {
            return one.owner().isPresent() ? one : as(one, Fate.KNOWN, "This is who answers for it already.");
        }
        var duty = one.duty().orElseThrow();
        var subject = one.subject().orElseThrow();
        var same = duty.id() + "|" + subject.subject() + "|" + one.day().orElseThrow() + "|"
                + one.line().statement();
        var first = firstLines.putIfAbsent(same, one.line().number());
        if (first != null) {
            return as(one, Fate.KNOWN, "Line " + first + " says the same.");
        }
        if (subject.follows().equals(Attesting.FIRST)) {
            return one;
        }
        boolean said = known.computeIfAbsent(duty.id(), history).stream()
                .filter(made -> made.subject().equals(subject.subject()))
                .anyMatch(one::isSaidBy);
        return said ? as(one, Fate.KNOWN, "This is attested already.") : one;
    }

    private static Planned as(Planned one, Fate fate, String told) {
        return new Planned(
                one.line(), fate, List.of(told), one.duty(), one.subject(), one.owner(), one.day(), one.host());
    }
}
