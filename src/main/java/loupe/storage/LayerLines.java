package loupe.storage;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * A network's text in which each layer has a line of its own. Where a text, or what stands in one of its brackets, has no | of its own,
 * the ends of its lines part its layers; else they are blanks. Every character stays in its place.
 */
final class LayerLines {

    private final char[] text;
    private final Deque<Level> levels = new ArrayDeque<>();

    /** What stands in one pair of brackets, without what stands in brackets in it. */
    private static final class Level {
        private final List<Integer> ends = new ArrayList<>();
        private boolean joined;
    }

    private LayerLines(String text) {
        this.text = text.toCharArray();
    }

    /** {@code text} with | for the ends of lines that part layers. */
    static String joined(String text) {
        return new LayerLines(text).joined();
    }

    private String joined() {
        levels.push(new Level());
        for (int i = 0; i < text.length; i++) {
            switch (text[i]) {
                case '(' -> levels.push(new Level());
                case ')' -> close();
                case '|' -> levels.peek().joined = true;
                case '\n' -> levels.peek().ends.add(i);
                default -> { }
            }
        }
        levels.forEach(this::part);
        return new String(text);
    }

    /** A bracket too many is for the reader of the network to find. */
    private void close() {
        if (levels.size() > 1) {
            part(levels.pop());
        }
    }

    private void part(Level level) {
        if (!level.joined) {
            level.ends.stream().filter(end -> isLayersEnd(end)).forEach(end -> text[end] = '|');
        }
    }

    private boolean isLayersEnd(int end) {
        return "(|".indexOf(beside(end, -1)) < 0 && "()".indexOf(beside(end, 1)) < 0;
    }

    /** The next character that is no blank; as a bracket where there is none. */
    private char beside(int place, int step) {
        int at = place + step;
        while (at >= 0 && at < text.length && Character.isWhitespace(text[at])) {
            at += step;
        }
        return at < 0 || at >= text.length ? '(' : text[at];
    }
}
