package loupe.inference;

import java.util.stream.IntStream;
import loupe.network.Conv2d;
import loupe.network.Shape;

/** The way back through a convolution: each output's gradient goes to the pixels under the kernel, times the kernel's numbers. */
record ConvolutionGradient(Conv2d layer, Shape.Pictures in, Shape.Pictures out) {

    /** @return the gradient on the input */
    float[] of(float[] gradient, float[] weight) {
        float[] before = new float[in.size()];
        IntStream.range(0, in.channels()).parallel().forEach(channel -> channel(channel, gradient, weight, before));
        return before;
    }

    private void channel(int channel, float[] gradient, float[] weight, float[] before) {
        int kernel = layer.kernel();
        for (int filter = 0; filter < out.channels(); filter++) {
            for (int i = 0; i < kernel * kernel; i++) {
                float w = weight[(filter * in.channels() + channel) * kernel * kernel + i];
                add(w, gradient, filter, before, channel, i);
            }
        }
    }

    /** Hands a whole picture's gradient back through one number of a kernel. */
    private void add(float w, float[] gradient, int filter, float[] before, int channel, int place) {
        int down = place / layer.kernel() * layer.dilation() - layer.padding();
        int right = place % layer.kernel() * layer.dilation() - layer.padding();
        int stride = layer.stride();
        for (int row = 0; row < out.height(); row++) {
            int y = row * stride + down;
            if (y >= 0 && y < in.height()) {
                int from = (filter * out.height() + row) * out.width();
                int to = (channel * in.height() + y) * in.width() + right;
                int end = Math.min(out.width(), Math.floorDiv(in.width() - 1 - right, stride) + 1);
                for (int column = Math.max(0, Math.ceilDiv(-right, stride)); column < end; column++) {
                    before[to + column * stride] += w * gradient[from + column];
                }
            }
        }
    }
}
