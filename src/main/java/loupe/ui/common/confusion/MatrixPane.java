package loupe.ui.common.confusion;

import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import loupe.data.ClassPair;
import loupe.ui.common.Appearance;
import loupe.ui.common.layers.ColourScale;
import loupe.ui.common.layers.Palette;

/**
 * Paints a table of which class is taken for which: a cell's colour is its share of its row, its number how many pictures.
 * What is right has a frame; so have, thicker, the cell under the pointer and the chosen one.
 */
final class MatrixPane extends Region {

    /** From this share of a row on, all cells have the strongest colour: mistakes are what is to be told apart. */
    static final double STRONGEST = 0.25;

    private static final double WORDS = 12;
    private static final double FIGURES = 11;
    /** How far the mark of the chosen cell reaches beyond the last one. */
    private static final double MARK = 1;
    /** Above this luminance dark figures are read better than light ones. */
    private static final double BRIGHT = 0.18;

    private final Canvas canvas = new Canvas();
    private final ConfusionViewModel model;
    private final Appearance appearance;

    MatrixPane(ConfusionViewModel model, Appearance appearance) {
        this.model = model;
        this.appearance = appearance;
        canvas.setManaged(false);
        getChildren().add(canvas);
        getStyleClass().add("confusion-matrix");
        setMinSize(MatrixGrid.LEFT + 180, MatrixGrid.TOP + 180);
        setPrefSize(MatrixGrid.LEFT + 270, MatrixGrid.TOP + 270);
        model.table().subscribe(table -> paint());
        model.pointed().subscribe(cell -> paint());
        model.chosen().subscribe(cell -> paint());
        appearance.dark().subscribe(dark -> paint());
        setOnMouseMoved(event -> model.point(grid().flatMap(grid -> grid.at(event.getX(), event.getY()))));
        setOnMouseExited(event -> model.point(Optional.empty()));
        setOnMousePressed(event -> grid().flatMap(grid -> grid.at(event.getX(), event.getY())).ifPresent(model::choose));
    }

    @Override
    protected void layoutChildren() {
        paint();
    }

    /** Where the cells are; empty where no table is shown. */
    Optional<MatrixGrid> grid() {
        return model.table().get().map(table -> MatrixGrid.fitting(table.counts().classes(), getWidth(), getHeight()));
    }

    private void paint() {
        GraphicsContext pen = canvas.getGraphicsContext2D();
        pen.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        model.table().get().ifPresent(table -> paint(pen, table, grid().orElseThrow()));
    }

    private void paint(GraphicsContext pen, ConfusionTable table, MatrixGrid grid) {
        canvas.setWidth(grid.width() + MARK);
        canvas.setHeight(grid.height() + MARK);
        pen.setTextBaseline(VPos.CENTER);
        for (int label = 0; label < grid.classes(); label++) {
            names(pen, table, grid, label);
        }
        Palette.Colours colours = Palette.of(appearance.dark().get()).on(new ColourScale(false, STRONGEST));
        for (int i = 0; i < grid.classes() * grid.classes(); i++) {
            ClassPair pair = new ClassPair(i / grid.classes(), i % grid.classes());
            int argb = colours.argb((float) table.counts().share(pair));
            fill(pen, grid.box(pair), colour(argb));
            if (pair.isRight()) {
                frame(pen, grid.box(pair), 0.5, 1, words());
                frame(pen, grid.box(pair), 1.5, 1, ground());
            }
            number(pen, grid.box(pair), table.counts().at(pair), argb);
        }
        model.chosen().get().filter(pair -> isIn(pair, grid)).ifPresent(pair -> mark(pen, grid.box(pair), 3));
        model.pointed().get().filter(pair -> isIn(pair, grid)).ifPresent(pair -> mark(pen, grid.box(pair), 2));
    }

    private static boolean isIn(ClassPair pair, MatrixGrid grid) {
        return pair.of() < grid.classes() && pair.as() < grid.classes();
    }

    private void names(GraphicsContext pen, ConfusionTable table, MatrixGrid grid, int label) {
        pen.setFill(words());
        pen.setFont(Font.font(WORDS));
        Rectangle2D box = grid.box(new ClassPair(label, label));
        pen.setTextAlign(TextAlignment.RIGHT);
        pen.fillText(table.name(label), MatrixGrid.LEFT - 8, box.getMinY() + grid.cell() / 2, MatrixGrid.LEFT - 8);
        pen.setTextAlign(TextAlignment.CENTER);
        pen.fillText(Integer.toString(label), box.getMinX() + grid.cell() / 2, MatrixGrid.TOP / 2);
    }

    private static Color colour(int argb) {
        return Color.rgb(argb >> 16 & 0xFF, argb >> 8 & 0xFF, argb & 0xFF);
    }

    private static void fill(GraphicsContext pen, Rectangle2D box, Color colour) {
        pen.setFill(colour);
        pen.fillRect(box.getMinX(), box.getMinY(), box.getWidth() - 1, box.getHeight() - 1);
    }

    private static void number(GraphicsContext pen, Rectangle2D box, int count, int argb) {
        if (count > 0) {
            pen.setFill(isBright(argb) ? Color.BLACK : Color.WHITE);
            pen.setFont(Font.font(FIGURES));
            pen.setTextAlign(TextAlignment.CENTER);
            pen.fillText(Integer.toString(count), box.getMinX() + (box.getWidth() - 1) / 2, box.getMinY() + (box.getHeight() - 1) / 2,
                    box.getWidth() - 5);
        }
    }

    /** Around the cell, so that its number stays free. */
    private void mark(GraphicsContext pen, Rectangle2D box, double width) {
        frame(pen, box, 1.5, 1, ground());
        frame(pen, box, (2 - width) / 2, width, words());
    }

    private static void frame(GraphicsContext pen, Rectangle2D box, double inset, double width, Color colour) {
        pen.setStroke(colour);
        pen.setLineWidth(width);
        pen.strokeRect(box.getMinX() + inset, box.getMinY() + inset, box.getWidth() - 1 - 2 * inset, box.getHeight() - 1 - 2 * inset);
    }

    /** Beside a line of {@link #words()}, so that it is seen against faint colours and strong ones. */
    private Color ground() {
        return appearance.dark().get() ? Color.BLACK : Color.WHITE;
    }

    private Color words() {
        return appearance.dark().get() ? Color.web("#f0f3f6") : Color.web("#1f2328");
    }

    /** Whether dark figures are read better than light ones on that colour. */
    static boolean isBright(int argb) {
        return luminance(colour(argb)) > BRIGHT;
    }

    /** Relative luminance (WCAG 2.2). */
    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed()) + 0.7152 * linear(colour.getGreen()) + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}
