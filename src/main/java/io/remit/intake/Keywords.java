package io.remit.intake;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * The words that keywords ({@code {{site.data.keyword.cos_short}}}) stand for: first from the keyword files given with
 * the page, then from the built-in glossary.
 */
final class Keywords {
    private static final Pattern USE = Pattern.compile("\\{\\{-?\\s*site\\.data\\.keyword\\.([\\w.-]+)\\s*-?\\}\\}?");
    private static final Map<String, String> GLOSSARY = glossary();
    private static final int MAX_NESTING = 4;
    private static final int MAX_VALUE = 500;
    private static final int MAX_KEYREF = 1_000_000;

    private final Map<String, String> given = new HashMap<>();

    /**
     * @throws UnreadablePage where a keyword file is no YAML
     */
    Keywords(List<String> keyrefs) {
        for (var i = keyrefs.size() - 1; i >= 0; i--) read(keyrefs.get(i), i + 1);
    }

    private void read(String keyref, int number) {
        if (keyref.length() > MAX_KEYREF) {
            throw new UnreadablePage(
                    "Keyword file %d has more than %,d characters; give the page's own.".formatted(number, MAX_KEYREF));
        }
        try {
            YamlScalars.of(keyref).forEach((path, value) -> given.put(name(path), value));
        } catch (YamlEngineException | StackOverflowError e) {
            throw new UnreadablePage(
                    "Keyword file %d is no YAML. It must map names to words under 'keyword:'.".formatted(number));
        }
    }

    private static String name(String path) {
        for (var root : List.of("site.data.keyword.", "keyword.", "keywords.")) {
            if (path.startsWith(root)) return path.substring(root.length());
        }
        return path;
    }

    /** The line with every keyword replaced by its words; one without known words is noted and shown by its name. */
    Line resolve(Line line, Notes notes) {
        return line.text().contains("{{") ? line.with(resolve(line.text(), line.number(), notes, 0)) : line;
    }

    private String resolve(String text, int line, Notes notes, int nesting) {
        var use = USE.matcher(text);
        var resolved = new StringBuilder();
        var end = 0;
        while (use.find()) {
            resolved.append(text, end, use.start());
            var words = words(use.group(1));
            if (words.isPresent() && nesting < MAX_NESTING && words.get().contains("{{")) {
                resolved.append(resolve(words.get(), line, notes, nesting + 1));
            } else if (words.isPresent()) {
                resolved.append(words.get());
            } else {
                notes.unresolved(use.group(1), line);
                resolved.append(insideAddress(text, use.start()) ? use.group(1) : shown(use.group(1)));
            }
            end = use.end();
        }
        return resolved.append(text, end, text.length()).toString();
    }

    /** An address must stay one: words with blanks would end the link. */
    private static boolean insideAddress(String text, int position) {
        var opening = text.lastIndexOf("](", position);
        if (opening < 0) return false;
        var between = text.substring(opening, position);
        return between.indexOf(')') < 0 && between.indexOf(' ') < 0;
    }

    private Optional<String> words(String name) {
        return known(name)
                .or(() -> known(name + "_notm"))
                .or(() -> name.endsWith("_notm")
                        ? known(name.substring(0, name.length() - 5)).map(words -> words.replaceAll("[®™]", ""))
                        : Optional.empty());
    }

    /** A keyword's words become part of a line and may become part of a table's cell: no line ends, no bars. */
    private Optional<String> known(String name) {
        return Optional.ofNullable(given.getOrDefault(name, GLOSSARY.get(name)))
                .map(words -> words.replaceAll("\\s+", " ").replace("|", "\\|"))
                .map(words -> words.length() > MAX_VALUE ? words.substring(0, MAX_VALUE) : words);
    }

    /** An unresolved keyword as words between marks, so that a reader sees a gap and still knows what it is about. */
    static String shown(String name) {
        var words = name.replaceAll("(?i)_(?:notm|full|long|short)\\b", "")
                .replaceAll("[_.]+", " ")
                .strip();
        return "‹" + (words.isEmpty() ? name.toLowerCase(Locale.ROOT) : words) + "›";
    }

    private static Map<String, String> glossary() {
        var entries = new Properties();
        var resource = Keywords.class.getResourceAsStream("glossary.properties");
        try (var reader = new InputStreamReader(Objects.requireNonNull(resource), StandardCharsets.UTF_8)) {
            entries.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var glossary = new HashMap<String, String>();
        entries.stringPropertyNames().forEach(name -> glossary.put(name, entries.getProperty(name)));
        return Map.copyOf(glossary);
    }
}
