package loupe.engine.towers;

import java.util.List;
import loupe.engine.Optimization;

/** Moves weights along their gradients in plain Java, by the formulas of {@link Optimization}. */
final class Descent {

    private final Optimization optimization;
    private final List<Weight> weights;
    private final float[][] means;
    private final float[][] variances;
    private long t;

    /** @param optimization SGD or Adam; its weight decay does not count, for each weight has its own */
    Descent(Optimization optimization, List<Weight> weights) {
        this.optimization = optimization;
        this.weights = List.copyOf(weights);
        means = weights.stream().map(weight -> new float[weight.values().length]).toArray(float[][]::new);
        variances = weights.stream().map(weight -> new float[weight.values().length]).toArray(float[][]::new);
    }

    /** One step along the gradients, which are 0 afterwards. */
    void step(double rate) {
        t++;
        double effective = optimization.effective(rate, t);
        for (int i = 0; i < weights.size(); i++) {
            Weight weight = weights.get(i);
            switch (optimization.optimizer()) {
                case SGD -> sgd(weight, means[i], (float) (effective * weight.pace()));
                case ADAM -> adam(weight, means[i], variances[i], (float) (effective * weight.pace()));
                case NAG, RMSPROP -> throw new IllegalArgumentException("towers are trained with SGD or Adam");
            }
            if (t % Optimization.FLUSH_PERIOD == 0) {
                flush(means[i]);
                flush(variances[i]);
            }
        }
    }

    private void sgd(Weight weight, float[] momentum, float rate) {
        float[] w = weight.values();
        float[] g = weight.gradient();
        float decay = (float) weight.decay();
        float kept = (float) optimization.momentum();
        for (int i = 0; i < w.length; i++) {
            momentum[i] = kept * momentum[i] - rate * (g[i] + decay * w[i]);
            w[i] += momentum[i];
            g[i] = 0;
        }
    }

    private static void adam(Weight weight, float[] mean, float[] variance, float rate) {
        float[] w = weight.values();
        float[] gradient = weight.gradient();
        float decay = (float) weight.decay();
        float b1 = (float) Optimization.BETA1;
        float b2 = (float) Optimization.BETA2;
        float a1 = 1 - b1;
        float a2 = 1 - b2;
        float epsilon = (float) Optimization.EPSILON;
        for (int i = 0; i < w.length; i++) {
            float g = gradient[i] + decay * w[i];
            float m = b1 * mean[i] + a1 * g;
            float v = b2 * variance[i] + a2 * g * g;
            mean[i] = m;
            variance[i] = v;
            w[i] -= rate * m / ((float) Math.sqrt(v) + epsilon);
            gradient[i] = 0;
        }
    }

    private static void flush(float[] state) {
        for (int i = 0; i < state.length; i++) {
            state[i] = Math.abs(state[i]) < Optimization.TINY ? 0 : state[i];
        }
    }
}
