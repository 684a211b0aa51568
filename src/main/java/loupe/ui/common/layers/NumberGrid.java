package loupe.ui.common.layers;

import java.util.Optional;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** Numbers in squares of their colours. Where the squares are too small for figures, only the colours are seen. */
final class NumberGrid extends Region {

    private static final double MOST_CELL = 34;
    private static final double CELL_WITH_FIGURE = 20;
    private static final double FIGURES = 10;

    /** Lighter than this, black words are read better than white ones: there both have a contrast of 4.58 to 1. */
    private static final double WORDS = 0.5636;

    private final Canvas canvas = new Canvas();
    private final double side;
    private int columns = 1;
    private int count = 1;

    /** @param side the grid is at most so wide and high */
    NumberGrid(double side) {
        this.side = side;
        getStyleClass().add("number-grid");
        getChildren().add(canvas);
    }

    /** Shows {@code values}, {@code columns} in a row. @param marked the index of one with a frame; -1 for none */
    void show(float[] values, int columns, Palette.Colours colours, int marked) {
        this.columns = columns;
        this.count = values.length;
        fit();
        GraphicsContext pen = canvas.getGraphicsContext2D();
        pen.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        pen.setTextAlign(TextAlignment.CENTER);
        pen.setTextBaseline(VPos.CENTER);
        pen.setFont(Font.font(cell() < 24 ? FIGURES - 1 : FIGURES));
        for (int i = 0; i < values.length; i++) {
            paint(pen, i, values[i], colours.argb(values[i]), i == marked);
        }
    }

    private void fit() {
        double cell = cell();
        double width = columns * cell;
        double height = Math.ceil((double) count / columns) * cell;
        if (canvas.getWidth() != width || canvas.getHeight() != height) {
            canvas.setWidth(width);
            canvas.setHeight(height);
            setMinSize(width, height);
            setPrefSize(width, height);
            setMaxSize(width, height);
        }
    }

    private double cell() {
        double rows = Math.ceil((double) count / columns);
        return Math.clamp(Math.floor(side / Math.max(rows, columns)), 2, MOST_CELL);
    }

    private void paint(GraphicsContext pen, int index, float value, int argb, boolean marked) {
        double cell = cell();
        double x = index % columns * cell;
        double y = index / columns * cell;
        double inset = cell >= CELL_WITH_FIGURE ? 1 : 0;
        pen.setFill(Color.rgb(argb >> 16 & 0xFF, argb >> 8 & 0xFF, argb & 0xFF));
        pen.fillRect(x, y, cell - inset, cell - inset);
        Color words = Oklab.of(argb).lightness() > WORDS ? Color.BLACK : Color.WHITE;
        if (cell >= CELL_WITH_FIGURE) {
            pen.setFill(words);
            pen.fillText(Figure.tiny(value), x + (cell - inset) / 2, y + (cell - inset) / 2);
        }
        if (marked) {
            pen.setStroke(words);
            pen.setLineWidth(2);
            pen.strokeRect(x + 1, y + 1, cell - inset - 2, cell - inset - 2);
        }
    }

    /** Which number lies under a point of this grid. */
    Optional<Integer> at(double x, double y) {
        int column = (int) Math.floor(x / cell());
        int index = (int) Math.floor(y / cell()) * columns + column;
        return column >= 0 && column < columns && index >= 0 && index < count && y >= 0 ? Optional.of(index) : Optional.empty();
    }
}
