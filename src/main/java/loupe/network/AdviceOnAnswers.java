package loupe.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What there is to say about what stands behind the last layer with weights. */
final class AdviceOnAnswers {

    /** What MNIST, Fashion-MNIST and the synthetic digits have. */
    private static final int CLASSES = 10;

    private AdviceOnAnswers() {}

    static List<Advice> of(Survey survey) {
        List<Advice> all = new ArrayList<>();
        for (Step step : survey.steps().reversed()) {
            switch (step.layer()) {
                case Activation activation -> all.add(new Advice(step.path(), bent(activation, step.output().size())));
                case Dropout dropout when dropout.rate() > 0 -> all.add(new Advice(step.path(), dropout.text()
                        + " at the end drops answers: in training it makes the right class's own logit 0 with a probability of "
                        + dropout.rate() + ". Move it before the last dense layer."));
                case Off _, Flatten _, Dropout _ -> { }
                case Layer layer -> {
                    if (layer.bare() instanceof Dense && survey.steps().getFirst().input().equals(NetworkSpec.DIGIT)) {
                        tooMany(step).ifPresent(all::add);
                    }
                    return all;
                }
            }
        }
        return all;
    }

    private static Optional<Advice> tooMany(Step dense) {
        int answers = dense.output().size();
        return answers <= CLASSES ? Optional.empty() : Optional.of(new Advice(dense.path(), "The network tells " + answers
                + " classes apart; MNIST, Fashion-MNIST and the synthetic digits have " + CLASSES + ", so " + (answers - CLASSES)
                + (answers - CLASSES == 1 ? " answer is" : " answers are") + " never the right one there. End it in dense " + CLASSES + "."));
    }

    private static String bent(Activation activation, int classes) {
        return activation.text() + " at the end bends the logits that softmax compares: " + switch (activation.function()) {
            case SIGMOID -> "they lie between 0 and 1, so no class can get more than " + percent(0, classes) + ". ";
            case TANH -> "they lie between -1 and 1, so no class can get more than " + percent(-1, classes) + ". ";
            case RELU -> "all that are below 0 become 0, and no gradient comes back through them. ";
            case LEAKY_RELU -> "all that are below 0 become a hundredth of what they were. ";
            case ELU -> "they cannot lie below -1. ";
            case GELU -> "they cannot lie below -0.17. ";
            case SILU -> "they cannot lie below -0.28. ";
        } + "Remove it.";
    }

    /** Softmax's largest value where one logit is 1 and all others are {@code least}. */
    private static String percent(double least, int classes) {
        return (int) Math.ceil(100 * Math.E / (Math.E + (classes - 1) * Math.exp(least))) + " %";
    }
}
