package io.remit.token;

import io.remit.access.Permission;
import io.remit.access.ServiceId;
import io.remit.catalog.ServiceEntry;
import io.remit.web.Request;
import io.remit.web.parts.Badge;
import io.remit.web.parts.Field;
import io.remit.web.parts.Moment;
import io.remit.web.parts.Option;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Makes the page of tokens from what there is and what was typed. */
final class TokensView {
    private final Request in;
    private final String base;
    private final boolean forServices;
    private final List<ServiceEntry> services;
    private final Map<String, String> names;
    private final Instant now;

    TokensView(
            Request in,
            String base,
            boolean forServices,
            List<ServiceEntry> services,
            Map<String, String> names,
            Instant now) {
        this.in = in;
        this.base = base;
        this.forServices = forServices;
        this.services = services;
        this.names = names;
        this.now = now;
    }

    /** @param made name and secret of a token just made; empty where none was */
    TokensPage page(List<Token> tokens, List<String> made) {
        return new TokensPage(
                base,
                forServices,
                in.typed().field("", "").error(),
                made.isEmpty() ? "" : made.get(1),
                made.isEmpty() ? "" : made.get(0),
                tokens.stream().map(this::row).toList(),
                making());
    }

    private TokensPage.Row row(Token token) {
        return new TokensPage.Row(
                token.id().toString(),
                token.name(),
                token.service().map(this::name).orElse(""),
                TokenDraft.GIVEABLE.entrySet().stream()
                        .filter(entry -> token.permissions().contains(entry.getKey()))
                        .map(Map.Entry::getValue)
                        .collect(Collectors.joining(", ")),
                Moment.dayOf(token.madeAt()),
                names.getOrDefault(token.madeBy(), ""),
                Moment.on(LocalDate.ofInstant(token.expiresAt(), ZoneOffset.UTC).minusDays(1)),
                token.usedAt().isPresent(),
                Moment.dayOf(token.usedAt().orElse(token.madeAt())),
                state(token),
                token.opens(now));
    }

    private Badge state(Token token) {
        if (token.revokedAt().isPresent()) {
            return Badge.quiet("circle-x", "Revoked");
        }
        return token.opens(now) ? Badge.ok("In use") : Badge.quiet("clock", "Ended");
    }

    private String name(ServiceId id) {
        return services.stream()
                .filter(service -> service.id().equals(id))
                .findFirst()
                .map(ServiceEntry::name)
                .orElse("");
    }

    private TokensPage.Making making() {
        var typed = in.typed();
        var service = typed.field("service", "");
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        return new TokensPage.Making(
                typed.problems(),
                typed.field("name", ""),
                service,
                services.stream()
                        .map(one ->
                                new Option(one.slug(), one.name(), one.slug().equals(service.value())))
                        .toList(),
                typed.field("permission", "").error(),
                TokenDraft.GIVEABLE.entrySet().stream().map(this::permission).toList(),
                dayField(today));
    }

    private Field dayField(LocalDate today) {
        return in.typed().field("lastDay", today.plusDays(TokenDraft.USUAL_DAYS).toString());
    }

    private Option permission(Map.Entry<Permission, String> given) {
        var name = given.getKey().name();
        return new Option(name, given.getValue(), in.typed().chosen("permission", name, true));
    }
}
