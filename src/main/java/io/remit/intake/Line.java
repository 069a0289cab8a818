package io.remit.intake;

/**
 * A line of the page on its way to the parser. Repairs join, split and drop lines, so each one remembers where it came
 * from.
 *
 * @param number 1-based source line
 * @param text without its line end
 * @param code whether it belongs to a code block, which no repair touches
 */
record Line(int number, String text, boolean code) {

    static Line blank(int number) {
        return new Line(number, "", false);
    }

    Line with(String changed) {
        return changed.equals(text) ? this : new Line(number, changed, code);
    }

    boolean isBlank() {
        return text.isBlank();
    }
}
