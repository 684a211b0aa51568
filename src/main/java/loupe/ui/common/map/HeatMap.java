package loupe.ui.common.map;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntConsumer;
import javafx.application.Platform;
import javafx.geometry.Point2D;
import javafx.geometry.VPos;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import loupe.ui.common.Appearance;
import loupe.ui.common.layers.Palette;

/**
 * Numbers as coloured squares with a character in each, hatched where that is asked for, and a cross at one place. It fills
 * its room with squares of whole pixels. Its owner gives it an accessible text.
 */
public final class HeatMap extends Region {

    private static final double LEAST_CELL = 9;
    private static final double USUAL_CELL = 13;
    /** Above this luminance dark characters are read better than light ones. */
    private static final double BRIGHT = 0.18;

    private final Canvas canvas = new Canvas();
    private final Appearance appearance;
    private Optional<HeatCells> shown = Optional.empty();
    private boolean due;
    private Optional<Point2D> cross = Optional.empty();
    private IntConsumer over = place -> { };
    private IntConsumer pressed = place -> { };
    private Runnable left = () -> { };

    public HeatMap(Appearance appearance) {
        this.appearance = appearance;
        canvas.setManaged(false);
        getStyleClass().add("heat-map");
        getChildren().add(canvas);
        appearance.dark().subscribe(dark -> paint());
        setOnMouseMoved(event -> at(event).ifPresent(over));
        setOnMousePressed(event -> at(event).ifPresent(place -> pressed.accept(place)));
        setOnMouseExited(event -> left.run());
    }

    /** @param over hears over which cell the pointer moves; {@code left} that it has gone; {@code pressed} on which cell it is pressed */
    public void listen(IntConsumer over, Runnable left, IntConsumer pressed) {
        this.over = over;
        this.left = left;
        this.pressed = pressed;
    }

    /** Shows {@code next}. */
    public void show(HeatCells next) {
        boolean sameSize = shown.filter(before -> before.columns() == next.columns() && before.rows() == next.rows()).isPresent();
        shown = Optional.of(next);
        if (sameSize) {
            repaint();
        } else {
            requestLayout();
        }
    }

    /** Puts the cross at that column and row, counted from the middle of the first cell; it stays within the map. */
    public void cross(double column, double row) {
        cross = Optional.of(new Point2D(column, row));
        repaint();
    }

    /** Takes the cross away. */
    public void uncross() {
        cross = Optional.empty();
        repaint();
    }

    /** Paints with the next frame, once, however much changes before it. */
    private void repaint() {
        if (!due) {
            Optional<Scene> scene = Optional.ofNullable(getScene());
            due = scene.isPresent();
            scene.ifPresentOrElse(now -> {
                now.addPreLayoutPulseListener(new Runnable() {
                    @Override
                    public void run() {
                        now.removePreLayoutPulseListener(this);
                        due = false;
                        paint();
                    }
                });
                Platform.requestNextPulse();
            }, this::requestLayout);
        }
    }

    /** The cell at that point of this node. */
    OptionalInt cellAt(double x, double y) {
        return shown.map(cells -> {
            int column = (int) Math.floor((x - canvas.getLayoutX()) / cell(cells));
            int row = (int) Math.floor((y - canvas.getLayoutY()) / cell(cells));
            boolean inside = column >= 0 && row >= 0 && column < cells.columns() && row < cells.rows();
            return inside ? OptionalInt.of(row * cells.columns() + column) : OptionalInt.empty();
        }).orElse(OptionalInt.empty());
    }

    private OptionalInt at(MouseEvent event) {
        return cellAt(event.getX(), event.getY());
    }

    private double cell(HeatCells cells) {
        return Math.max(1, Math.floor(Math.min(getWidth() / cells.columns(), getHeight() / cells.rows())));
    }

    private double extent(double cell) {
        return shown.map(cells -> cell * Math.max(cells.columns(), cells.rows())).orElse(cell * 17);
    }

    @Override
    protected double computeMinWidth(double height) {
        return extent(LEAST_CELL);
    }

    @Override
    protected double computeMinHeight(double width) {
        return extent(LEAST_CELL);
    }

    @Override
    protected double computePrefWidth(double height) {
        return extent(USUAL_CELL);
    }

    @Override
    protected double computePrefHeight(double width) {
        return extent(USUAL_CELL);
    }

    @Override
    protected void layoutChildren() {
        shown.ifPresent(cells -> {
            double cell = cell(cells);
            canvas.setWidth(cell * cells.columns());
            canvas.setHeight(cell * cells.rows());
            canvas.relocate(Math.floor((getWidth() - canvas.getWidth()) / 2), 0);
        });
        paint();
    }

    private void paint() {
        GraphicsContext to = canvas.getGraphicsContext2D();
        to.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        shown.ifPresent(cells -> {
            double size = cell(cells);
            Palette.Colours colours = Palette.of(appearance.dark().get()).on(cells.scale());
            to.setTextAlign(TextAlignment.CENTER);
            to.setTextBaseline(VPos.CENTER);
            to.setFont(Font.font(Math.floor(size * 0.72)));
            for (int i = 0; i < cells.values().size(); i++) {
                paint(to, cells, i, size, colours);
            }
            cross.ifPresent(at -> paintCross(to, cells, at, size));
        });
    }

    private void paint(GraphicsContext to, HeatCells cells, int i, double size, Palette.Colours colours) {
        double x = i % cells.columns() * size;
        double y = i / cells.columns() * size;
        float value = cells.values().get(i);
        Color ground = Float.isNaN(value) ? Color.gray(0.5, 0.15) : colour(colours.argb(value));
        to.setFill(ground);
        to.fillRect(x, y, size - 1, size - 1);
        boolean light = appearance.dark().get() ? !Float.isNaN(value) && luminance(ground) > BRIGHT
                : Float.isNaN(value) || luminance(ground) > BRIGHT;
        Color on = light ? Color.BLACK : Color.WHITE;
        if (cells.hatched().get(i)) {
            to.setStroke(on.deriveColor(0, 1, 1, 0.45));
            to.setLineWidth(1);
            to.strokeLine(x, y + size - 1.5, x + size - 1.5, y);
        }
        to.setFill(on);
        to.fillText(cells.glyphs().get(i), x + (size - 1) / 2, y + (size - 1) / 2);
    }

    private void paintCross(GraphicsContext to, HeatCells cells, Point2D at, double size) {
        double x = (Math.clamp(at.getX(), -0.5, cells.columns() - 0.5) + 0.5) * size - 0.5;
        double y = (Math.clamp(at.getY(), -0.5, cells.rows() - 0.5) + 0.5) * size - 0.5;
        double arm = Math.max(6, size * 0.75);
        for (boolean halo : new boolean[] {true, false}) {
            to.setStroke(halo ? Color.WHITE : Color.BLACK);
            to.setLineWidth(halo ? 4 : 2);
            to.strokeLine(x - arm, y, x + arm, y);
            to.strokeLine(x, y - arm, x, y + arm);
        }
    }

    private static Color colour(int argb) {
        return Color.rgb(argb >> 16 & 0xFF, argb >> 8 & 0xFF, argb & 0xFF);
    }

    /** Relative luminance, from 0 to 1, as WCAG 2 defines it. */
    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed()) + 0.7152 * linear(colour.getGreen()) + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}
