package io.remit.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** One template, and what can be wrong with it. Each check answers with the faults it found. */
final class Template {
    private static final Pattern REFERENCE = Pattern.compile("~\\{\\s*([\\w/-]*)\\s*::\\s*([\\w-]+)");
    private static final Set<String> OWN_SYNTAX =
            Set.of("th:fragment", "th:remove", "th:object", "th:inline", "th:assert");
    private static final Set<String> ASSIGNMENTS = Set.of("th:attr", "th:attrappend", "th:with");

    /** The one property that may be written unescaped: of web.parts.SafeHtml, which is made of Markdown alone. */
    private static final Pattern SANITIZED = Pattern.compile("\\$\\{[a-z]+(\\.[a-zA-Z]+)*\\.safeHtml}");

    private final Path folder;
    private final String name;
    private final Document document;

    private Template(Path folder, String name, String html) {
        this.folder = folder;
        this.name = name;
        this.document = Jsoup.parse(html, "", Parser.xmlParser());
    }

    static Template of(Path folder, String name, String html) {
        return new Template(folder, name, html);
    }

    static Template read(Path folder, Path file) {
        var name = folder.relativize(file).toString().replace('\\', '/').replaceFirst("\\.html$", "");
        return new Template(folder, name, text(file));
    }

    /** The template of this name, where there is one. */
    static Optional<Template> named(Path folder, String name) {
        var file = folder.resolve(name + ".html");
        return Files.exists(file) ? Optional.of(read(folder, file)) : Optional.empty();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a fragment of this name can be taken from here: declared by th:fragment, or an element of that name. */
    boolean has(String fragment) {
        return document.getAllElements().stream()
                .anyMatch(element -> element.attr("th:fragment").matches(Pattern.quote(fragment) + "(\\s*\\(.*)?")
                        || element.normalName().equals(fragment));
    }

    List<String> uncompilable() {
        List<String> faults = new ArrayList<>();
        for (var element : document.getAllElements()) {
            for (var attribute : element.attributes()) {
                var key = attribute.getKey();
                if (!key.startsWith("th:") && !key.startsWith("remit:") || OWN_SYNTAX.contains(key)) {
                    continue;
                }
                var syntax = key.equals("th:each")
                        ? Expressions.Syntax.EACH
                        : ASSIGNMENTS.contains(key) ? Expressions.Syntax.ASSIGNMENT : Expressions.Syntax.EXPRESSION;
                Expressions.fault(attribute.getValue(), syntax)
                        .ifPresent(fault -> faults.add(key + "=\"" + attribute.getValue() + "\": " + fault));
            }
        }
        return faults;
    }

    /** Parts of pages, named with an underscore or kept in shared, have none. */
    List<String> missingTitle() {
        boolean part = name.startsWith("shared/") || name.contains("/_");
        return part || document.selectFirst("title") != null ? List.of() : List.of(name + " has no <title>");
    }

    List<String> missingFragments() {
        List<String> faults = new ArrayList<>();
        for (var element : document.getAllElements()) {
            for (var attribute : element.attributes()) {
                var matcher = REFERENCE.matcher(attribute.getValue());
                while (matcher.find()) {
                    var owner = matcher.group(1).isEmpty() ? Optional.of(this) : named(folder, matcher.group(1));
                    if (owner.isEmpty() || !owner.get().has(matcher.group(2))) {
                        faults.add(matcher.group());
                    }
                }
            }
        }
        return faults;
    }

    List<String> inlineCode() {
        List<String> faults = new ArrayList<>();
        for (var element : document.getAllElements()) {
            for (var attribute : element.attributes()) {
                var key = attribute.getKey().replaceFirst("^th:", "");
                boolean safe = key.equals("utext")
                        && SANITIZED.matcher(attribute.getValue()).matches();
                if (key.equals("utext") && !safe
                        || key.startsWith("on")
                        || key.startsWith("hx-on")
                        || key.equals("style")) {
                    faults.add(attribute.toString());
                }
            }
            boolean code = Set.of("script", "style").contains(element.normalName());
            if (code && (!element.html().isBlank() || !element.hasAttr("src") && !element.hasAttr("th:src"))) {
                faults.add("inline <" + element.normalName() + ">");
            }
        }
        return faults;
    }

    List<String> loopingFragments() {
        return document.getAllElements().stream()
                .filter(element -> element.hasAttr("th:each") && element.hasAttr("th:fragment"))
                .map(element -> "th:each on the fragment " + element.attr("th:fragment"))
                .toList();
    }

    /** Plain ids only: a computed one is another each time. Branches of a choice may say the same id. */
    List<String> confusedIds() {
        List<String> faults = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (var element : document.select("[id]")) {
            if (!ids.add(element.id()) && !isChoice(element)) {
                faults.add("id " + element.id() + " twice");
            }
        }
        for (var label : document.select("label[for]")) {
            if (!ids.contains(label.attr("for"))) {
                faults.add("label for " + label.attr("for") + " has no field");
            }
        }
        return faults;
    }

    private static boolean isChoice(Element element) {
        return element.closest("[th\\:if], [th\\:unless], [th\\:case], [th\\:replace]") != null;
    }
}
