package loupe.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What there is to say about layers that follow one another. Inside a block and behind it the counting begins anew. */
final class AdviceOnDepth {

    private static final int CHAIN = 3;

    private final List<Advice> all = new ArrayList<>();
    private int flat;
    private Optional<Step> linear = Optional.empty();

    private AdviceOnDepth() {}

    static List<Advice> of(Survey survey) {
        return walked(survey.steps());
    }

    private static List<Advice> walked(List<Step> steps) {
        AdviceOnDepth depth = new AdviceOnDepth();
        steps.forEach(step -> depth.see(step, step.layer()));
        return depth.all;
    }

    private void see(Step step, Layer layer) {
        switch (layer) {
            case Dense dense -> weighted(step, " can do nothing that " + dense.text() + " alone could not. ");
            case Conv2d _ -> weighted(step, " are still linear. ");
            case Activation activation -> activation(step, activation);
            case MaxPool _, GlobalMaxPool _ -> linear = Optional.empty();
            case BatchNorm _ -> flat = 0;
            case LayerNorm _ -> {
                flat = 0;
                linear = Optional.empty();
            }
            case Residual _ -> {
                flat = 0;
                linear = Optional.empty();
                all.addAll(walked(step.inside()));
            }
            case Frozen frozen -> see(frozen.layer() instanceof Residual ? step.inside().getFirst() : step, frozen.layer());
            case AvgPool _, GlobalAvgPool _, Flatten _, Dropout _, Resize _, Pad _, Off _ -> { }
        }
    }

    private void weighted(Step step, String together) {
        linear.ifPresent(before -> all.add(new Advice(step.path(), "Nothing non-linear stands between "
                + before.layer().bare().text() + " and " + step.layer().bare().text() + ": together they" + together
                + "Insert an activation between them.")));
        linear = Optional.of(step);
    }

    private void activation(Step step, Activation activation) {
        linear = Optional.empty();
        boolean saturates = switch (activation.function()) {
            case SIGMOID, TANH -> true;
            case RELU, LEAKY_RELU, ELU, GELU, SILU -> false;
        };
        flat += saturates ? 1 : 0;
        if (saturates && flat == CHAIN) {
            all.add(new Advice(step.path(), "This is the third sigmoid or tanh with no normalisation between. Each multiplies the"
                    + " gradient by its slope, at most 1/4 for sigmoid and 1 for tanh and near 0 far from 0, so little of it may"
                    + " reach the first layers. Use relu, or insert batchnorm."));
        }
    }
}
