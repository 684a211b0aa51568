package loupe.export;

import java.util.ArrayList;
import java.util.List;
import loupe.network.LayerPath;

/** Code that is being written, with the places of its layers. */
final class Page {

    private static final String STEP = "    ";

    private final List<String> lines = new ArrayList<>();
    private final List<Code.Span> spans = new ArrayList<>();
    private int depth;

    /** One more line, as far in as the page is now. */
    void line(String text) {
        lines.add(text.isBlank() ? "" : STEP.repeat(depth) + text);
    }

    /** What {@code inside} writes stands one step further in. */
    void inwards(Runnable inside) {
        depth++;
        inside.run();
        depth--;
    }

    /** What {@code layer} writes belongs to the layer at {@code path}. */
    void of(LayerPath path, Runnable layer) {
        int place = spans.size();
        int first = lines.size();
        layer.run();
        if (lines.size() > first) {
            spans.add(place, new Code.Span(path, first, lines.size() - 1));
        }
    }

    /** All of {@code other}, with {@code margin} before each line. */
    void add(Page other, String margin) {
        int first = lines.size();
        other.lines.forEach(text -> lines.add(text.isEmpty() ? "" : margin + text));
        other.spans.forEach(span -> spans.add(new Code.Span(span.path(), span.first() + first, span.last() + first)));
    }

    Code code() {
        return new Code(lines, spans);
    }
}
