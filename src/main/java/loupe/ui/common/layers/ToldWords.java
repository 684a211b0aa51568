package loupe.ui.common.layers;

import loupe.inference.Arithmetic;
import loupe.inference.Cell;
import loupe.inference.Told;
import loupe.network.Area;
import loupe.network.Shape;
import loupe.ui.common.Numerals;
import loupe.ui.common.Texts;

/** How a number comes about, in sentences. Rows, columns and pictures are counted from 1. */
final class ToldWords {

    private ToldWords() {}

    static String of(Told told) {
        String result = Figure.brief(told.arithmetic().result());
        String where = Texts.of("layers.told.layer", told.layer().layer().text(), place(told.cell(), told.layer().shape()));
        return where + " " + switch (told.arithmetic()) {
            case Arithmetic.Convolved sum -> sum(sum.planes().size() * sum.place().rows() * sum.place().columns(), sum.sum(), sum.bias(), sum.result());
            case Arithmetic.Weighted sum -> Texts.of("layers.told.weighted", sum(sum.inputs(), sum.sum(), sum.bias(), sum.result()), largest(sum));
            case Arithmetic.Largest largest -> Texts.of(largest.count() == 1 ? "layers.told.largest.one" : "layers.told.largest", Numerals.count(largest.count()),
                    result, largest.place().row(largest.at() / largest.place().columns()) + 1,
                    largest.place().column(largest.at() % largest.place().columns()) + 1);
            case Arithmetic.Mean mean -> Texts.of("layers.told.mean", Numerals.count(mean.count()), result);
            case Arithmetic.Applied applied -> Texts.of("layers.told.applied", Figure.brief(applied.input()), result);
            case Arithmetic.Normalised normalised -> Texts.of("layers.told.normalised", Figure.brief(normalised.input()),
                    Figure.brief(normalised.statistics().mean()), Figure.brief(normalised.statistics().variance()),
                    Figure.brief(normalised.statistics().epsilon()), Figure.brief(normalised.scale()), Figure.brief(normalised.shift()), result);
            case Arithmetic.Added added -> Texts.of("layers.told.added", Figure.brief(added.inside()), Figure.brief(added.shortcut()), result);
            case Arithmetic.Passed passed -> passed.from() < 0 ? Texts.of("layers.told.zero") : Texts.of("layers.told.passed", result);
        };
    }

    private static String sum(int products, float sum, float bias, float result) {
        return Texts.of(products == 1 ? "layers.told.sum.one" : "layers.told.sum", Numerals.count(products), Figure.brief(sum), Figure.brief(bias),
                Figure.brief(result));
    }

    private static String largest(Arithmetic.Weighted sum) {
        Arithmetic.Product first = sum.largest().getFirst();
        return Texts.of("layers.told.product", Numerals.count(first.index() + 1L), Figure.brief(first.input()), Figure.brief(first.weight()),
                Figure.brief(first.product()));
    }

    /** Where {@code cell} stands: "picture 3, row 2, column 5", "number 7". */
    static String place(Cell cell, Shape shape) {
        return switch (shape) {
            case Shape.Values _ -> Texts.of("layers.place.list", Numerals.count(cell.channel() + 1L));
            case Shape.Pictures _ -> Texts.of("layers.place.picture", Numerals.count(cell.channel() + 1L), Numerals.count(cell.row() + 1L),
                    Numerals.count(cell.column() + 1L));
        };
    }

    static String seen(Area area) {
        return area.isEmpty() ? Texts.of("layers.seen.nothing")
                : Texts.of("layers.seen", area.width(), area.height(), area.left() + 1, area.right(), area.top() + 1, area.bottom());
    }
}
