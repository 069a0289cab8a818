package io.remit.policy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.stream.Collectors;

/** Words as the languages of recipes write them. */
final class Quoting {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Quoting() {}

    /** A word of a POSIX shell: nothing in it is special between single quotes but they themselves. */
    static String shell(String word) {
        return word.matches("[A-Za-z0-9_./:@=-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }

    /** A string of HCL, in which <code>${</code> and <code>%{</code> would begin a template. */
    static String hcl(String text) {
        try {
            return JSON.writeValueAsString(text).replace("${", "$${").replace("%{", "%%{");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A text could not be written as a string", e);
        }
    }

    static String hcl(List<String> texts) {
        return texts.stream().map(Quoting::hcl).collect(Collectors.joining(", ", "[", "]"));
    }

    /** JSON for people: indented by two, lines ended as everywhere. */
    static String json(JsonNode node) {
        var lines = new DefaultIndenter("  ", "\n");
        var colons = Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER);
        var printer = new DefaultPrettyPrinter(colons).withObjectIndenter(lines).withArrayIndenter(lines);
        try {
            return JSON.writer(printer).writeValueAsString(node) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A document could not be written", e);
        }
    }

    static ObjectMapper mapper() {
        return JSON;
    }
}
