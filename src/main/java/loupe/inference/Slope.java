package loupe.inference;

import loupe.network.Activation;

/** How steep an activation is at a number; at a kink of ReLU and LeakyReLU as steep as below it, as both engines have it. */
@FunctionalInterface
interface Slope {

    double at(double x);

    static Slope of(Activation.Function function) {
        return switch (function) {
            case RELU -> x -> x > 0 ? 1 : 0;
            case LEAKY_RELU -> x -> x > 0 ? 1 : Activation.LEAK;
            case ELU -> x -> x > 0 ? 1 : Activation.ELU_ALPHA * Math.exp(x);
            case GELU -> x -> (1 + Curve.erf(x / Math.sqrt(2))) / 2 + x * Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
            case SILU -> x -> sigmoid(x) * (1 + x * (1 - sigmoid(x)));
            case SIGMOID -> x -> sigmoid(x) * (1 - sigmoid(x));
            case TANH -> x -> 1 - Math.tanh(x) * Math.tanh(x);
        };
    }

    /** The gradient before the activation, from what it got and the gradient behind it. */
    default float[] back(float[] x, float[] gradient) {
        float[] before = new float[x.length];
        for (int i = 0; i < x.length; i++) {
            before[i] = (float) (gradient[i] * at(x[i]));
        }
        return before;
    }

    private static double sigmoid(double x) {
        return 1 / (1 + Math.exp(-x));
    }
}
