package loupe.ui.common.layers;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import loupe.inference.Arithmetic;
import loupe.inference.Cell;
import loupe.inference.LayerValues;
import loupe.inference.Told;
import loupe.network.Shape;
import loupe.ui.common.Numerals;
import loupe.ui.common.Texts;
import loupe.ui.common.figure.FigureTable;

/** A layer's numbers, or what one of them is made of, in rows. @param columns their names */
public record LayerTable(List<String> columns, List<List<String>> rows) {

    static final LayerTable EMPTY = new LayerTable(List.of(), List.of());

    /** All numbers of a layer's output. */
    static LayerTable of(LayerValues values) {
        boolean list = values.shape() instanceof Shape.Values;
        return new LayerTable(list ? names("number", "value") : names("picture", "row", "column", "value"),
                IntStream.range(0, values.output().length).mapToObj(i -> row(Cell.at(i, values.shape()), values.output()[i], list)).toList());
    }

    private static List<String> row(Cell cell, float value, boolean list) {
        String first = Integer.toString(cell.channel() + 1);
        return list ? List.of(first, Figure.exact(value))
                : List.of(first, Integer.toString(cell.row() + 1), Integer.toString(cell.column() + 1), Figure.exact(value));
    }

    /** What the steps to a number are made of. */
    static LayerTable of(List<Told> told) {
        List<List<String>> rows = new ArrayList<>();
        for (Told step : told) {
            String layer = step.layer().layer().text();
            terms(step.arithmetic(), layer, rows);
            rows.add(List.of(layer, Texts.of("layers.column.result"), "", "", Figure.exact(step.arithmetic().result())));
        }
        return new LayerTable(names("layer", "term", "input", "weight", "value"), List.copyOf(rows));
    }

    private static void terms(Arithmetic arithmetic, String layer, List<List<String>> rows) {
        switch (arithmetic) {
            case Arithmetic.Convolved sum -> {
                sum.planes().forEach(plane -> plane(sum.place(), plane, layer, rows));
                rows.add(bias(layer, sum.bias()));
            }
            case Arithmetic.Weighted sum -> {
                sum.largest().forEach(product -> rows.add(List.of(layer, Texts.of("layers.place.list", Numerals.count(product.index() + 1L)),
                        Figure.exact(product.input()), Figure.exact(product.weight()), Figure.exact(product.product()))));
                rows.add(List.of(layer, Texts.of("layers.column.rest", Numerals.count(sum.inputs() - sum.largest().size())), "", "", Figure.exact(sum.rest())));
                rows.add(bias(layer, sum.bias()));
            }
            case Arithmetic.Largest largest -> window(largest.place(), largest.window(), layer, rows);
            case Arithmetic.Mean mean -> window(mean.place(), mean.window(), layer, rows);
            case Arithmetic.Applied applied -> rows.add(input(layer, applied.input()));
            case Arithmetic.Normalised normalised -> rows.add(input(layer, normalised.input()));
            case Arithmetic.Added added -> rows.addAll(List.of(input(layer, added.inside()), input(layer, added.shortcut())));
            case Arithmetic.Passed _ -> { }
        }
    }

    private static void plane(Arithmetic.Place place, Arithmetic.Plane plane, String layer, List<List<String>> rows) {
        float[] products = plane.products();
        for (int i = 0; i < products.length; i++) {
            String where = Texts.of("layers.place.picture", Numerals.count(plane.channel() + 1L),
                    place.row(i / place.columns()) + 1, place.column(i % place.columns()) + 1);
            rows.add(List.of(layer, where, Figure.exact(plane.patch()[i]), Figure.exact(plane.kernel()[i]), Figure.exact(products[i])));
        }
    }

    private static void window(Arithmetic.Place place, float[] window, String layer, List<List<String>> rows) {
        for (int i = 0; i < window.length; i++) {
            String where = Texts.of("layers.place.window", place.row(i / place.columns()) + 1, place.column(i % place.columns()) + 1);
            rows.add(List.of(layer, where, Figure.exact(window[i]), "", ""));
        }
    }

    private static List<String> bias(String layer, float bias) {
        return List.of(layer, Texts.of("layers.column.bias"), "", "", Figure.exact(bias));
    }

    private static List<String> input(String layer, float input) {
        return List.of(layer, Texts.of("layers.column.input"), Figure.exact(input), "", "");
    }

    private static List<String> names(String... keys) {
        return Stream.of(keys).map(key -> Texts.of("layers.column." + key)).toList();
    }

    /** The same, to be copied and saved. */
    FigureTable figures() {
        return new FigureTable(columns, rows);
    }
}
