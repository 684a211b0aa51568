package loupe.engine;

import java.util.List;
import loupe.training.Hyperparameters;
import loupe.training.Optimizer;

/**
 * The numbers that the optimisers' formulas need, the same on both engines. With g the gradient of the batch's mean
 * loss plus weightDecay * w (weights and biases alike) and r the step's learning rate:
 *
 * <ul>
 *   <li>SGD: m = momentum * m - r * g, w = w + m
 *   <li>NAG: m = momentum * m - r * g, w = w + momentum * m - r * g (Nesterov 1983, in the form of Sutskever et al. 2013)
 *   <li>Adam: m = b1 * m + (1 - b1) * g, v = b2 * v + (1 - b2) * g^2,
 *       w = w - r * sqrt(1 - b2^t) / (1 - b1^t) * m / (sqrt(v) + e) (Kingma and Ba 2015, the efficient form of its section 2)
 *   <li>RMSProp: n = 0.9 * n + 0.1 * g^2, w = w - r * g / sqrt(n + e) (Hinton's lecture 6e, 2012)
 * </ul>
 *
 * <p>Every hundredth step, numbers below 1e-30 in m, v and n become 0: they are far too
 * small to move a weight, but they would shrink on until the processor computes them forty times more slowly.
 */
public record Optimization(Optimizer optimizer, double momentum, double weightDecay) {

    public static final double BETA1 = 0.9;
    public static final double BETA2 = 0.999;
    public static final double DECAY = 0.9;
    public static final double EPSILON = 1e-8;
    public static final double TINY = 1e-30;
    public static final int FLUSH_PERIOD = 100;

    static Optimization of(Hyperparameters settings) {
        return new Optimization(settings.optimizer(), settings.momentum(), settings.weightDecay());
    }

    /** The names of the optimiser's arrays; each parameter has one of each. */
    List<String> arrays() {
        return switch (optimizer) {
            case SGD -> momentum > 0 ? List.of("momentum") : List.of();
            case NAG -> List.of("momentum");
            case ADAM -> List.of("mean", "variance");
            case RMSPROP -> List.of("variance");
        };
    }

    /** The rate of step {@code t} (from 1) in the formulas' last line: Adam's moments start at 0 and are too small at first. */
    public double effective(double rate, long t) {
        return optimizer == Optimizer.ADAM
                ? rate * Math.sqrt(1 - Math.pow(BETA2, t)) / (1 - Math.pow(BETA1, t))
                : rate;
    }
}
