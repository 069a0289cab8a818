package io.remit.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.commons.codec.digest.DigestUtils;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.standard.StandardDialect;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * Renders templates. A template sees two names, {@code shell} and {@code page}. What has a key is kept: fragments for
 * everybody, whole pages per shell; both within fixed bounds of memory.
 */
final class Pages {
    private static final int ETAG_DIGITS = 24;
    private static final long KEPT_PAGE_BYTES = 48L << 20;
    private static final long KEPT_FRAGMENT_BYTES = 32L << 20;
    private final TemplateEngine engine = new TemplateEngine();
    private final Shell neutral;
    private final Cache<PageKey, Rendered> pages = Caffeine.newBuilder()
            .maximumWeight(KEPT_PAGE_BYTES)
            .<PageKey, Rendered>weigher((key, page) -> page.body().bytes() * 5 / 4 + 1000)
            .build();
    private final Cache<String, String> fragments = Caffeine.newBuilder()
            .maximumWeight(KEPT_FRAGMENT_BYTES)
            .<String, String>weigher((key, html) -> html.length() + key.length() + 100)
            .build();

    private record PageKey(String template, String fragment, Shell shell, String key) {}

    /**
     * A rendered page.
     *
     * @param body UTF-8
     * @param etag weak entity tag, or empty where the page is not kept
     */
    record Rendered(Body body, String etag) {}

    /** @param neutral a shell without a person, for fragments that everybody shares */
    Pages(Shell neutral) {
        this.neutral = neutral;
        var resolver = new ClassLoaderTemplateResolver(Pages.class.getClassLoader());
        resolver.setPrefix("templates/");
        resolver.setSuffix(".html");
        resolver.setCharacterEncoding("UTF-8");
        resolver.setTemplateMode(TemplateMode.HTML);
        var dialect = new StandardDialect();
        dialect.setVariableExpressionEvaluator(new FastPaths());
        // The usual one brings a whole JSON library to the first page, and no page of ours has a script inside.
        dialect.setJavaScriptSerializer((value, writer) -> {
            throw new IllegalStateException("Pages carry no script");
        });
        engine.setDialect(dialect);
        engine.addDialect(new KeptProcessor.Dialect(this::kept));
        engine.setTemplateResolver(resolver);
    }

    /** The page, or with a fragment's name that part of it. */
    Rendered render(Reply reply, Shell shell, boolean fragmentOnly) {
        var fragment = fragmentOnly ? reply.fragment() : "";
        if (reply.keptAs().isEmpty()) {
            return new Rendered(new Body(bytes(reply.target(), fragment, shell, reply.makeView())), "");
        }
        var key = new PageKey(reply.target(), fragment, shell, reply.keptAs().get());
        var kept = pages.getIfPresent(key);
        if (kept == null) {
            var bytes = bytes(reply.target(), fragment, shell, reply.makeView());
            kept = new Rendered(
                    new Body(bytes), "W/\"" + DigestUtils.sha256Hex(bytes).substring(0, ETAG_DIGITS) + "\"");
            pages.put(key, kept);
        }
        return kept;
    }

    /** A part of a page as everybody of one audience gets it: with the shell of nobody. */
    byte[] fragment(Reply reply) {
        return bytes(reply.target(), reply.fragment(), neutral, reply.makeView());
    }

    private byte[] bytes(String template, String fragment, Shell shell, Object page) {
        return html(template, fragment, shell, page).getBytes(StandardCharsets.UTF_8);
    }

    private String html(String template, String fragment, Shell shell, Object page) {
        var context = new Context(Locale.ENGLISH, Map.of("shell", shell, "page", page));
        if (fragment.isEmpty()) {
            return engine.process(template, context);
        }
        var html = engine.process(template, Set.of(fragment), context);
        if (html.isBlank()) {
            throw new IllegalStateException("Template " + template + " has no fragment " + fragment);
        }
        return html;
    }

    private String kept(Kept kept) {
        var key = kept.template() + '#' + kept.fragment() + '#' + kept.key();
        var html = fragments.getIfPresent(key);
        if (html == null) {
            html = html(kept.template(), kept.fragment(), neutral, kept.view().get());
            fragments.put(key, html);
        }
        return html;
    }
}
