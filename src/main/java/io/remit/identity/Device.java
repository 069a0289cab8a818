package io.remit.identity;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a browser says of itself, in words a person recognizes: enough to tell the own phone from a stranger's. */
final class Device {
    /** In this order: browsers name the ones they resemble too, and the telling name comes first here. */
    private static final Map<String, String> BROWSERS = ordered(
            "Edg",
            "Edge",
            "OPR/",
            "Opera",
            "Firefox/",
            "Firefox",
            "Chrome/",
            "Chrome",
            "Safari/",
            "Safari",
            "curl/",
            "curl");

    private static final Map<String, String> SYSTEMS = ordered(
            "iPhone", "iPhone", "iPad", "iPad", "Android", "Android", "Windows", "Windows", "Mac OS", "macOS", "Linux",
            "Linux");

    private Device() {}

    static String words(String userAgent) {
        var browser = named(BROWSERS, userAgent, "Another program");
        var system = named(SYSTEMS, userAgent, "");
        return system.isEmpty() ? browser : browser + " on " + system;
    }

    private static String named(Map<String, String> names, String userAgent, String otherwise) {
        return names.entrySet().stream()
                .filter(name -> userAgent.contains(name.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(otherwise);
    }

    private static Map<String, String> ordered(String... marksAndNames) {
        var names = new LinkedHashMap<String, String>();
        for (int i = 0; i < marksAndNames.length; i += 2) {
            names.put(marksAndNames[i], marksAndNames[i + 1]);
        }
        return names;
    }
}
