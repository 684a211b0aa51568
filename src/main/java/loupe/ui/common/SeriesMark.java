package loupe.ui.common;

import java.util.List;

/**
 * The identity that a network on the desk has everywhere: a letter, a colour, a line and a shape. The colours are those of
 * Okabe and Ito, told apart by colour-blind eyes too (https://jfly.uni-koeln.de/color/); no colour ever stands alone.
 */
public enum SeriesMark {
    A("#0072B2", "#56A9DC", List.of(), Shape.CIRCLE),
    B("#D55E00", "#F0883E", List.of(8.0, 5.0), Shape.SQUARE),
    C("#007D5C", "#2FBF93", List.of(2.0, 4.0), Shape.TRIANGLE),
    D("#A0548A", "#D68FBE", List.of(9.0, 4.0, 2.0, 4.0), Shape.DIAMOND);

    /** The shape of the mark. */
    public enum Shape {
        CIRCLE("●"), SQUARE("■"), TRIANGLE("▲"), DIAMOND("◆");

        private final String glyph;

        Shape(String glyph) {
            this.glyph = glyph;
        }

        /** The shape as a character, for plain text. */
        public String glyph() {
            return glyph;
        }
    }

    private final String onLight;
    private final String onDark;
    private final List<Double> dashes;
    private final Shape shape;

    SeriesMark(String onLight, String onDark, List<Double> dashes, Shape shape) {
        this.onLight = onLight;
        this.onDark = onDark;
        this.dashes = dashes;
        this.shape = shape;
    }

    /** The letter that names the network. */
    public String letter() {
        return name();
    }

    /** Its colour as {@code #RRGGBB}, lighter on a dark ground so that both are seen well. */
    public String colour(boolean dark) {
        return dark ? onDark : onLight;
    }

    /** Lengths of its line's dashes and gaps in pixels; empty for a solid line. */
    public List<Double> dashes() {
        return dashes;
    }

    public Shape shape() {
        return shape;
    }

    /** The style class by which a style sheet colours what belongs to it: {@code mark-a} and so on. */
    public String styleClass() {
        return "mark-" + name().toLowerCase(java.util.Locale.ROOT);
    }
}
