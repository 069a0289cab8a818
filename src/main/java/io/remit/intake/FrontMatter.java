package io.remit.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * The block of metadata that publishing tools keep at the top of a page.
 *
 * @param lastUpdated the date it gives
 * @param title the title it gives; empty where it gives none
 * @param rest the page's lines after it
 */
record FrontMatter(Optional<LocalDate> lastUpdated, String title, List<Line> rest) {
    private static final int MAX_LINES = 400;
    private static final List<String> DATE_KEYS = List.of(
            "lastupdated", "last_updated", "last-updated", "lastUpdated", "lastmod", "ms.date", "updated", "date");
    private static final Pattern FENCE = Pattern.compile("(---|\\+\\+\\+)\\s*");
    private static final Pattern END = Pattern.compile("(?:---|\\.\\.\\.|\\+\\+\\+)\\s*");
    private static final Pattern ENTRY = Pattern.compile("\\s*([\\w.-]+)\\s*[:=]\\s+[\"']?(.*?)[\"']?\\s*");
    private static final Pattern KEY = Pattern.compile("[\\w.-]+\\s*[:=].*");
    private static final Pattern ISO = Pattern.compile(".*?\\b(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})\\b.*");
    private static final Pattern AMERICAN = Pattern.compile(".*?\\b(\\d{1,2})/(\\d{1,2})/(\\d{4})\\b.*");

    static FrontMatter of(List<Line> lines) {
        var start = 0;
        while (start < lines.size() && lines.get(start).isBlank()) start++;
        var none = new FrontMatter(Optional.empty(), "", lines);
        if (start == lines.size() || !FENCE.matcher(lines.get(start).text()).matches()) return none;
        for (var end = start + 1; end < lines.size() && end - start < MAX_LINES; end++) {
            if (!END.matcher(lines.get(end).text()).matches()) continue;
            if (!isMetadata(lines.subList(start + 1, end))) return none;
            var entries = entries(lines.subList(start + 1, end));
            return new FrontMatter(
                    date(entries), entries.getOrDefault("title", ""), lines.subList(end + 1, lines.size()));
        }
        return none;
    }

    /** A page may begin with a rule, and rules are written the same way. */
    private static boolean isMetadata(List<Line> lines) {
        return lines.stream().anyMatch(line -> KEY.matcher(line.text()).matches())
                && lines.stream().noneMatch(line -> line.text().startsWith("|"));
    }

    /** Front matter is often not quite YAML (an unquoted colon in a title): then its plain lines still say enough. */
    private static Map<String, String> entries(List<Line> lines) {
        try {
            var yaml = YamlScalars.of(lines.stream().map(Line::text).collect(Collectors.joining("\n")));
            if (!yaml.isEmpty()) return yaml;
        } catch (YamlEngineException notQuiteYaml) {
            // Read line by line below, like front matter in TOML.
        }
        return lines.stream()
                .map(line -> ENTRY.matcher(line.text()))
                .filter(Matcher::matches)
                .collect(Collectors.toMap(entry -> entry.group(1), entry -> entry.group(2), (one, two) -> two));
    }

    private static Optional<LocalDate> date(Map<String, String> entries) {
        return DATE_KEYS.stream()
                .filter(entries::containsKey)
                .flatMap(key -> parse(entries.get(key)).stream())
                .findFirst();
    }

    /** A date however publishers write it; a text that is none gives nothing. */
    static Optional<LocalDate> parse(String text) {
        if (text.length() > 60) return Optional.empty();
        var iso = ISO.matcher(text);
        if (iso.matches()) return date(iso.group(1), iso.group(2), iso.group(3));
        var american = AMERICAN.matcher(text);
        return american.matches() ? date(american.group(3), american.group(1), american.group(2)) : Optional.empty();
    }

    private static Optional<LocalDate> date(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
