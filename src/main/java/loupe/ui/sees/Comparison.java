package loupe.ui.sees;

import loupe.data.GrayImage;

/**
 * The drawing beside the class that a network takes it for.
 *
 * @param network    the network's title
 * @param className  its answer
 * @param set        whose training pictures {@code mean} is made of
 * @param drawing    28x28, as the network got it
 * @param mean       of all training pictures of that class
 * @param difference drawing less mean, row by row, from -1 to 1
 */
record Comparison(String network, String className, String set, GrayImage drawing, GrayImage mean, float[] difference) {

    static Comparison of(String network, String className, String set, GrayImage drawing, GrayImage mean) {
        float[] difference = drawing.toArray();
        float[] less = mean.toArray();
        for (int i = 0; i < difference.length; i++) {
            difference[i] -= less[i];
        }
        return new Comparison(network, className, set, drawing, mean, difference);
    }

    /** How much ink the drawing has where the mean has less, in pixels. */
    double more() {
        double sum = 0;
        for (float value : difference) {
            sum += Math.max(0, value);
        }
        return sum;
    }

    /** How much ink the mean has where the drawing has less, in pixels. */
    double less() {
        double sum = 0;
        for (float value : difference) {
            sum += Math.max(0, -value);
        }
        return sum;
    }
}
