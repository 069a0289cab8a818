package io.remit.house;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The templates and fragments that a Java source names. */
final class JavaReferences {
    private static final Pattern PAGE = Pattern.compile("Reply\\s*\\.(?:page|paper)\\(\\s*\"([^\"]+)\"");
    private static final Pattern FRAGMENT = Pattern.compile("\\.fragment\\(\\s*\"([^\"]+)\"");
    private static final Pattern KEPT = Pattern.compile("new Kept\\(\\s*\"([^\"]+)\",\\s*\"([^\"]+)\"");

    private JavaReferences() {}

    /** Those that do not exist. A fragment must be in one of the templates that the same source names. */
    static List<String> missing(Path folder, String source) {
        List<String> missing = new ArrayList<>();
        List<Template> pages = new ArrayList<>();
        PAGE.matcher(source)
                .results()
                .map(found -> found.group(1))
                .forEach(name -> Template.named(folder, name)
                        .ifPresentOrElse(pages::add, () -> missing.add("template " + name)));
        FRAGMENT.matcher(source)
                .results()
                .map(found -> found.group(1))
                .filter(fragment -> !pages.isEmpty() && pages.stream().noneMatch(page -> page.has(fragment)))
                .forEach(fragment -> missing.add("fragment " + fragment));
        KEPT.matcher(source).results().forEach(found -> {
            Optional<Template> owner = Template.named(folder, found.group(1));
            if (owner.isEmpty() || !owner.get().has(found.group(2))) {
                missing.add("fragment " + found.group(1) + " :: " + found.group(2));
            }
        });
        return missing;
    }
}
