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
            throw closesNothing();
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
        int from = at;
        Words words = words();
        if (!take('(')) {
            if (words.isEmpty()) {
                throw nothing(from);
            }
            return words.layers();
        }
        int open = at;
        enter();
        List<Layer> layers = new ArrayList<>(around(words).apply(words.toString().equals("residual") && closing() ? List.of() : parts()));
        if (!take(')')) {
            throw unclosed(open);
        }
        depth--;
        Words behind = words();
        if (!behind.isEmpty()) {
            layers.add(behind.activation());
        }
        if (at < text.length() && text.charAt(at) == '(') {
            throw behind.bracket();
        }
        return layers;
    }

    /** What is wrong where the part from {@code from} to the reader's place says nothing. */
    private IllegalArgumentException nothing(int from) {
        char before = from == 0 ? ' ' : text.charAt(from - 1);
        char behind = at == text.length() ? ' ' : text.charAt(at);
        return switch ("" + before + behind) {
            case "( " -> unclosed(from);
            case " )" -> closesNothing();
            case "  " -> new IllegalArgumentException("There is no layer in the text. Write one, as in dense 10.");
            case "||" -> missing("between the bars (characters " + from + " and " + (at + 1) + "). Put one there, or remove a bar?");
            case " |", "(|" -> missing("before the bar (character " + (at + 1) + "). Put one there, or remove the bar?");
            case "| ", "|)" -> missing("behind the bar (character " + from + "). Put one there, or remove the bar?");
            default -> missing("in the brackets (characters " + from + " and " + (at + 1) + "). Put one there?");
        };
    }

    private static IllegalArgumentException missing(String where) {
        return new IllegalArgumentException("A layer is missing " + where);
    }

    private IllegalArgumentException closesNothing() {
        return new IllegalArgumentException("The bracket \")\" (character " + (at + 1) + ") closes nothing. Remove it?");
    }

    private static IllegalArgumentException unclosed(int open) {
        return new IllegalArgumentException("The bracket \"(\" (character " + open + ") is never closed. Add \")\"?");
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
            default -> throw words.bracket();
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
