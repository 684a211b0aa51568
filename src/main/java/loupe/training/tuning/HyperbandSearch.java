package loupe.training.tuning;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import loupe.data.Chance;

/**
 * Successive halving in brackets (Li, Jamieson, DeSalvo, Rostamizadeh and Talwalkar 2018, "Hyperband", algorithm 1): a bracket
 * trains many by chance for few epochs, then the best third of them for three times as many, and so on up to all epochs; each
 * next bracket begins with fewer and longer ones. A survivor is trained anew from its start, so that its learning rate follows
 * its schedule over its whole length. After the last bracket the first one comes again.
 */
final class HyperbandSearch implements Search {

    private static final double DIVISOR = 3;
    private static final double ROUNDING = 1e-9;

    private final Space space;
    private final Objective objective;
    private final int deepest;
    private final long seed;

    HyperbandSearch(Space space, Objective objective, double epochs, long seed) {
        this.space = space;
        this.objective = objective;
        this.seed = seed;
        deepest = (int) Math.floor(Math.log(epochs) / Math.log(DIVISOR) + ROUNDING);
    }

    static Optional<String> fault(TuningJob job) {
        if (job.base().settings().epochs() < DIVISOR) {
            return Optional.of("Hyperband trains for a third of the epochs first, so there must be at least 3 of them.");
        }
        if (job.space().parameters().stream().anyMatch(parameter -> parameter.name().equals(SettingKnob.EPOCHS.word()))) {
            return Optional.of("Hyperband chooses the epochs itself. Take \"epochs\" out of the parameters.");
        }
        return job.plan().earlyStopping()
                ? Optional.of("Hyperband ends trials early by itself. Leave early stopping away.") : Optional.empty();
    }

    @Override
    public Next next(List<Trial> trials) {
        Set<Assignment> tried = new HashSet<>();
        int from = 0;
        for (int bracket = deepest; ; bracket = bracket == 0 ? deepest : bracket - 1) {
            int wide = (int) Math.min(Math.ceil((deepest + 1.0) / (bracket + 1) * Math.pow(DIVISOR, bracket) - ROUNDING), space.size() - tried.size());
            if (wide == 0) {
                return new Done();
            }
            List<Trial> rung = trials.subList(from, Math.min(trials.size(), from + wide));
            rung.forEach(trial -> tried.add(trial.proposal().assignment()));
            if (rung.size() < wide) {
                return new Try(new Proposal(new RandomSearch(space, seed).untried(tried, Chance.of(seed, trials.size())), share(bracket)));
            }
            from += wide;
            for (int left = bracket - 1; left >= 0; left--) {
                if (!rung.stream().allMatch(Trial::isOver)) {
                    return new Wait();
                }
                List<Assignment> best = best(rung);
                rung = trials.subList(from, Math.min(trials.size(), from + best.size()));
                if (rung.size() < best.size()) {
                    return new Try(new Proposal(best.get(rung.size()), share(left)));
                }
                from += best.size();
            }
        }
    }

    private static double share(int divisions) {
        return Math.pow(DIVISOR, -divisions);
    }

    /** The best third of {@code rung}, those without a result left out; at least one where there is any. */
    private List<Assignment> best(List<Trial> rung) {
        return rung.stream().filter(trial -> trial.result().isPresent())
                .sorted(Comparator.comparingDouble(trial -> objective.cost(trial.result().getAsDouble())))
                .limit(Math.max(1, (int) (rung.size() / DIVISOR))).map(trial -> trial.proposal().assignment()).toList();
    }
}
