package loupe.ui.common.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Base64;
import java.util.stream.Collectors;

/**
 * Writes a drawing as Scalable Vector Graphics (SVG 1.1, https://www.w3.org/TR/SVG11/): x to the right, y down, in pixels; what comes
 * later lies above. Colours are {@code #RRGGBB} or {@code none}. Not safe for several threads.
 */
public final class Svg implements Paper {

    /** Which end of a text stands at its place. */
    public enum Anchor { START, MIDDLE, END }

    private static final int DECIMALS = 2;

    private final double width;
    private final double height;
    private final StringBuilder shapes = new StringBuilder();

    /** A white sheet of that size. */
    public Svg(double width, double height) {
        this.width = width;
        this.height = height;
        rect(0, 0, width, height, "#ffffff");
    }

    /** A filled rectangle. */
    public Svg rect(double x, double y, double across, double down, String fill) {
        return shape("<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" fill=\"%s\"/>",
                number(x), number(y), number(across), number(down), escaped(fill));
    }

    /** A rectangle's outline. */
    public Svg frame(double x, double y, double across, double down, Pen pen) {
        return shape("<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" fill=\"none\"%s/>",
                number(x), number(y), number(across), number(down), stroke(pen));
    }

    @Override
    public Svg line(double x1, double y1, double x2, double y2, Pen pen) {
        return shape("<line x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\"%s/>", number(x1), number(y1), number(x2), number(y2), stroke(pen));
    }

    /** A line through all points in their order; with fewer than two there is nothing to draw. */
    @Override
    public Svg polyline(double[] xs, double[] ys, Pen pen) {
        StringBuilder points = new StringBuilder();
        for (int i = 0; i < xs.length; i++) {
            points.append(i == 0 ? "" : " ").append(number(xs[i])).append(',').append(number(ys[i]));
        }
        return xs.length < 2 ? this
                : shape("<polyline points=\"%s\" fill=\"none\" stroke-linejoin=\"round\"%s/>", points.toString(), stroke(pen));
    }

    /** A filled circle. */
    @Override
    public Svg dot(double x, double y, double radius, String fill) {
        return shape("<circle cx=\"%s\" cy=\"%s\" r=\"%s\" fill=\"%s\"/>", number(x), number(y), number(radius), escaped(fill));
    }

    /** Words on one line. @param y where the line stands that letters stand on @param size of the type, in pixels */
    @Override
    public Svg text(double x, double y, double size, Anchor anchor, String fill, String words) {
        return shape("<text x=\"%s\" y=\"%s\" font-family=\"sans-serif\" font-size=\"%s\" text-anchor=\"%s\" fill=\"%s\">%s</text>",
                number(x), number(y), number(size), anchor.name().toLowerCase(java.util.Locale.ROOT), escaped(fill), escaped(words));
    }

    /**
     * A picture, each of its pixels a square that is not blurred.
     *
     * @param across how many pixels a row has
     * @param argb   row by row from the top, as 0xAARRGGBB
     * @param scale  side of a pixel's square
     */
    public Svg pixels(double x, double y, int across, int[] argb, double scale) {
        int down = argb.length / across;
        String png = Base64.getEncoder().encodeToString(Png.of(across, down, argb));
        return shape("<image x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" preserveAspectRatio=\"none\" image-rendering=\"optimizeSpeed\""
                        + " style=\"image-rendering:pixelated\" xlink:href=\"data:image/png;base64,%s\"/>",
                number(x), number(y), number(across * scale), number(down * scale), png);
    }

    /** What is drawn so far, a line a shape. */
    @Override
    public String toString() {
        return shapes.toString();
    }

    /** The whole file. @param title and @param sentence what programs show and say that read it */
    String file(String title, String sentence) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" version="1.1" \
                role="img" width="%s" height="%s" viewBox="0 0 %1$s %2$s">
                <title>%s</title>
                <desc>%s</desc>
                %s</svg>
                """.formatted(number(width), number(height), escaped(title), escaped(sentence), shapes);
    }

    private Svg shape(String pattern, String... parts) {
        shapes.append(pattern.formatted((Object[]) parts)).append('\n');
        return this;
    }

    private static String stroke(Pen pen) {
        String dashes = pen.dashes().stream().map(Svg::number).collect(Collectors.joining(","));
        return " stroke=\"" + escaped(pen.colour()) + "\" stroke-width=\"" + number(pen.width()) + "\""
                + (dashes.isEmpty() ? "" : " stroke-dasharray=\"" + dashes + "\"");
    }

    private static String number(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_EVEN).stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }

    /** Without the characters that XML has no place for. */
    private static String escaped(String words) {
        return words.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "").replace("&", "&amp;").replace("<", "&lt;")
                .replace(">", "&gt;").replace("\"", "&quot;");
    }
}
