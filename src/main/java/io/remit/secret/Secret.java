package io.remit.secret;

/** A secret in memory. It says nothing of itself: whoever needs it has to ask for it by name. */
public final class Secret {
    private final String text;

    public Secret(String text) {
        this.text = text;
    }

    /** The secret itself, for whoever hands it on to a library; never for logs, messages or pages. */
    public String reveal() {
        return text;
    }

    @Override
    public String toString() {
        return "[secret]";
    }
}
