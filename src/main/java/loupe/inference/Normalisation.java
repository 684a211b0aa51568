package loupe.inference;

import java.util.List;
import loupe.network.BatchNorm;
import loupe.network.LayerNorm;

/** Numbers brought to mean 0 and variance 1, then scaled and shifted. */
final class Normalisation {

    private Normalisation() {}

    /** BatchNorm in use. @param arrays scale, shift, running mean and running variance of each channel */
    static float[] byChannel(float[] x, List<float[]> arrays) {
        int channels = arrays.getFirst().length;
        int each = x.length / channels;
        float[] y = new float[x.length];
        for (int channel = 0; channel < channels; channel++) {
            double factor = arrays.get(0)[channel] / Math.sqrt(arrays.get(3)[channel] + BatchNorm.EPSILON);
            double mean = arrays.get(2)[channel];
            double shift = arrays.get(1)[channel];
            for (int i = channel * each; i < (channel + 1) * each; i++) {
                y[i] = (float) ((x[i] - mean) * factor + shift);
            }
        }
        return y;
    }

    /** LayerNorm. @param arrays scale and shift of each number */
    static float[] byExample(float[] x, List<float[]> arrays) {
        double mean = mean(x);
        double deviation = Math.sqrt(variance(x, mean) + LayerNorm.EPSILON);
        float[] y = new float[x.length];
        for (int i = 0; i < x.length; i++) {
            y[i] = (float) ((x[i] - mean) / deviation * arrays.get(0)[i] + arrays.get(1)[i]);
        }
        return y;
    }

    /** The gradient before {@link #byChannel}, whose averages do not depend on the example. */
    static float[] byChannelBack(List<float[]> arrays, float[] gradient) {
        int channels = arrays.getFirst().length;
        int each = gradient.length / channels;
        float[] before = new float[gradient.length];
        for (int channel = 0; channel < channels; channel++) {
            double factor = arrays.get(0)[channel] / Math.sqrt(arrays.get(3)[channel] + BatchNorm.EPSILON);
            for (int i = channel * each; i < (channel + 1) * each; i++) {
                before[i] = (float) (gradient[i] * factor);
            }
        }
        return before;
    }

    /**
     * The gradient before {@link #byExample}. With h the numbers at mean 0 and variance 1 and g the gradient on them, it is
     * (g - mean(g) - h mean(g h)) / deviation, as mean and variance depend on every number.
     */
    static float[] byExampleBack(float[] x, List<float[]> arrays, float[] gradient) {
        double mean = mean(x);
        double deviation = Math.sqrt(variance(x, mean) + LayerNorm.EPSILON);
        double sum = 0;
        double sumAlong = 0;
        for (int i = 0; i < x.length; i++) {
            double scaled = (double) gradient[i] * arrays.get(0)[i];
            sum += scaled;
            sumAlong += scaled * (x[i] - mean) / deviation;
        }
        float[] before = new float[x.length];
        for (int i = 0; i < x.length; i++) {
            double along = (x[i] - mean) / deviation * sumAlong / x.length;
            before[i] = (float) (((double) gradient[i] * arrays.get(0)[i] - sum / x.length - along) / deviation);
        }
        return before;
    }

    static double mean(float[] x) {
        double sum = 0;
        for (float value : x) {
            sum += value;
        }
        return sum / x.length;
    }

    /** Divided by the number of values. */
    static double variance(float[] x, double mean) {
        double sum = 0;
        for (float value : x) {
            sum += (value - mean) * (value - mean);
        }
        return sum / x.length;
    }
}
