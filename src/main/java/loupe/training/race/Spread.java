package loupe.training.race;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A lane's best accuracy over several seeds: two seeds can differ more than two settings.
 *
 * @param mean over the seeds that came in
 * @param seeds how many came in, of {@code all}
 */
public record Spread(double mean, double lowest, double highest, int seeds, int all) {

    /** @param races results of the same race, one a seed, each with one result a lane; empty where no seed came in */
    public static Optional<Spread> of(int lane, List<List<LaneResult>> races) {
        double[] best = races.stream().map(results -> results.get(lane)).filter(result -> result.trouble().isEmpty())
                .map(LaneResult::best).filter(OptionalDouble::isPresent).mapToDouble(OptionalDouble::getAsDouble).sorted().toArray();
        return best.length == 0 ? Optional.empty() : Optional.of(new Spread(
                Arrays.stream(best).average().orElseThrow(), best[0], best[best.length - 1], best.length, races.size()));
    }
}
