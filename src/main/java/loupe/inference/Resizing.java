package loupe.inference;

import java.util.Arrays;
import loupe.network.Shape;

/** Pictures made larger: by repeating their pixels, or by zeros around them. */
final class Resizing {

    private Resizing() {}

    static float[] larger(float[] x, Shape.Pictures in, int factor) {
        int width = in.width() * factor;
        int rows = in.channels() * in.height();
        float[] y = new float[x.length * factor * factor];
        for (int row = 0; row < rows; row++) {
            int first = row * factor * width;
            for (int column = 0; column < in.width(); column++) {
                Arrays.fill(y, first + column * factor, first + (column + 1) * factor, x[row * in.width() + column]);
            }
            for (int copy = 1; copy < factor; copy++) {
                System.arraycopy(y, first, y, first + copy * width, width);
            }
        }
        return y;
    }

    static float[] padded(float[] x, Shape.Pictures in, int border) {
        int height = in.height() + 2 * border;
        int width = in.width() + 2 * border;
        float[] y = new float[in.channels() * height * width];
        for (int channel = 0; channel < in.channels(); channel++) {
            for (int row = 0; row < in.height(); row++) {
                System.arraycopy(x, (channel * in.height() + row) * in.width(),
                        y, (channel * height + row + border) * width + border, in.width());
            }
        }
        return y;
    }

    /** The gradient before {@link #larger}: of all copies together. */
    static float[] largerBack(Shape.Pictures in, int factor, float[] gradient) {
        float[] before = new float[in.size()];
        int width = in.width() * factor;
        for (int i = 0; i < gradient.length; i++) {
            before[i / width / factor * in.width() + i % width / factor] += gradient[i];
        }
        return before;
    }

    /** The gradient before {@link #padded}: what lies inside. */
    static float[] paddedBack(Shape.Pictures in, int border, float[] gradient) {
        int height = in.height() + 2 * border;
        int width = in.width() + 2 * border;
        float[] before = new float[in.size()];
        for (int row = 0; row < in.channels() * in.height(); row++) {
            int from = (row / in.height() * height + row % in.height() + border) * width + border;
            System.arraycopy(gradient, from, before, row * in.width(), in.width());
        }
        return before;
    }
}
