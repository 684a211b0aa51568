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
