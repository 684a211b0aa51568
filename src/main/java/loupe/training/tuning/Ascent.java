package loupe.training.tuning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import loupe.data.Chance;

/** Looks for the place with the largest expected improvement: many by chance, more around the best results, then uphill from the best. */
final class Ascent {

    private static final int ANYWHERE = 400;
    private static final int AROUND = 40;
    private static final int CLIMBERS = 4;
    private static final int STEPS = 50;

    private final Space space;
    private final Features features;
    private final Surrogate surrogate;
    private final Set<Assignment> tried;
    private final double[][] places;
    private final double lowest;

    /** A point of the cube and the logarithm of the improvement expected there. */
    private record Candidate(double[] point, double hope) {}

    /** @param places at which there are results, or beliefs @param tried what is not to be proposed again */
    Ascent(Space space, Features features, Surrogate surrogate, double[][] places, Set<Assignment> tried) {
        this.space = space;
        this.features = features;
        this.surrogate = surrogate;
        this.places = places;
        this.tried = tried;
        lowest = Arrays.stream(places).mapToDouble(place -> surrogate.at(place).mean()).min().orElseThrow();
    }

    /** The best assignment found that was not tried; any other where there is none. */
    Assignment best(Chance chance) {
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < ANYWHERE; i++) {
            candidates.add(candidate(anywhere(chance)));
        }
        List<double[]> good = Arrays.stream(places)
                .sorted(Comparator.comparingDouble(place -> surrogate.at(place).mean())).limit(CLIMBERS).toList();
        for (double[] place : good) {
            for (int i = 0; i < AROUND; i++) {
                candidates.add(candidate(moved(place, Math.pow(10, -chance.between(0.5, 2.5)), chance)));
            }
        }
        List<Candidate> climbed = candidates.stream().sorted(Comparator.comparingDouble(Candidate::hope).reversed())
                .limit(CLIMBERS).map(start -> climbed(start, chance)).toList();
        candidates.addAll(climbed);
        return candidates.stream().sorted(Comparator.comparingDouble(Candidate::hope).reversed())
                .map(candidate -> space.at(candidate.point())).filter(assignment -> !tried.contains(assignment)).findFirst()
                .orElseGet(() -> space.at(anywhere(chance)));
    }

    private Candidate climbed(Candidate start, Chance chance) {
        Candidate best = start;
        double step = 0.1;
        for (int i = 0; i < STEPS; i++) {
            Candidate next = candidate(moved(best.point(), step, chance));
            step *= next.hope() > best.hope() ? 1.5 : 0.9;
            best = next.hope() > best.hope() ? next : best;
        }
        return best;
    }

    private Candidate candidate(double[] point) {
        return new Candidate(point, Improvement.logarithm(surrogate.at(features.of(point)), lowest));
    }

    private double[] anywhere(Chance chance) {
        return IntStream.range(0, features.count()).mapToDouble(i -> chance.uniform()).toArray();
    }

    /** Every number a little, a word by chance. */
    private double[] moved(double[] point, double step, Chance chance) {
        double[] moved = point.clone();
        for (int i = 0; i < moved.length; i++) {
            if (features.isWord(i)) {
                moved[i] = chance.uniform() < 1.0 / moved.length ? chance.uniform() : moved[i];
            } else {
                moved[i] = Math.clamp(moved[i] + chance.normal(step), 0, 1);
            }
        }
        return moved;
    }
}
