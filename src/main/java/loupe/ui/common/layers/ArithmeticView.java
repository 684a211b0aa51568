package loupe.ui.common.layers;

import java.util.Comparator;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import loupe.inference.Arithmetic;
import loupe.inference.Told;
import loupe.ui.common.Appearance;
import loupe.ui.common.Numerals;
import loupe.ui.common.Texts;

/** How a number comes about, step after step, in grids of numbers and in sentences. */
final class ArithmeticView extends VBox {

    private static final double SIDE = 105;
    private static final double WINDOW_SIDE = 105;

    private final Appearance appearance;

    ArithmeticView(Appearance appearance) {
        this.appearance = appearance;
        getStyleClass().add("arithmetic");
    }

    void show(List<Told> told) {
        getChildren().clear();
        if (told.isEmpty()) {
            getChildren().add(words(Texts.of("layers.point")));
        }
        told.forEach(this::add);
    }

    private void add(Told told) {
        getChildren().add(words(ToldWords.of(told)));
        switch (told.arithmetic()) {
            case Arithmetic.Convolved sum -> convolved(sum);
            case Arithmetic.Weighted sum -> weighted(sum);
            case Arithmetic.Largest largest -> getChildren().add(grid(largest.window(), largest.place().columns(), WINDOW_SIDE, largest.at(),
                    ColourScale.of(largest.window())));
            case Arithmetic.Mean mean -> getChildren().add(grid(mean.window(), mean.place().columns(), WINDOW_SIDE, -1, ColourScale.of(mean.window())));
            case Arithmetic.Applied _, Arithmetic.Normalised _, Arithmetic.Added _, Arithmetic.Passed _ -> { }
        }
    }

    private void weighted(Arithmetic.Weighted sum) {
        sum.largest().forEach(product -> getChildren().add(figures(Texts.of("layers.told.product", Numerals.count(product.index() + 1L),
                Figure.brief(product.input()), Figure.brief(product.weight()), Figure.brief(product.product())))));
        getChildren().add(figures(Texts.of("layers.told.rest", Numerals.count(sum.inputs() - sum.largest().size()), Figure.brief(sum.rest()))));
    }

    /** Of many input pictures the one that contributes most is shown number by number. */
    private void convolved(Arithmetic.Convolved sum) {
        Arithmetic.Plane most = sum.planes().stream().max(Comparator.comparingDouble(plane -> Math.abs(plane.sum()))).orElseThrow();
        if (sum.planes().size() > 1) {
            getChildren().add(words(Texts.of("layers.plane", Numerals.count(most.channel() + 1L), Numerals.count(sum.planes().size()),
                    Figure.brief(most.sum()))));
        }
        int columns = sum.place().columns();
        FlowPane line = new FlowPane(part("layers.patch", grid(most.patch(), columns, SIDE, -1, ColourScale.of(most.patch()))),
                sign("×"), part("layers.kernel", grid(most.kernel(), columns, SIDE, -1, ColourScale.of(most.kernel()).asSigned())),
                sign("="), part("layers.products", grid(most.products(), columns, SIDE, -1, ColourScale.of(most.products()).asSigned())));
        line.getStyleClass().add("arithmetic-line");
        getChildren().add(line);
    }

    private Node part(String key, Node grid) {
        Label name = new Label(Texts.of(key));
        name.getStyleClass().add("arithmetic-name");
        return new VBox(2, name, grid);
    }

    private static Node sign(String sign) {
        Label label = new Label(sign);
        label.getStyleClass().add("arithmetic-sign");
        HBox box = new HBox(label);
        box.setAlignment(Pos.CENTER);
        return box;
    }

    private Node grid(float[] values, int columns, double side, int marked, ColourScale scale) {
        NumberGrid grid = new NumberGrid(side);
        grid.show(values, columns, Palette.of(appearance.dark().get()).on(scale), marked);
        return grid;
    }

    private static Label words(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private static Label figures(String text) {
        Label label = words(text);
        label.getStyleClass().add("arithmetic-figures");
        return label;
    }
}
