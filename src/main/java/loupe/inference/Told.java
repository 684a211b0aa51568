package loupe.inference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One step on the way to a number: which layer, which of its numbers, and how that comes about.
 *
 * @param layer with what it got and gave
 */
public record Told(LayerValues layer, Cell cell, Arithmetic arithmetic) {

    /**
     * How the number at {@code cell} of {@code layer} comes about: the arithmetic of the layer itself, and before it that of the
     * layers that it only hands on, back to the nearest weighted sum. The weighted sum stands first, the layer itself last.
     */
    public static List<Told> of(Trace trace, LayerValues layer, Cell cell) {
        List<Told> told = new ArrayList<>();
        Optional<Told> next = Optional.of(one(trace, layer, cell));
        while (next.isPresent()) {
            told.addFirst(next.get());
            next = next.get().source(trace);
        }
        return told;
    }

    private static Told one(Trace trace, LayerValues layer, Cell cell) {
        return new Told(layer, cell, new CellArithmetic(trace, layer, cell).arithmetic());
    }

    private Optional<Told> source(Trace trace) {
        int from = switch (arithmetic) {
            case Arithmetic.Largest largest -> new Cell(cell.channel(), largest.place().row(largest.at() / largest.place().columns()),
                    largest.place().column(largest.at() % largest.place().columns())).index(layer.step().input());
            case Arithmetic.Applied _, Arithmetic.Normalised _ -> cell.index(layer.shape());
            case Arithmetic.Passed passed -> passed.from();
            case Arithmetic.Convolved _, Arithmetic.Weighted _, Arithmetic.Mean _, Arithmetic.Added _ -> -1;
        };
        return from < 0 ? Optional.empty() : trace.before(layer).map(before -> one(trace, before, Cell.at(from, before.shape())));
    }
}
