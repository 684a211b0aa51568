package loupe.cloud.rehearsal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.DoubleStream;

/**
 * Chooses what a tuning job tries next. Random and Hyperband: anywhere. Grid: all combinations of words in turn. Bayesian: anywhere for the first
 * three, then near the best so far; the service's own way is another and is not published.
 */
final class SearchDraw {

    private static final int FIRST = 3;
    private static final double NEAR = 0.15;

    private record Tried(double[] places, double goodness) {}

    private final List<SearchRange> ranges;
    private final String strategy;
    private final Random random;
    private final Map<Map<String, String>, double[]> drawn = new LinkedHashMap<>();
    private final List<Tried> tried = new ArrayList<>();

    SearchDraw(List<SearchRange> ranges, String strategy, Random random) {
        this.ranges = List.copyOf(ranges);
        this.strategy = strategy;
        this.random = random;
    }

    /** Values by the hyperparameters' names. */
    Map<String, String> next() {
        double[] places = switch (strategy) {
            case "Grid" -> grid(drawn.size());
            case "Bayesian" -> tried.size() < FIRST ? anywhere() : nearBest();
            case String random -> anywhere();
        };
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < places.length; i++) {
            values.put(ranges.get(i).name(), ranges.get(i).at(places[i]));
        }
        drawn.put(values, places);
        return values;
    }

    /** Tells what came of {@code values}. @param goodness higher is better */
    void learn(Map<String, String> values, double goodness) {
        tried.add(new Tried(drawn.get(values), goodness));
    }

    private double[] anywhere() {
        return random.doubles(ranges.size()).toArray();
    }

    private double[] nearBest() {
        double[] best = tried.stream().max(Comparator.comparingDouble(Tried::goodness)).orElseThrow().places();
        return DoubleStream.of(best).map(place -> Math.clamp(place + NEAR * random.nextGaussian(), 0, 1)).toArray();
    }

    private double[] grid(int index) {
        double[] places = new double[ranges.size()];
        int left = index;
        for (int i = 0; i < places.length; i++) {
            int count = ranges.get(i) instanceof SearchRange.Words words ? words.values().size() : 1;
            places[i] = (left % count + 0.5) / count;
            left /= count;
        }
        return places;
    }
}
