package loupe.training.race;

import java.util.List;
import java.util.stream.IntStream;

/**
 * In which order a learner expects the lanes to come in, before the race.
 *
 * @param order lanes' numbers from 0, the best first; every lane once
 */
public record Ballot(List<Integer> order) {

    public Ballot {
        order = List.copyOf(order);
        if (!order.stream().sorted().toList().equals(IntStream.range(0, order.size()).boxed().toList())) {
            throw new IllegalArgumentException("a ballot names every lane once, and this one names " + order);
        }
    }

    /** How many pairs of lanes came in as expected, of those that did not come in equal. */
    public record Score(int right, int pairs) {}

    /** @param results one a lane */
    public Score score(List<LaneResult> results) {
        int right = 0;
        int pairs = 0;
        for (int i = 0; i < order.size(); i++) {
            for (int j = i + 1; j < order.size(); j++) {
                int outcome = Double.compare(results.get(order.get(i)).rank(), results.get(order.get(j)).rank());
                right += outcome > 0 ? 1 : 0;
                pairs += outcome == 0 ? 0 : 1;
            }
        }
        return new Score(right, pairs);
    }
}
