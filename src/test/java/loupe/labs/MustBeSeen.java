package loupe.labs;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import loupe.inference.Robustness;

/**
 * What a shipped network must show when the test digits of MNIST are moved and turned: where the plain ones are weak, and
 * that the others are cured.
 *
 * @param network by its name
 * @param what    is looked at
 * @param figure  reads it off; an accuracy, or a mean of some
 * @param least   what it must reach
 * @param most    what it must stay below
 */
record MustBeSeen(String network, String what, ToDoubleFunction<Robustness> figure, double least, double most) {

    /** Each for itself. */
    static final List<MustBeSeen> ALL = List.of(
            below("mlp", "mean of the four directions at 4 pixels", MustBeSeen::fourDirections, 0.45),
            below("cnn", "mean of the four directions at 4 pixels", MustBeSeen::fourDirections, 0.60),
            atLeast("cnn-pool", "4 pixels to the left", robustness -> moved(robustness, -4, 0), 0.93),
            atLeast("cnn-pool", "4 pixels to the right", robustness -> moved(robustness, 4, 0), 0.93),
            atLeast("mlp-augmented", "mean of the four directions at 4 pixels", MustBeSeen::fourDirections, 0.85),
            atLeast("cnn-augmented", "mean of the square", Robustness::meanOfShifts, 0.96),
            atLeast("cnn-augmented", "worst cell of the square", Robustness::worstShift, 0.93),
            atLeast("cnn-augmented", "worst turn", MustBeSeen::worstTurn, 0.95));

    /** The turns that are looked at, in degrees. */
    static final List<Double> TURNS = List.of(-30.0, -20.0, -10.0, 10.0, 20.0, 30.0);

    /** How far the accuracy of {@code cnn-augmented} at the centre may lie below that of {@code cnn}. */
    private static final double BEHIND = 0.005;

    private static MustBeSeen below(String network, String what, ToDoubleFunction<Robustness> figure, double most) {
        return new MustBeSeen(network, what, figure, 0, most);
    }

    private static MustBeSeen atLeast(String network, String what, ToDoubleFunction<Robustness> figure, double least) {
        return new MustBeSeen(network, what, figure, least, Double.POSITIVE_INFINITY);
    }

    /** What is not as it must be, in words. @param measured by the networks' names */
    static List<String> missed(Map<String, Robustness> measured) {
        double centre = moved(measured.get("cnn-augmented"), 0, 0) - moved(measured.get("cnn"), 0, 0);
        Stream<String> behind = Stream.of(centre).filter(difference -> difference < -BEHIND)
                .map(difference -> String.format(Locale.ROOT, "cnn-augmented, centre: %.4f from cnn's", difference));
        return Stream.concat(ALL.stream().flatMap(seen -> seen.missed(measured.get(seen.network())).stream()), behind).toList();
    }

    private Optional<String> missed(Robustness robustness) {
        double value = figure.applyAsDouble(robustness);
        return value >= least && value < most ? Optional.empty()
                : Optional.of(String.format(Locale.ROOT, "%s, %s: %.4f", network, what, value));
    }

    static double moved(Robustness robustness, int dx, int dy) {
        return robustness.shifts().stream().filter(shift -> shift.dx() == dx && shift.dy() == dy).findFirst().orElseThrow().accuracy();
    }

    private static double fourDirections(Robustness robustness) {
        return (moved(robustness, -4, 0) + moved(robustness, 4, 0) + moved(robustness, 0, -4) + moved(robustness, 0, 4)) / 4;
    }

    private static double worstTurn(Robustness robustness) {
        return robustness.rotations().stream().mapToDouble(Robustness.Turned::accuracy).min().orElseThrow();
    }
}
