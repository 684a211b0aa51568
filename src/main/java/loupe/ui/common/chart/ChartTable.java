package loupe.ui.common.chart;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import loupe.ui.common.figure.FigureTable;

/** A chart's figures as rows, in the order of x; values that belong to the same x share a row. */
final class ChartTable {

    private ChartTable() {}

    /** The names of the columns. */
    static List<String> columns(ChartAxis axis, List<ChartLine> lines) {
        return Stream.concat(Stream.of(axis.title()), lines.stream().map(ChartLine::column)).toList();
    }

    /** Where any line has a point, rising, each place once. */
    static double[] rows(List<ChartLine> lines) {
        double[] all = lines.stream().map(line -> line.points().xs()).flatMapToDouble(DoubleStream::of).toArray();
        Arrays.sort(all);
        int kept = 0;
        for (double x : all) {
            if (kept == 0 || all[kept - 1] != x) {
                all[kept++] = x;
            }
        }
        return Arrays.copyOf(all, kept);
    }

    /** All rows as text; values as they are, a share as a fraction of 1. */
    static FigureTable of(ChartAxis axis, List<ChartLine> lines) {
        double[] xs = rows(lines);
        String[][] cells = new String[xs.length][1 + lines.size()];
        for (int row = 0; row < xs.length; row++) {
            Arrays.fill(cells[row], "");
            cells[row][0] = exact(xs[row]);
        }
        for (int line = 0; line < lines.size(); line++) {
            fill(cells, 1 + line, xs, lines.get(line).points());
        }
        return new FigureTable(columns(axis, lines), Arrays.stream(cells).map(List::of).toList());
    }

    /** Both rise, so that each is gone through once. Of several points at one place the first is told. */
    private static void fill(String[][] cells, int column, double[] xs, Points points) {
        int row = 0;
        for (int i = 0; i < points.size(); i++) {
            if (i == 0 || points.x(i) != points.x(i - 1)) {
                while (xs[row] != points.x(i)) {
                    row++;
                }
                cells[row][column] = exact(points.y(i));
            }
        }
    }

    /** What a line says at {@code x} itself. */
    static OptionalDouble at(Points line, double x) {
        int index = line.from(x);
        return index < line.size() && line.x(index) == x ? OptionalDouble.of(line.y(index)) : OptionalDouble.empty();
    }

    private static String exact(double value) {
        return String.format(Locale.ROOT, "%.6g", value);
    }
}
