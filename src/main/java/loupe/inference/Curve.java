package loupe.inference;

import loupe.network.Activation;

/** An activation as a function of one number. */
@FunctionalInterface
interface Curve {

    double at(double x);

    static Curve of(Activation.Function function) {
        return switch (function) {
            case RELU -> x -> Math.max(0, x);
            case LEAKY_RELU -> x -> x > 0 ? x : Activation.LEAK * x;
            case ELU -> x -> x > 0 ? x : Activation.ELU_ALPHA * Math.expm1(x);
            case GELU -> x -> x * (1 + erf(x / Math.sqrt(2))) / 2;
            case SILU -> x -> x / (1 + Math.exp(-x));
            case SIGMOID -> x -> 1 / (1 + Math.exp(-x));
            case TANH -> Math::tanh;
        };
    }

    default float[] over(float[] x) {
        float[] y = new float[x.length];
        for (int i = 0; i < x.length; i++) {
            y[i] = (float) at(x[i]);
        }
        return y;
    }

    /**
     * The error function to double precision: 2/sqrt(pi) e^(-x^2) (x + 2 x^3 / 3 + 4 x^5 / (3*5) + …), whose terms all have one
     * sign (Abramowitz and Stegun 1964, 7.1.6). From 6 on it is 1 in double precision.
     */
    static double erf(double x) {
        if (Math.abs(x) >= 6) {
            return Math.signum(x);
        }
        double term = x;
        double sum = x;
        for (int n = 1; Math.abs(term) > Math.ulp(sum) / 2; n++) {
            term *= 2 * x * x / (2 * n + 1);
            sum += term;
        }
        return 2 / Math.sqrt(Math.PI) * Math.exp(-x * x) * sum;
    }
}
