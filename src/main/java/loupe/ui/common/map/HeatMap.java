package loupe.ui.common.map;

import java.nio.IntBuffer;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntConsumer;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import loupe.ui.common.Appearance;
import loupe.ui.common.NextFrame;
import loupe.ui.common.figure.Sharp;

/**
 * Numbers as coloured squares with a character in each, hatched where that is asked for, and a cross at one place. It fills
 * its room with squares of whole pixels. Its owner gives it an accessible text.
 */
public final class HeatMap extends Region implements Sharp {

    private static final double LEAST_CELL = 9;
    private static final double USUAL_CELL = 13;
    /** The size of a character as a share of its cell's side. */
    private static final double GLYPH = 0.72;
    /** In smaller squares characters are not read, and are left away. */
    private static final double LEAST_READ = 11;

    private final ImageView picture = new ImageView();
    private final CrossSign arms = new CrossSign();
    private final Appearance appearance;
    private final GlyphMasks masks = new GlyphMasks();
    private PixelBuffer<IntBuffer> pixels = new PixelBuffer<>(1, 1, IntBuffer.allocate(1), PixelFormat.getIntArgbPreInstance());
    private Optional<Painted> painted = Optional.empty();
    private Optional<HeatCells> before = Optional.empty();
    private double left;
    private double times = 1;
    private Optional<HeatCells> shown = Optional.empty();
    private final NextFrame frame = new NextFrame(this, this::paint);
    private Optional<Point2D> cross = Optional.empty();
    private IntConsumer over = place -> { };
    private IntConsumer pressed = place -> { };
    private Runnable gone = () -> { };

    public HeatMap(Appearance appearance) {
        this.appearance = appearance;
        picture.setManaged(false);
        picture.setSmooth(false);
        picture.setMouseTransparent(true);
        getStyleClass().add("heat-map");
        getChildren().addAll(picture, arms);
        appearance.dark().subscribe(dark -> paint());
        setOnMouseMoved(event -> at(event).ifPresent(over));
        setOnMousePressed(event -> at(event).ifPresent(place -> pressed.accept(place)));
        setOnMouseExited(event -> gone.run());
    }

    /** @param over hears over which cell the pointer moves; {@code gone} that it is over none any more; {@code pressed} on which cell it is pressed */
    public void listen(IntConsumer over, Runnable gone, IntConsumer pressed) {
        this.over = over;
        this.gone = gone;
        this.pressed = pressed;
    }

    /** Shows {@code next}. */
    public void show(HeatCells next) {
        boolean sameSize = shown.filter(before -> before.columns() == next.columns() && before.rows() == next.rows()).isPresent();
        shown = Optional.of(next);
        if (sameSize) {
            frame.request();
        } else {
            requestLayout();
        }
    }

    /** Puts the cross at that column and row, counted from the middle of the first cell; it stays within the map. */
    public void cross(double column, double row) {
        cross = Optional.of(new Point2D(column, row));
        frame.request();
    }

    /** Takes the cross away. */
    public void uncross() {
        cross = Optional.empty();
        frame.request();
    }

    @Override
    public void sharpen(double times) {
        if (times != this.times) {
            this.times = times;
            paint();
        }
    }

    /** The cell at that point of this node. */
    OptionalInt cellAt(double x, double y) {
        return shown.map(cells -> {
            int column = (int) Math.floor((x - left) / cell(cells));
            int row = (int) Math.floor(y / cell(cells));
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
            left = Math.floor((getWidth() - cell * cells.columns()) / 2);
            picture.setFitWidth(cell * cells.columns());
            picture.setFitHeight(cell * cells.rows());
            picture.relocate(left, 0);
        });
        paint();
    }

    private void paint() {
        shown.filter(cells -> getWidth() > 0).ifPresent(cells -> {
            paint(cells);
            place(cells, cell(cells));
        });
    }

    private void paint(HeatCells cells) {
        double dots = times * Optional.ofNullable(getScene()).map(Scene::getWindow).map(Window::getOutputScaleX).orElse(1.0);
        double size = cell(cells);
        Painted now = new Painted(Math.max(1, (int) Math.round(size * dots)), (int) Math.floor(size * GLYPH * dots), cells.columns(),
                cells.rows(), appearance.dark().get());
        if (!painted.equals(Optional.of(now))) {
            painted = Optional.of(now);
            before = Optional.empty();
            pixels = new PixelBuffer<>(now.side() * now.columns(), now.side() * now.rows(),
                    IntBuffer.wrap(new int[now.side() * now.columns() * now.side() * now.rows()]), PixelFormat.getIntArgbPreInstance());
            picture.setImage(new WritableImage(pixels));
        }
        CellPixels painter = new CellPixels(now.side(), Math.max(1, (int) Math.floor(dots)), now.dark(),
                size < LEAST_READ ? characters -> GlyphMask.NONE : masks.of(now.glyph()));
        pixels.updateBuffer(buffer -> {
            painter.paint(cells, before, buffer.getBuffer().array());
            return null;
        });
        before = Optional.of(cells);
    }

    private void place(HeatCells cells, double size) {
        Optional<Point2D> at = cross;
        arms.setVisible(at.isPresent());
        at.ifPresent(point -> {
            arms.reach(Math.max(6, size * 0.75));
            arms.relocateTo(left + (Math.clamp(point.getX(), -0.5, cells.columns() - 0.5) + 0.5) * size - 0.5,
                    (Math.clamp(point.getY(), -0.5, cells.rows() - 0.5) + 0.5) * size - 0.5);
        });
    }

    /** What the pixels are made for; where it changes, all of them are painted anew. */
    private record Painted(int side, int glyph, int columns, int rows, boolean dark) {}
}
