package io.remit.evidence;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A file's name as it can be shown, kept and saved anywhere. It is one name and no path; it has no character that is not
 * seen or that turns the direction of the others around; and no system takes it for one of its devices.
 */
final class SafeName {
    private static final int MAX_CHARACTERS = 200;
    private static final String NAMELESS = "file";
    private static final int MAX_EXTENSION = 20;
    private static final Pattern FORBIDDEN = Pattern.compile("[<>:\"|?*]");
    private static final Pattern DEVICE = Pattern.compile("(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\\..*)?");
    private static final Set<Integer> INVISIBLE = Set.of(
            (int) Character.CONTROL,
            (int) Character.FORMAT,
            (int) Character.SURROGATE,
            (int) Character.PRIVATE_USE,
            (int) Character.UNASSIGNED,
            (int) Character.LINE_SEPARATOR,
            (int) Character.PARAGRAPH_SEPARATOR);

    private SafeName() {}

    /** The name, made safe; {@code file} where nothing of it is left. */
    static String of(String given) {
        var name = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        name = FORBIDDEN
                .matcher(Normalizer.normalize(visible(name), Normalizer.Form.NFC))
                .replaceAll("_");
        name = name.replaceAll("[\\s\\h]+", " ").replaceAll("^[. ]+|[. ]+$", "");
        if (name.isEmpty()) {
            return NAMELESS;
        }
        if (DEVICE.matcher(name.toLowerCase(Locale.ROOT)).matches()) {
            name = "_" + name;
        }
        return shortened(name);
    }

    /** A title of one line; what is given instead where nothing of it can be seen. */
    static String title(String given, String otherwise) {
        var seen = visible(given).strip();
        return cut(seen.isEmpty() ? otherwise : seen, MAX_CHARACTERS);
    }

    /** Text of one line that holds what can be seen. */
    private static String visible(String text) {
        return text.codePoints()
                .filter(character -> !INVISIBLE.contains(Character.getType(character)))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** The end of a name says what it is, so a name that is too long loses of its middle. */
    private static String shortened(String name) {
        if (name.length() <= MAX_CHARACTERS) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        var extension = dot > 0 && name.length() - dot <= MAX_EXTENSION ? name.substring(dot) : "";
        return cut(name, MAX_CHARACTERS - extension.length()).replaceAll("[. ]+$", "") + extension;
    }

    /** Never between the two halves of one character. */
    private static String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
    }
}
