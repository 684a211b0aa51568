package loupe.ui.training;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import loupe.training.Hyperparameters;
import loupe.training.Schedule;
import loupe.ui.common.Texts;

/**
 * The learning rate over a run, before it runs.
 *
 * @param settings        without faults
 * @param batchesPerEpoch at least 1
 */
record RateCurve(Hyperparameters settings, int batchesPerEpoch) {

    private static final int PLACES = 200;
    private static final MathContext BRIEF = new MathContext(3);
    private static final MathContext EXACT = new MathContext(6);

    /** Batch {@code step} (from 0) and its rate. */
    record Point(long step, double rate) {}

    /** How many batches the run has. */
    long steps() {
        return settings.steps(batchesPerEpoch);
    }

    /** What to draw, from batch 0 to the end: enough places, and every bend and jump of the schedule. */
    List<Point> points() {
        long steps = steps();
        TreeSet<Long> places = new TreeSet<>();
        for (int i = 0; i < PLACES; i++) {
            places.add(steps * i / PLACES);
        }
        settings.schedule().turns(steps).stream().filter(turn -> turn < steps).forEach(turn -> places.addAll(List.of(turn - 1, turn)));
        places.add(steps - 1);
        List<Point> points = new ArrayList<>(places.stream().filter(step -> step >= 0).map(this::at).toList());
        points.add(new Point(steps, points.getLast().rate()));
        return points;
    }

    /** The highest rate that is drawn. */
    double highest() {
        return points().stream().mapToDouble(Point::rate).max().orElseThrow();
    }

    /** That rate in three figures. */
    String highestText() {
        return brief(highest());
    }

    /** The batch that runs when {@code share} of the run is done; from 0 to 1. */
    Point at(double share) {
        return at(Math.clamp((long) (share * steps()), 0, steps() - 1));
    }

    private Point at(long step) {
        return new Point(step, settings.learningRate() * settings.schedule().factor(step, steps()));
    }

    /** A place of the run exactly, for example {@code After 0.451 epochs: learning rate 0.15}. */
    String text(Point point) {
        double epochs = Math.round(1000.0 * point.step() / batchesPerEpoch) / 1000.0;
        return Texts.of("training.rates.at", epochs(plain(epochs, EXACT)), plain(point.rate(), EXACT));
    }

    /** How long the run is, for example {@code 10 epochs}. */
    String end() {
        return epochs(plain(settings.epochs(), EXACT));
    }

    /** The course in one sentence. */
    String sentence() {
        Schedule schedule = settings.schedule();
        double rate = settings.learningRate();
        String first = brief(at(0L).rate());
        return switch (schedule) {
            case CONSTANT -> Texts.of("training.rates.constant", brief(rate));
            case STEP -> Texts.of("training.rates.step", brief(rate), brief(rate / 10), turn(0), brief(rate / 100), turn(1));
            case COSINE -> Texts.of("training.rates.cosine", first);
            case ONE_CYCLE -> Texts.of("training.rates.one-cycle", first, brief(rate), turn(0));
            case WARM_UP -> Texts.of("training.rates.warm-up", first, brief(rate), turn(0));
        };
    }

    private String turn(int which) {
        double epochs = (double) settings.schedule().turns(steps()).get(which) / batchesPerEpoch;
        return epochs(plain(Math.round(100 * epochs) / 100.0, EXACT));
    }

    private static String epochs(String count) {
        return Texts.of(count.equals("1") ? "chart.epoch.one" : "chart.epoch.more", count);
    }

    private static String brief(double value) {
        return plain(value, BRIEF);
    }

    private static String plain(double value, MathContext figures) {
        BigDecimal rounded = BigDecimal.valueOf(value).round(figures);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
