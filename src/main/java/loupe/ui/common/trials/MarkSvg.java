package loupe.ui.common.trials;

import java.util.List;
import loupe.ui.common.figure.Pen;
import loupe.ui.common.figure.Svg;

/** Marks as a drawing to save, on a light ground. */
final class MarkSvg {

    private static final double TYPE = 12;

    private MarkSvg() {}

    static Svg of(List<Mark> marks, double width, double height) {
        Svg svg = new Svg(width, height);
        marks.forEach(mark -> draw(mark, svg));
        return svg;
    }

    private static void draw(Mark mark, Svg svg) {
        switch (mark) {
            case Mark.Line line -> svg.polyline(line.xs(), line.ys(),
                    Pen.solid(Tones.colour(line.tone(), line.worth(), false), Tones.weight(line.tone())));
            case Mark.Dot dot -> svg.dot(dot.x(), dot.y(), 2 + Tones.weight(dot.tone()), Tones.colour(dot.tone(), dot.worth(), false));
            case Mark.Words words -> svg.text(words.x(), words.y(), TYPE, words.anchor() == 0 ? Svg.Anchor.START
                    : words.anchor() == 1 ? Svg.Anchor.END : Svg.Anchor.MIDDLE, Tones.colour(Mark.Tone.AXIS, 0, false), words.text());
        }
    }
}
