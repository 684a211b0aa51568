package loupe.training.tuning;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import loupe.data.Chance;

/** Every trial anywhere in the space, by chance (Bergstra and Bengio 2012); nothing is tried twice. */
final class RandomSearch implements Search {

    private static final int PATIENCE = 1000;

    private final Space space;
    private final long seed;

    RandomSearch(Space space, long seed) {
        this.space = space;
        this.seed = seed;
    }

    @Override
    public Next next(List<Trial> trials) {
        Set<Assignment> tried = tried(trials);
        if (tried.size() >= space.size()) {
            return new Done();
        }
        return new Try(new Proposal(untried(tried, Chance.of(seed, trials.size())), 1));
    }

    /** One that is not among {@code tried}, as far as patience goes. */
    Assignment untried(Set<Assignment> tried, Chance chance) {
        Assignment assignment = any(chance);
        for (int i = 0; i < PATIENCE && tried.contains(assignment); i++) {
            assignment = any(chance);
        }
        return assignment;
    }

    private Assignment any(Chance chance) {
        double[] point = new double[space.parameters().size()];
        Arrays.setAll(point, i -> chance.uniform());
        return space.at(point);
    }

    static Set<Assignment> tried(List<Trial> trials) {
        return trials.stream().map(trial -> trial.proposal().assignment()).collect(Collectors.toSet());
    }
}
