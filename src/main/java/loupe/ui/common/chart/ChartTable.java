package loupe.ui.common.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import loupe.ui.common.Texts;
import loupe.ui.common.figure.FigureTable;

/** A chart's figures as rows, in the order of x; values that belong to the same x share a row. */
final class ChartTable {

    private final ChartQuantity quantity;

    ChartTable(ChartQuantity quantity) {
        this.quantity = quantity;
    }

    /** The names of the columns, with the unit in which {@link #figures} writes them. */
    List<String> columns() {
        String name = quantity.text("inSentence");
        String smoothing = Texts.of("chart.smoothing", MovingMean.WINDOW);
        return List.of(Texts.of("chart.epochs"), Texts.of("chart.column.batch", name),
                Texts.of("chart.column.mean", name, smoothing), Texts.of("chart.column.validation", name));
    }

    List<ChartRow> rows(Points raw, Points smoothed, Points validation) {
        List<ChartRow> rows = new ArrayList<>(raw.size() + validation.size());
        int batch = 0;
        int epoch = 0;
        while (batch < raw.size() || epoch < validation.size()) {
            double x = Math.min(x(raw, batch), x(validation, epoch));
            boolean hasBatch = x(raw, batch) == x;
            boolean hasEpoch = x(validation, epoch) == x;
            rows.add(new ChartRow(x, y(raw, batch, hasBatch), y(smoothed, batch, hasBatch), y(validation, epoch, hasEpoch)));
            batch += hasBatch ? 1 : 0;
            epoch += hasEpoch ? 1 : 0;
        }
        return rows;
    }

    /** All rows as text; values as they are, a share as a fraction of 1. */
    FigureTable figures(List<ChartRow> rows) {
        return new FigureTable(columns(), rows.stream().map(row -> Stream.of(OptionalDouble.of(row.epochs()), row.batch(), row.mean(),
                row.validation()).map(ChartTable::cell).toList()).toList());
    }

    private static double x(Points line, int index) {
        return index < line.size() ? line.x(index) : Double.POSITIVE_INFINITY;
    }

    private static OptionalDouble y(Points line, int index, boolean here) {
        return here ? OptionalDouble.of(line.y(index)) : OptionalDouble.empty();
    }

    private static String cell(OptionalDouble value) {
        return value.isEmpty() ? "" : String.format(Locale.ROOT, "%.6g", value.getAsDouble());
    }
}
