package loupe.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * Reads the one-line text of a network from left to right. Parts are joined by {@code |}; a part is a layer with an activation behind
 * it or not, or {@code residual( … )}, {@code off( … )} or {@code frozen( … )} around parts.
 */
final class TextReader {

    /** Brackets stand in so many others at most: more would be more blocks than a network may have layers. */
    private static final int DEEPEST = 100;

    private final String text;
    private int at;
    private int depth;

    TextReader(String text) {
        this.text = text;
    }

    List<Layer> layers() {
        List<Layer> layers = parts();
        if (at < text.length()) {
            throw new IllegalArgumentException("The bracket \")\" (character " + (at + 1) + ") closes nothing. Remove it?");
        }
        return layers;
    }

    private List<Layer> parts() {
        List<Layer> layers = new ArrayList<>();
        do {
            layers.addAll(part());
        } while (take('|'));
        return layers;
    }

    private List<Layer> part() {
        Words words = words();
        if (!take('(')) {
            return words.layers();
        }
        int open = at;
        enter();
        List<Layer> layers = new ArrayList<>(around(words).apply(words.toString().equals("residual") && closing() ? List.of() : parts()));
        if (!take(')')) {
            throw new IllegalArgumentException("The bracket \"(\" (character " + open + ") is never closed. Add \")\"?");
        }
        depth--;
        Words behind = words();
        if (!behind.isEmpty()) {
            layers.add(behind.activation());
        }
        if (at < text.length() && text.charAt(at) == '(') {
            throw behind.unknown();
        }
        return layers;
    }

    private void enter() {
        depth++;
        if (depth > DEEPEST) {
            throw new IllegalArgumentException("The bracket \"(\" (character " + at + ") is in more than " + (DEEPEST - 1)
                    + " others. Take some away.");
        }
    }

    /** What the word before an opening bracket makes of the layers in the brackets. */
    private static Function<List<Layer>, List<Layer>> around(Words words) {
        return switch (words.toString()) {
            case "residual" -> layers -> List.of(new Residual(layers));
            case "off" -> layers -> layers.stream().<Layer>map(Off::new).toList();
            case "frozen" -> layers -> layers.stream().<Layer>map(Frozen::new).toList();
            default -> throw words.unknown();
        };
    }

    /** Everything up to the next |, ( or ). */
    private Words words() {
        int from = at;
        while (at < text.length() && "|()".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        String raw = text.substring(from, at);
        int place = from + raw.length() - raw.stripLeading().length() + 1;
        return new Words(raw.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " "), place);
    }

    /** Whether the bracket closes with nothing before it; then that is where the reader stands. */
    private boolean closing() {
        int from = at;
        boolean closing = words().isEmpty() && at < text.length() && text.charAt(at) == ')';
        at = closing ? at : from;
        return closing;
    }

    private boolean take(char c) {
        boolean there = at < text.length() && text.charAt(at) == c;
        at += there ? 1 : 0;
        return there;
    }
}
