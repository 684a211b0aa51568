package loupe.training.tuning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import loupe.data.Chance;

/**
 * Learns from the trials so far where a better one is likely: the first few are spread evenly, then a {@link Surrogate} of the
 * objective is asked where the {@link Improvement} to be expected is largest. Trials that still run count as what the
 * surrogate expects of them (Ginsbourger, Le Riche and Carraro 2010, the "kriging believer").
 *
 * <p>The work grows with the cube of the trials; the surrogate learns from the best and the newest of many.
 */
final class BayesianSearch implements Search {

    /** So many of the best and so many of the newest trials are learned from. */
    private static final int MOST = 100;

    private final Space space;
    private final Objective objective;
    private final long seed;
    private final int first;

    BayesianSearch(Space space, Objective objective, long seed) {
        this.space = space;
        this.objective = objective;
        this.seed = seed;
        first = Math.max(4, space.parameters().size() + 2);
    }

    @Override
    public Next next(List<Trial> trials) {
        Set<Assignment> tried = RandomSearch.tried(trials);
        if (tried.size() >= space.size()) {
            return new Done();
        }
        Chance chance = Chance.of(seed, trials.size());
        Assignment next = trials.size() < first || trials.stream().filter(Trial::isOver).count() < 2
                ? space.at(new EvenSpread(space.parameters().size(), seed).point(trials.size())) : promising(trials, tried, chance);
        return new Try(new Proposal(tried.contains(next) ? new RandomSearch(space, seed).untried(tried, chance) : next, 1));
    }

    private Assignment promising(List<Trial> trials, Set<Assignment> tried, Chance chance) {
        Features features = new Features(space);
        List<Trial> over = telling(trials.stream().filter(Trial::isOver).toList());
        double[][] places = places(features, over);
        double[] results = Standard.of(costs(over));
        Likelihood.Fit fit = Likelihood.of(features, places, results);
        Surrogate surrogate = new Surrogate(features, places, results, fit);
        List<Trial> running = trials.stream().filter(trial -> !trial.isOver()).toList();
        if (!running.isEmpty()) {
            double[][] more = places(features, running);
            double[][] all = concat(places, more);
            double[] believed = Arrays.copyOf(results, all.length);
            for (int i = 0; i < more.length; i++) {
                believed[results.length + i] = surrogate.at(more[i]).mean();
            }
            return new Ascent(space, features, new Surrogate(features, all, believed, fit), all, tried).best(chance);
        }
        return new Ascent(space, features, surrogate, places, tried).best(chance);
    }

    private List<Trial> telling(List<Trial> over) {
        if (over.size() <= 2 * MOST) {
            return over;
        }
        List<Trial> older = over.subList(0, over.size() - MOST);
        Set<Trial> best = older.stream().sorted(Comparator.comparingDouble(this::cost)).limit(MOST).collect(Collectors.toSet());
        return Stream.concat(older.stream().filter(best::contains), over.subList(older.size(), over.size()).stream()).toList();
    }

    private double cost(Trial trial) {
        return trial.result().isPresent() ? objective.cost(trial.result().getAsDouble()) : Double.POSITIVE_INFINITY;
    }

    private static double[][] concat(double[][] a, double[][] b) {
        List<double[]> all = new ArrayList<>(List.of(a));
        all.addAll(List.of(b));
        return all.toArray(double[][]::new);
    }

    private static double[][] places(Features features, List<Trial> trials) {
        return trials.stream().map(trial -> features.of(trial.proposal().assignment())).toArray(double[][]::new);
    }

    private double[] costs(List<Trial> over) {
        return over.stream().mapToDouble(this::cost).toArray();
    }
}
