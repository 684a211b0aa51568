package loupe.ui.recommender;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import loupe.ui.common.Texts;
import loupe.ui.common.figure.Figure;
import loupe.ui.common.figure.FigureTable;

/**
 * Lines over one axis.
 *
 * @param across what the axis to the right counts, {@code up} what the other measures
 * @param band   two curves between which the ground is grey; empty for none
 */
record Chart(String title, String across, String up, List<Curve> curves, Optional<Band> band) {

    /** @param low and {@code high} at the same places */
    record Band(String name, List<Double> xs, List<Double> low, List<Double> high) {}

    /** What an axis spans. */
    record Span(double from, double to) {

        double share(double value) {
            return to == from ? 0.5 : (value - from) / (to - from);
        }

        /** Round values within the span, about {@code count} of them. */
        List<Double> ticks(int count) {
            double raw = Math.max((to - from) / count, 1e-9);
            double power = Math.pow(10, Math.floor(Math.log10(raw)));
            double step = DoubleStream.of(1, 2, 5, 10).map(factor -> factor * power).filter(size -> size >= raw * 0.999).findFirst().orElse(raw);
            List<Double> ticks = new ArrayList<>();
            for (long i = (long) Math.ceil(from / step - 1e-9); i * step <= to + step * 1e-9; i++) {
                ticks.add(i * step);
            }
            return ticks;
        }
    }

    Chart {
        curves = List.copyOf(curves);
    }

    Span acrossSpan() {
        double[] all = Stream.concat(curves.stream().map(Curve::xs), band.stream().map(Band::xs)).flatMap(List::stream)
                .mapToDouble(Double::doubleValue).filter(Double::isFinite).toArray();
        return new Span(DoubleStream.of(all).min().orElse(0), DoubleStream.of(all).max().orElse(1));
    }

    Span upSpan() {
        double[] all = Stream.of(curves.stream().map(Curve::ys), band.stream().map(Band::low), band.stream().map(Band::high))
                .flatMap(parts -> parts).flatMap(List::stream).mapToDouble(Double::doubleValue).filter(Double::isFinite).toArray();
        double low = DoubleStream.of(all).min().orElse(0);
        double high = DoubleStream.of(all).max().orElse(1);
        double room = Math.max((high - low) * 0.05, 0.01);
        return new Span(low - room, high + room);
    }

    /** What is shown, to be copied, saved and read. */
    static Figure figure(java.util.function.Supplier<Chart> shown, java.util.function.Supplier<String> sentence) {
        return new Figure() {
            @Override
            public String title() {
                return shown.get().title();
            }

            @Override
            public String sentence() {
                return sentence.get();
            }

            @Override
            public FigureTable table() {
                return shown.get().table();
            }
        };
    }

    private FigureTable table() {
        List<List<String>> rows = new ArrayList<>();
        curves.forEach(curve -> rows.addAll(rows(curve.name(), curve.xs(), curve.ys())));
        band.ifPresent(ground -> {
            rows.addAll(rows(Texts.of("films.table.lower", ground.name()), ground.xs(), ground.low()));
            rows.addAll(rows(Texts.of("films.table.upper", ground.name()), ground.xs(), ground.high()));
        });
        return new FigureTable(List.of(Texts.of("films.table.line"), across, up), rows);
    }

    private static List<List<String>> rows(String name, List<Double> xs, List<Double> ys) {
        return IntStream.range(0, xs.size()).mapToObj(i -> List.of(name, number(xs.get(i)), number(ys.get(i)))).toList();
    }

    static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : String.format(Locale.ROOT, "%.3f", value);
    }
}
