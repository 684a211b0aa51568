package loupe.inference;

import java.util.Arrays;
import loupe.network.Shape;

/** A pooling window and what it finds. */
record Window(int size, int stride, int padding) {

    /** The largest number in each place; what is put around a picture never is. */
    float[] largest(float[] x, Shape.Pictures in, Shape.Pictures out) {
        float[] y = new float[out.size()];
        for (int at = 0; at < y.length; at++) {
            Cell cell = Cell.at(at, out);
            float largest = Float.NEGATIVE_INFINITY;
            for (int row = top(cell); row < bottom(cell, in); row++) {
                int line = (cell.channel() * in.height() + row) * in.width();
                for (int column = left(cell); column < right(cell, in); column++) {
                    largest = Math.max(largest, x[line + column]);
                }
            }
            y[at] = largest;
        }
        return y;
    }

    /** The mean in each place; the zeros around a picture count. */
    float[] mean(float[] x, Shape.Pictures in, Shape.Pictures out) {
        float[] y = new float[out.size()];
        for (int at = 0; at < y.length; at++) {
            Cell cell = Cell.at(at, out);
            double sum = 0;
            for (int row = top(cell); row < bottom(cell, in); row++) {
                int line = (cell.channel() * in.height() + row) * in.width();
                for (int column = left(cell); column < right(cell, in); column++) {
                    sum += x[line + column];
                }
            }
            y[at] = (float) (sum / ((double) size * size));
        }
        return y;
    }

    /** The gradient before {@link #largest}: it goes to the first of the largest numbers, row by row. */
    float[] largestBack(float[] x, Shape.Pictures in, Shape.Pictures out, float[] gradient) {
        float[] before = new float[x.length];
        for (int at = 0; at < gradient.length; at++) {
            Cell cell = Cell.at(at, out);
            int best = (cell.channel() * in.height() + top(cell)) * in.width() + left(cell);
            for (int row = top(cell); row < bottom(cell, in); row++) {
                int line = (cell.channel() * in.height() + row) * in.width();
                for (int column = left(cell); column < right(cell, in); column++) {
                    best = x[line + column] > x[best] ? line + column : best;
                }
            }
            before[best] += gradient[at];
        }
        return before;
    }

    /** The gradient before {@link #mean}. */
    float[] meanBack(Shape.Pictures in, Shape.Pictures out, float[] gradient) {
        float[] before = new float[in.size()];
        for (int at = 0; at < gradient.length; at++) {
            Cell cell = Cell.at(at, out);
            float share = gradient[at] / (size * size);
            for (int row = top(cell); row < bottom(cell, in); row++) {
                int line = (cell.channel() * in.height() + row) * in.width();
                for (int column = left(cell); column < right(cell, in); column++) {
                    before[line + column] += share;
                }
            }
        }
        return before;
    }

    private int top(Cell cell) {
        return Math.max(0, cell.row() * stride - padding);
    }

    private int bottom(Cell cell, Shape.Pictures in) {
        return Math.min(in.height(), cell.row() * stride - padding + size);
    }

    private int left(Cell cell) {
        return Math.max(0, cell.column() * stride - padding);
    }

    private int right(Cell cell, Shape.Pictures in) {
        return Math.min(in.width(), cell.column() * stride - padding + size);
    }

    static float[] globalLargest(float[] x, Shape.Pictures in) {
        int area = in.height() * in.width();
        float[] y = new float[in.channels()];
        for (int channel = 0; channel < y.length; channel++) {
            y[channel] = x[channel * area];
            for (int i = channel * area; i < (channel + 1) * area; i++) {
                y[channel] = Math.max(y[channel], x[i]);
            }
        }
        return y;
    }

    static float[] globalMean(float[] x, Shape.Pictures in) {
        int area = in.height() * in.width();
        float[] y = new float[in.channels()];
        for (int channel = 0; channel < y.length; channel++) {
            double sum = 0;
            for (int i = channel * area; i < (channel + 1) * area; i++) {
                sum += x[i];
            }
            y[channel] = (float) (sum / area);
        }
        return y;
    }

    static float[] globalLargestBack(float[] x, Shape.Pictures in, float[] gradient) {
        int area = in.height() * in.width();
        float[] before = new float[x.length];
        for (int channel = 0; channel < gradient.length; channel++) {
            int best = channel * area;
            for (int i = best; i < (channel + 1) * area; i++) {
                best = x[i] > x[best] ? i : best;
            }
            before[best] = gradient[channel];
        }
        return before;
    }

    static float[] globalMeanBack(Shape.Pictures in, float[] gradient) {
        int area = in.height() * in.width();
        float[] before = new float[in.size()];
        for (int channel = 0; channel < gradient.length; channel++) {
            Arrays.fill(before, channel * area, (channel + 1) * area, gradient[channel] / area);
        }
        return before;
    }
}
