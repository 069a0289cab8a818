package io.remit.setup;

import io.remit.access.AccountId;
import io.remit.identity.Member;
import io.remit.web.parts.Option;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The members as somebody names them: by address, or by a name that only one of them has. */
record People(List<Member> members) {
    People {
        members = List.copyOf(members);
    }

    Optional<Member> named(String text) {
        var wanted = text.strip().toLowerCase(Locale.ROOT);
        var byAddress = members.stream()
                .filter(member -> member.email().toLowerCase(Locale.ROOT).equals(wanted))
                .findFirst();
        var byName = members.stream()
                .filter(member -> member.name().toLowerCase(Locale.ROOT).equals(wanted))
                .toList();
        return byAddress.or(() -> byName.size() == 1 ? Optional.of(byName.get(0)) : Optional.empty());
    }

    Optional<Member> of(AccountId account) {
        return members.stream()
                .filter(member -> member.account().equals(account))
                .findFirst();
    }

    /** Addresses with their names, to be offered while typing. */
    List<Option> offered() {
        return members.stream()
                .map(member -> new Option(member.email(), member.name(), false))
                .toList();
    }
}
