package io.remit.policy;

import java.util.List;

/**
 * How to put an authorization in force, and how to take it away.
 *
 * @param remarks what the platform cannot do, and what has to be filled in
 */
public record Recipe(List<Document> granting, List<Document> removing, List<String> remarks) {
    public Recipe {
        granting = List.copyOf(granting);
        removing = List.copyOf(removing);
        remarks = List.copyOf(remarks);
    }

    /**
     * A text to paste or to download.
     *
     * @param key its short name in addresses
     */
    public record Document(String key, String title, String fileName, String mediaType, String text) {
        /** Commands for a shell. */
        static Document shell(String key, String title, String fileName, String text) {
            return new Document(key, title, fileName, "text/x-shellscript", text);
        }
    }
}
