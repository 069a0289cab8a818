package io.remit.intake;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * The scalars of a YAML document by their dotted path ({@code keyword.short_name}). It reads the parser's events and
 * builds no objects, so aliases that multiply and nesting without end cost nothing. Sequences are passed over.
 */
final class YamlScalars {
    private static final int MAX_DEPTH = 16;
    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setCodePointLimit(PageReader.MAX_BYTES)
            .setUseMarks(false)
            .build();

    private final Map<String, String> scalars = new LinkedHashMap<>();
    private final Map<String, String> anchored = new HashMap<>();
    private final Deque<Level> levels = new ArrayDeque<>();

    /** A collection that is being read; {@code key} is empty where a mapping expects its next key. */
    private static final class Level {
        private final boolean mapping;
        private final String path;
        private String key = "";

        private Level(boolean mapping, String path) {
            this.mapping = mapping;
            this.path = path;
        }

        private String below() {
            return path.isEmpty() ? key : path + "." + key;
        }
    }

    private YamlScalars() {}

    /**
     * All scalars in order; a repeated key keeps its last value.
     *
     * @throws YamlEngineException where the text is no YAML
     */
    static Map<String, String> of(String yaml) {
        var reading = new YamlScalars();
        for (var event : new Parse(SETTINGS).parseString(yaml)) reading.take(event);
        return reading.scalars;
    }

    private void take(Event event) {
        switch (event.getEventId()) {
            case MappingStart -> open(true);
            case SequenceStart -> open(false);
            case MappingEnd, SequenceEnd -> close();
            case Scalar -> scalar(((ScalarEvent) event).getValue(), (NodeEvent) event);
            case Alias -> {
                var name = ((AliasEvent) event).getAnchor().toString();
                value(anchored.getOrDefault(name, ""));
            }
            default -> {
                // Starts and ends of stream and document, and comments, carry no value.
            }
        }
    }

    private void open(boolean mapping) {
        var parent = levels.peek();
        if (levels.size() >= MAX_DEPTH) throw new YamlEngineException("nested too deeply");
        levels.push(new Level(mapping, parent == null ? "" : parent.below()));
    }

    private void close() {
        levels.pop();
        var parent = levels.peek();
        if (parent != null) parent.key = "";
    }

    private void scalar(String text, NodeEvent event) {
        event.getAnchor().ifPresent(anchor -> anchored.put(anchor.toString(), text));
        value(text);
    }

    private void value(String text) {
        var level = levels.peek();
        if (level == null || !level.mapping) return;
        if (level.key.isEmpty()) {
            level.key = text;
        } else {
            scalars.put(level.below(), text);
            level.key = "";
        }
    }
}
