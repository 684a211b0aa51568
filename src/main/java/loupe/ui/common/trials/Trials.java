package loupe.ui.common.trials;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import loupe.training.tuning.Objective;
import loupe.training.tuning.Space;
import loupe.training.tuning.Trial;
import loupe.training.tuning.Value;

/** The trials of a tuning as its pictures and its table need them: what is asked for every trial is worked out once. */
public final class Trials {

    /** Before anything was tried. */
    public static final Trials NONE = new Trials(new Space(List.of()), Objective.VALIDATION_ACCURACY, List.of());

    private final Space space;
    private final Objective objective;
    private final List<Trial> all;
    private final List<Trial> measured;
    private final Optional<Trial> best;

    /** @param all by their numbers */
    public Trials(Space space, Objective objective, List<Trial> all) {
        this.space = space;
        this.objective = objective;
        this.all = List.copyOf(all);
        measured = all.stream().filter(trial -> trial.result().isPresent())
                .sorted(Comparator.comparingDouble((Trial trial) -> cost(trial)).reversed()).toList();
        best = measured.stream().filter(trial -> cost(trial) == cost(measured.getLast())).findFirst();
    }

    /** Whether {@code other} shows the same. */
    public boolean sameAs(Trials other) {
        return space.equals(other.space) && objective == other.objective && all.equals(other.all);
    }

    public Space space() {
        return space;
    }

    public Objective objective() {
        return objective;
    }

    /** By their numbers. */
    public List<Trial> all() {
        return all;
    }

    /** Those with a result, the best last: it is painted above the others. */
    List<Trial> measured() {
        return measured;
    }

    /** The one with the best result, the first of equals. */
    public Optional<Trial> best() {
        return best;
    }

    private double cost(Trial trial) {
        return objective.cost(trial.result().orElseThrow());
    }

    /** How good {@code trial} is, from 0, the worst one measured, to 1, the best; 1 where all are alike. */
    double worth(Trial trial) {
        double worst = cost(measured.getFirst());
        double least = cost(measured.getLast());
        return worst == least ? 1 : (worst - cost(trial)) / (worst - least);
    }

    /** The best and the worst result as people read them; two empty texts where there is none. */
    List<String> ends() {
        return best.map(first -> List.of(figure(first), figure(measured.getFirst()))).orElse(List.of("", ""));
    }

    /** A trial's result as people read it: a share as a percentage. */
    public String figure(Trial trial) {
        return trial.result().isEmpty() ? "" : switch (objective) {
            case VALIDATION_ACCURACY -> String.format(Locale.ROOT, "%.2f %%", 100 * trial.result().getAsDouble());
            case VALIDATION_LOSS -> String.format(Locale.ROOT, "%.4f", trial.result().getAsDouble());
        };
    }

    /** What trial {@code trial} has for parameter {@code index}. */
    Value value(Trial trial, int index) {
        return trial.proposal().assignment().settings().get(index).value();
    }

    /** Where that lies in its range, from 0 to 1. */
    double place(Trial trial, int index) {
        return Math.clamp(space.parameters().get(index).range().place(value(trial, index)), 0, 1);
    }
}
