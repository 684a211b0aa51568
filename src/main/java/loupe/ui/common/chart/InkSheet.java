package loupe.ui.common.chart;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import loupe.ui.common.figure.Pen;

/**
 * Pixels on which lines and dots are drawn with soft edges. Of a line that runs from left to right a column of pixels is four slices; in
 * each it is known from where to where the line reaches, and how much of a pixel lies between is how much of it is inked. This is much
 * quicker than the toolkit's pen, which outlines each line as a shape.
 */
final class InkSheet {

    private static final int FINE = 4;
    private static final int EVEN = 0xFF00FF;
    /** A slice is looked at in its middle. */
    private static final double MIDDLE = 0.5;
    /** A line whose points lie closer, in pixels, zigzags; its dashes are measured along the axis. */
    private static final double DENSE = 1;

    private final int width;
    private final int height;
    private final double scale;
    private final int[] pixels;
    private final float[] top;
    private final float[] bottom;
    private final float[] ink;
    private final float[] filled;
    private Optional<LineCover> anywhere = Optional.empty();

    /** @param width and @param height of the sheet @param scale real pixels of the screen in one of them */
    InkSheet(double width, double height, double scale) {
        this.width = Math.max(1, (int) Math.ceil(width * scale));
        this.height = Math.max(1, (int) Math.ceil(height * scale));
        this.scale = scale;
        pixels = new int[this.width * this.height];
        top = new float[this.width * FINE];
        bottom = new float[this.width * FINE];
        ink = new float[this.height];
        filled = new float[this.height + 1];
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /** Row by row from the top, as premultiplied 0xAARRGGBB; written anew by what is drawn next. */
    int[] pixels() {
        return pixels;
    }

    void clear() {
        Arrays.fill(pixels, 0);
    }

    /** A line through all points in their order, of which none lies left of the one before. */
    void polyline(double[] xs, double[] ys, Pen pen) {
        Arrays.fill(top, Float.POSITIVE_INFINITY);
        Arrays.fill(bottom, Float.NEGATIVE_INFINITY);
        Dashes dashes = new Dashes(pen.dashes(), scale);
        double half = pen.width() * scale / 2;
        for (int i = 1; i < xs.length; i++) {
            stroke(xs[i - 1] * scale, ys[i - 1] * scale, xs[i] * scale, ys[i] * scale, half, dashes);
        }
        fill(colour(pen.colour()));
    }

    private void stroke(double x0, double y0, double x1, double y1, double half, Dashes dashes) {
        double length = x1 - x0 < DENSE ? x1 - x0 : Math.hypot(x1 - x0, y1 - y0);
        double done = 0;
        do {
            double piece = dashes.piece(length - done);
            double from = length == 0 ? 0 : done / length;
            double to = length == 0 ? 1 : (done + piece) / length;
            if (dashes.inked()) {
                reach(x0 + from * (x1 - x0), y0 + from * (y1 - y0), x0 + to * (x1 - x0), y0 + to * (y1 - y0), half);
            }
            dashes.go(piece);
            done += piece;
        } while (done < length);
    }

    /** The band around a straight piece, slice by slice. */
    private void reach(double x0, double y0, double x1, double y1, double half) {
        double across = x1 - x0;
        double down = y1 - y0;
        double length = Math.hypot(across, down);
        double beside = length == 0 ? 0 : half * Math.abs(down) / length;
        double above = across == 0 ? Double.MAX_VALUE : half * length / across;
        double slope = across == 0 ? 0 : down / across;
        double ends = length == 0 ? half : half * across / length;
        int last = Math.min(top.length - 1, (int) Math.floor((x1 + beside) * FINE - MIDDLE));
        for (int slice = Math.max(0, (int) Math.ceil((x0 - beside) * FINE - MIDDLE)); slice <= last; slice++) {
            double there = y0 + slope * ((slice + MIDDLE) / FINE - x0);
            top[slice] = (float) Math.min(top[slice], Math.max(Math.min(y0, y1) - ends, there - above));
            bottom[slice] = (float) Math.max(bottom[slice], Math.min(Math.max(y0, y1) + ends, there + above));
        }
    }

    private void fill(int colour) {
        for (int column = 0; column < width; column++) {
            int first = height;
            int last = -1;
            for (int slice = column * FINE; slice < (column + 1) * FINE; slice++) {
                float from = Math.max(0, top[slice]);
                float to = Math.min(height - 0.001f, bottom[slice]);
                if (from < to) {
                    first = Math.min(first, (int) from);
                    last = Math.max(last, (int) to);
                    share(from, to);
                }
            }
            pour(column, first, last, colour);
        }
    }

    private void share(float from, float to) {
        int first = (int) from;
        int last = (int) to;
        if (first == last) {
            ink[first] += (to - from) / FINE;
        } else {
            ink[first] += (first + 1 - from) / FINE;
            ink[last] += (to - last) / FINE;
            filled[first + 1] += 1f / FINE;
            filled[last] -= 1f / FINE;
        }
    }

    private void pour(int column, int first, int last, int colour) {
        float whole = 0;
        for (int row = first; row <= last; row++) {
            whole += filled[row];
            blend(row * width + column, ink[row] + whole, colour);
            ink[row] = 0;
            filled[row] = 0;
        }
        if (last >= 0) {
            filled[last + 1] = 0;
        }
    }

    /**
     * A line through all points in their order, wherever they lie. Its corners and ends are round; those of dashes reach into the gaps,
     * so dashes are drawn shorter by the pen's width.
     */
    void trace(double[] xs, double[] ys, Pen pen, double opacity) {
        LineCover cover = anywhere.orElseGet(() -> new LineCover(width, height));
        anywhere = Optional.of(cover);
        Dashes dashes = new Dashes(roundEnded(pen), scale);
        double half = pen.width() * scale / 2;
        for (int i = 1; i < xs.length; i++) {
            cover.stroke(xs[i - 1] * scale, ys[i - 1] * scale, xs[i] * scale, ys[i] * scale, half, dashes);
        }
        int colour = colour(pen.colour());
        cover.pour((pixel, share) -> blend(pixel, (float) (share * opacity), colour));
    }

    private static List<Double> roundEnded(Pen pen) {
        List<Double> lengths = pen.dashes();
        return IntStream.range(0, lengths.size()).mapToObj(i -> i % 2 == 0 ? Math.max(0, lengths.get(i) - pen.width())
                : lengths.get(i) + Math.min(pen.width(), lengths.get(i - 1))).toList();
    }

    /** A filled circle. */
    void dot(double x, double y, double radius, String fill) {
        int colour = colour(fill);
        double reach = radius * scale + 1;
        for (int row = (int) Math.max(0, y * scale - reach); row <= Math.min(height - 1, y * scale + reach); row++) {
            for (int column = (int) Math.max(0, x * scale - reach); column <= Math.min(width - 1, x * scale + reach); column++) {
                double distance = Math.hypot(column + 0.5 - x * scale, row + 0.5 - y * scale);
                blend(row * width + column, (float) (radius * scale + 0.5 - distance), colour);
            }
        }
    }

    /** Two channels at a time. */
    private void blend(int pixel, float share, int colour) {
        int weight = (int) (256 * share + 0.5f);
        if (weight >= 256) {
            pixels[pixel] = colour;
        } else if (weight > 0) {
            int under = pixels[pixel];
            int rest = 256 - weight;
            int redAndBlue = (colour & EVEN) * weight + (under & EVEN) * rest >>> 8 & EVEN;
            int alphaAndGreen = (colour >>> 8 & EVEN) * weight + (under >>> 8 & EVEN) * rest & ~EVEN;
            pixels[pixel] = redAndBlue | alphaAndGreen;
        }
    }

    private static int colour(String hex) {
        return 0xFF000000 | Integer.parseInt(hex.substring(1), 16);
    }
}
