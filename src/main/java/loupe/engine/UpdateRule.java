package loupe.engine;

/**
 * The formulas of {@link Optimization} on plain numbers in single precision, one weight after the other: loops that
 * Java compiles to vector instructions.
 */
public final class UpdateRule {

    private final Optimization optimization;

    /** @param optimization its weight decay does not count here: {@link #move} is told one */
    public UpdateRule(Optimization optimization) {
        this.optimization = optimization;
    }

    /**
     * Weights that are moved together.
     *
     * @param weights   moved
     * @param gradients of the batch's mean loss, as long
     * @param states    as long, one for each of the optimiser's arrays, in their order; moved
     */
    public record Stretch(float[] weights, float[] gradients, float[][] states) {

        /** With states of nothing, as before the first step. */
        public static Stretch of(float[] weights, float[] gradients, Optimization optimization) {
            return new Stretch(weights, gradients, new float[optimization.arrays().size()][weights.length]);
        }
    }

    /** One step of the first {@code count} weights of {@code stretch}. @param rate as {@link Optimization#effective} gives it @param decay the weight decay */
    public void move(Stretch stretch, int count, float rate, float decay) {
        float[] w = stretch.weights();
        float[] g = stretch.gradients();
        float[][] states = stretch.states();
        float momentum = (float) optimization.momentum();
        switch (optimization.optimizer()) {
            case SGD -> {
                if (states.length == 0) {
                    plain(count, w, g, rate, decay);
                } else {
                    sgd(count, w, g, states[0], rate, momentum, decay);
                }
            }
            case NAG -> nag(count, w, g, states[0], rate, momentum, decay);
            case ADAM -> adam(count, w, g, states, rate, decay);
            case RMSPROP -> rmsprop(count, w, g, states[0], rate, decay);
        }
    }

    private static void plain(int count, float[] w, float[] g, float rate, float decay) {
        for (int i = 0; i < count; i++) {
            w[i] = (1 - rate * decay) * w[i] - rate * g[i];
        }
    }

    private static void sgd(int count, float[] w, float[] g, float[] m, float rate, float momentum, float decay) {
        for (int i = 0; i < count; i++) {
            float moved = momentum * m[i] - rate * decay * w[i] - rate * g[i];
            m[i] = moved;
            w[i] += moved;
        }
    }

    private static void nag(int count, float[] w, float[] g, float[] m, float rate, float momentum, float decay) {
        for (int i = 0; i < count; i++) {
            float down = rate * (g[i] + decay * w[i]);
            float moved = momentum * m[i] - down;
            m[i] = moved;
            w[i] = w[i] + momentum * moved - down;
        }
    }

    private static void adam(int count, float[] w, float[] g, float[][] states, float rate, float decay) {
        float[] mean = states[0];
        float[] variance = states[1];
        float b1 = (float) Optimization.BETA1;
        float b2 = (float) Optimization.BETA2;
        float epsilon = (float) Optimization.EPSILON;
        for (int i = 0; i < count; i++) {
            float slope = g[i] + decay * w[i];
            float m = b1 * mean[i] + (1 - b1) * slope;
            float v = b2 * variance[i] + (1 - b2) * slope * slope;
            mean[i] = m;
            variance[i] = v;
            w[i] -= rate * m / ((float) Math.sqrt(v) + epsilon);
        }
    }

    private static void rmsprop(int count, float[] w, float[] g, float[] variance, float rate, float decay) {
        float kept = (float) Optimization.DECAY;
        float epsilon = (float) Optimization.EPSILON;
        for (int i = 0; i < count; i++) {
            float slope = g[i] + decay * w[i];
            float n = kept * variance[i] + (1 - kept) * slope * slope;
            variance[i] = n;
            w[i] -= rate * slope / (float) Math.sqrt(n + epsilon);
        }
    }

    /** Makes 0 of what is far too small to move a weight. */
    public static void flush(float[] state, int count) {
        float tiny = (float) Optimization.TINY;
        for (int i = 0; i < count; i++) {
            state[i] = Math.abs(state[i]) < tiny ? 0 : state[i];
        }
    }
}
