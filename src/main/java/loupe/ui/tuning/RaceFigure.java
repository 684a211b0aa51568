package loupe.ui.tuning;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import loupe.training.race.Lane;
import loupe.ui.common.SeriesMark;
import loupe.ui.common.Texts;
import loupe.ui.common.figure.FigureTable;
import loupe.ui.common.trials.Mark;
import loupe.ui.common.trials.Painted;

/** The validation accuracy of a race's lanes, epoch by epoch, over one another. */
record RaceFigure(Supplier<Optional<Standings>> standings) implements Painted {

    private static final double LEFT = 64;
    private static final double RIGHT = 40;
    private static final double HEAD = 16;
    private static final double FOOT = 20;
    /** One epoch is no line yet, so it is drawn as a short one. */
    private static final double DASH = 12;

    @Override
    public String title() {
        return Texts.of("race.curves");
    }

    @Override
    public String sentence() {
        return standings.get().map(now -> Texts.of("race.curves.sentence", now.titles())).orElse(Texts.of("race.empty"));
    }

    @Override
    public FigureTable table() {
        List<String> lanes = standings.get().map(now -> now.race().lanes().stream().map(Lane::title).toList()).orElse(List.of());
        List<List<Double>> curves = standings.get().map(Standings::curves).orElse(List.of());
        return new FigureTable(Stream.concat(Stream.of(Texts.of("race.column.epoch")), lanes.stream()).toList(),
                IntStream.range(0, epochs(curves)).mapToObj(epoch -> Stream.concat(Stream.of(Integer.toString(epoch + 1)),
                        curves.stream().map(curve -> epoch < curve.size() ? curve.get(epoch).toString() : "")).toList()).toList());
    }

    private static int epochs(List<List<Double>> curves) {
        return curves.stream().mapToInt(List::size).max().orElse(0);
    }

    @Override
    public List<Mark> marks(double width, double height) {
        List<Mark> marks = new ArrayList<>(List.of(new Mark.Line(new double[] {LEFT, LEFT, width - RIGHT},
                new double[] {HEAD, height - FOOT, height - FOOT}, Mark.Tone.AXIS, 0)));
        List<List<Double>> curves = standings.get().map(Standings::curves).orElse(List.of());
        double[] all = curves.stream().flatMap(List::stream).mapToDouble(accuracy -> accuracy).filter(Double::isFinite).sorted().toArray();
        if (all.length == 0) {
            return marks;
        }
        double low = all[0];
        double high = Math.max(all[all.length - 1], low + 1e-6);
        marks.add(new Mark.Words(LEFT - 6, HEAD + 10, 1, Numbers.percent(high)));
        marks.add(new Mark.Words(LEFT - 6, height - FOOT, 1, Numbers.percent(low)));
        marks.add(new Mark.Words(LEFT, height - 4, 0, "1"));
        marks.add(new Mark.Words(width - RIGHT, height - 4, 1, String.format(Locale.ROOT, "%d", epochs(curves))));
        for (int lane = 0; lane < curves.size(); lane++) {
            List<Double> curve = curves.get(lane).stream().filter(Double::isFinite).toList();
            List<Double> drawn = curve.size() == 1 ? List.of(curve.getFirst(), curve.getFirst()) : curve;
            double[] xs = curve.size() == 1 ? new double[] {LEFT, LEFT + DASH} : IntStream.range(0, curve.size()).mapToDouble(epoch -> x(epoch, epochs(curves), width)).toArray();
            double[] ys = drawn.stream().mapToDouble(accuracy -> HEAD + (high - accuracy) / (high - low) * (height - HEAD - FOOT)).toArray();
            marks.add(new Mark.Series(xs, ys, SeriesMark.values()[lane]));
            if (xs.length > 0) {
                marks.add(new Mark.Words(xs[xs.length - 1] + 6, ys[ys.length - 1] + 4, 0,
                        SeriesMark.values()[lane].shape().glyph() + " " + (lane + 1)));
            }
        }
        return marks;
    }

    private static double x(int epoch, int epochs, double width) {
        return LEFT + (epochs < 2 ? 0 : epoch / (epochs - 1.0) * (width - LEFT - RIGHT));
    }
}
