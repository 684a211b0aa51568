package loupe.engine.towers;

import java.util.Arrays;
import java.util.List;
import loupe.engine.Optimization;
import loupe.engine.UpdateRule;
import loupe.training.Optimizer;

/** Moves weights along their gradients by an {@link UpdateRule}, each at its own pace. */
final class Descent {

    private final Optimization optimization;
    private final UpdateRule rule;
    private final List<Weight> weights;
    private final List<UpdateRule.Stretch> stretches;
    private long t;

    /** @param optimization SGD or Adam; its weight decay does not count, for each weight has its own */
    Descent(Optimization optimization, List<Weight> weights) {
        if (optimization.optimizer() != Optimizer.SGD && optimization.optimizer() != Optimizer.ADAM) {
            throw new IllegalArgumentException("towers are trained with SGD or Adam");
        }
        this.optimization = optimization;
        this.weights = List.copyOf(weights);
        rule = new UpdateRule(optimization);
        stretches = weights.stream().map(weight -> UpdateRule.Stretch.of(weight.values(), weight.gradient(), optimization)).toList();
    }

    /** One step along the gradients, which are 0 afterwards. */
    void step(double rate) {
        t++;
        double effective = optimization.effective(rate, t);
        for (int i = 0; i < weights.size(); i++) {
            Weight weight = weights.get(i);
            UpdateRule.Stretch stretch = stretches.get(i);
            rule.move(stretch, weight.values().length, (float) (effective * weight.pace()), (float) weight.decay());
            Arrays.fill(weight.gradient(), 0);
            if (t % Optimization.FLUSH_PERIOD == 0) {
                Arrays.stream(stretch.states()).forEach(state -> UpdateRule.flush(state, state.length));
            }
        }
    }
}
