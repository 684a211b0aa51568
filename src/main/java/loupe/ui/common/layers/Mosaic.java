package loupe.ui.common.layers;

import java.util.Arrays;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import loupe.inference.Cell;
import loupe.network.Shape;

/**
 * All pictures of a stack side by side in rows; a list of numbers as pictures of one pixel.
 *
 * @param shape   what is shown
 * @param columns how many pictures stand in a row
 * @param scale   how large a picture's pixel is on the screen; a whole number where it is at least 1
 * @param gap     pixels of the screen between two pictures
 */
record Mosaic(Shape shape, int columns, double scale, int gap) {

    /** The largest side of what is painted, in pixels of the screen. */
    private static final int MOST = 4096;
    private static final int CELL = 20;

    /** The largest mosaic that fits into {@code width} x {@code height} pixels of the screen. */
    static Mosaic fitting(Shape shape, double width, double height, int gap) {
        Mosaic best = new Mosaic(shape, 1, 0, gap);
        for (int columns = 1; columns <= count(shape); columns++) {
            int rows = (count(shape) + columns - 1) / columns;
            double across = (width - (columns - 1) * gap) / (columns * side(shape, false));
            double down = (height - (rows - 1) * gap) / (rows * side(shape, true));
            double scale = whole(Math.min(Math.min(across, down), most(shape)));
            best = scale > best.scale || list(shape) && scale == best.scale ? new Mosaic(shape, columns, scale, gap) : best;
        }
        return best.scale > 0 || gap == 0 ? best : fitting(shape, width, height, 0);
    }

    /** A mosaic with pixels of {@code zoom}, as many pictures in a row as fit into {@code width}; never too large to be painted. */
    static Mosaic zoomed(Shape shape, int zoom, double width, int gap) {
        int columns = (int) Math.clamp((width + gap) / (side(shape, false) * zoom + gap), 1, count(shape));
        Mosaic wanted = new Mosaic(shape, columns, zoom, gap);
        return zoom > 1 && Math.max(wanted.width(), wanted.height()) > MOST ? zoomed(shape, zoom - 1, width, gap) : wanted;
    }

    /** A short list is one row of cells that are no larger than need be. */
    private static double most(Shape shape) {
        return list(shape) ? CELL : MOST;
    }

    private static boolean list(Shape shape) {
        return shape instanceof Shape.Values;
    }

    private static double whole(double scale) {
        return scale >= 1 ? Math.floor(scale) : scale;
    }

    static int count(Shape shape) {
        return shape.dimensions()[0];
    }

    private static double side(Shape shape, boolean height) {
        return switch (shape) {
            case Shape.Values _ -> 1;
            case Shape.Pictures p -> height ? p.height() : p.width();
        };
    }

    /** Height of one picture on the screen. */
    int tall() {
        return (int) Math.max(1, Math.floor(side(shape, true) * scale));
    }

    /** Width of one picture on the screen. */
    int wide() {
        return (int) Math.max(1, Math.floor(side(shape, false) * scale));
    }

    int rows() {
        return (count(shape) + columns - 1) / columns;
    }

    int width() {
        return columns * wide() + (columns - 1) * gap;
    }

    int height() {
        return rows() * tall() + (rows() - 1) * gap;
    }

    int left(int channel) {
        return channel % columns * (wide() + gap);
    }

    int top(int channel) {
        return channel / columns * (tall() + gap);
    }

    /** The cell under a point of the painted mosaic; empty between pictures and outside. */
    Optional<Cell> cellAt(double x, double y) {
        if (x < 0 || y < 0 || x >= width() || y >= height()) {
            return Optional.empty();
        }
        int channel = (int) y / (tall() + gap) * columns + (int) x / (wide() + gap);
        Cell cell = new Cell(channel, (int) ((y - top(channel)) * side(shape, true) / tall()), (int) ((x - left(channel)) * side(shape, false) / wide()));
        return Optional.of(cell).filter(found -> found.isIn(shape));
    }

    /** Where {@code cell} is painted. */
    Rectangle2D box(Cell cell) {
        double height = side(shape, true);
        double width = side(shape, false);
        double x = Math.ceil(cell.column() * wide() / width);
        double y = Math.ceil(cell.row() * tall() / height);
        return new Rectangle2D(left(cell.channel()) + x, top(cell.channel()) + y,
                Math.max(1, Math.ceil((cell.column() + 1) * wide() / width) - x), Math.max(1, Math.ceil((cell.row() + 1) * tall() / height) - y));
    }

    /** The pixels of the screen, row by row, {@link #width()} x {@link #height()}; transparent between pictures. */
    int[] paint(float[] values, Palette.Colours colours) {
        int[] pixels = new int[width() * height()];
        int pictureHeight = (int) side(shape, true);
        int pictureWidth = (int) side(shape, false);
        for (int channel = 0; channel < count(shape); channel++) {
            int from = top(channel) * width() + left(channel);
            int before = -1;
            for (int y = 0; y < tall(); y++) {
                int row = y * pictureHeight / tall();
                int at = from + y * width();
                if (row == before) {
                    System.arraycopy(pixels, at - width(), pixels, at, wide());
                } else {
                    paintLine(pixels, at, values, (channel * pictureHeight + row) * pictureWidth, colours);
                }
                before = row;
            }
        }
        return pixels;
    }

    private void paintLine(int[] pixels, int at, float[] values, int first, Palette.Colours colours) {
        int pictureWidth = (int) side(shape, false);
        for (int column = 0; column < pictureWidth; column++) {
            int from = (column * wide() + pictureWidth - 1) / pictureWidth;
            int to = ((column + 1) * wide() + pictureWidth - 1) / pictureWidth;
            Arrays.fill(pixels, at + from, at + to, colours.argb(values[first + column]));
        }
    }
}
