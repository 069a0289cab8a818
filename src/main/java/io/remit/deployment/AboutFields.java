package io.remit.deployment;

import io.remit.identity.Member;
import io.remit.web.Typed;
import io.remit.web.parts.Field;
import io.remit.web.parts.Option;
import java.util.Collection;
import java.util.List;

/** The fields of a form that say what people know of a deployment. */
public record AboutFields(Field name, Field environment, Field address, Field owner, List<Option> owners, Field note) {
    public AboutFields {
        owners = List.copyOf(owners);
    }

    static AboutFields empty(Typed typed, Collection<Member> members) {
        return of(typed, members, "", "", "", "", "");
    }

    static AboutFields of(Typed typed, Collection<Member> members, Deployment one) {
        var owner = one.owner().map(Object::toString).orElse("");
        return of(typed, members, one.name(), one.environment(), one.address(), owner, one.note());
    }

    private static AboutFields of(
            Typed typed,
            Collection<Member> members,
            String name,
            String environment,
            String address,
            String owner,
            String note) {
        var chosen = typed.field("owner", owner);
        return new AboutFields(
                typed.field("name", name),
                typed.field("environment", environment),
                typed.field("address", address),
                chosen,
                Choices.members(members, chosen.value()),
                typed.field("note", note));
    }
}
