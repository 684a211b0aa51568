package loupe.inference;

import java.util.Arrays;
import java.util.stream.IntStream;
import loupe.network.Conv2d;
import loupe.network.Shape;

/** A convolution's loops. The innermost runs along a row, where the numbers lie side by side. */
record Convolution(Conv2d layer, Shape.Pictures in, Shape.Pictures out) {

    /** So many multiplications are worth a second core. */
    private static final long WORTH_SHARING = 400_000;

    float[] of(float[] x, float[] weight, float[] bias) {
        float[] y = new float[out.size()];
        IntStream filters = IntStream.range(0, out.channels());
        (layer.multiplyAdds(in) >= WORTH_SHARING ? filters.parallel() : filters).forEach(filter -> filter(filter, x, weight, bias[filter], y));
        return y;
    }

    private void filter(int filter, float[] x, float[] weight, float bias, float[] y) {
        int area = out.height() * out.width();
        Arrays.fill(y, filter * area, (filter + 1) * area, bias);
        int kernel = layer.kernel();
        for (int channel = 0; channel < in.channels(); channel++) {
            for (int i = 0; i < kernel; i++) {
                for (int j = 0; j < kernel; j++) {
                    float w = weight[((filter * in.channels() + channel) * kernel + i) * kernel + j];
                    add(w, x, channel, i, j, y, filter * area);
                }
            }
        }
    }

    /** Adds what one number of a kernel contributes to a whole picture. */
    private void add(float w, float[] x, int channel, int i, int j, float[] y, int picture) {
        int down = i * layer.dilation() - layer.padding();
        int right = j * layer.dilation() - layer.padding();
        int fromColumn = first(right);
        int toColumn = end(right, in.width(), out.width());
        int toRow = end(down, in.height(), out.height());
        for (int row = first(down); row < toRow; row++) {
            int target = picture + row * out.width();
            int source = (channel * in.height() + row * layer.stride() + down) * in.width() + right;
            if (layer.stride() == 1) {
                for (int column = fromColumn; column < toColumn; column++) {
                    y[target + column] += w * x[source + column];
                }
            } else {
                for (int column = fromColumn; column < toColumn; column++) {
                    y[target + column] += w * x[source + column * layer.stride()];
                }
            }
        }
    }

    /** The first place of the kernel at which its number at {@code offset} lies inside the picture. */
    private int first(int offset) {
        return offset >= 0 ? 0 : (-offset + layer.stride() - 1) / layer.stride();
    }

    private int end(int offset, int length, int places) {
        return length <= offset ? 0 : Math.min(places, (length - 1 - offset) / layer.stride() + 1);
    }
}
