package loupe.engine;

import java.util.List;
import loupe.network.Activation;
import loupe.network.AvgPool;
import loupe.network.BatchNorm;
import loupe.network.Conv2d;
import loupe.network.Dense;
import loupe.network.Dropout;
import loupe.network.Flatten;
import loupe.network.Frozen;
import loupe.network.GlobalAvgPool;
import loupe.network.GlobalMaxPool;
import loupe.network.Layer;
import loupe.network.LayerNorm;
import loupe.network.MaxPool;
import loupe.network.NetworkSpec;
import loupe.network.Off;
import loupe.network.Pad;
import loupe.network.Parameters;
import loupe.network.Residual;
import loupe.network.Resize;
import loupe.network.Shape;

/** A network's forward pass in plain loops, for one picture: slow, and easy to see that it is right. */
record PlainForward(NetworkSpec network, Parameters parameters) {

    double[] probabilities(float[] ink) {
        double[] x = new double[ink.length];
        for (int i = 0; i < ink.length; i++) {
            x[i] = ink[i];
        }
        List<Shape> shapes = network.shapes();
        int next = 0;
        for (int l = 0; l < network.layers().size(); l++) {
            Layer layer = network.layers().get(l);
            switch (layer) {
                case Dense dense -> x = dense(x, dense.units(), values(next++), values(next++));
                case Conv2d conv -> x = conv(x, (Shape.Pictures) shapes.get(l), (Shape.Pictures) shapes.get(l + 1), conv, values(next++), values(next++));
                case MaxPool pool -> x = pool(x, (Shape.Pictures) shapes.get(l), (Shape.Pictures) shapes.get(l + 1), pool);
                case Flatten flatten -> { }
                case Activation activation -> activate(x, activation);
                case AvgPool _, GlobalMaxPool _, GlobalAvgPool _, BatchNorm _, LayerNorm _, Dropout _, Residual _, Resize _, Pad _,
                     Off _, Frozen _ -> throw new IllegalArgumentException("not in plain loops yet: " + layer.text());
            }
        }
        double sum = 0;
        for (double logit : x) {
            sum += Math.exp(logit);
        }
        for (int i = 0; i < x.length; i++) {
            x[i] = Math.exp(x[i]) / sum;
        }
        return x;
    }

    private float[] values(int index) {
        return parameters.arrays().get(index).values();
    }

    private static double[] dense(double[] x, int units, float[] w, float[] b) {
        double[] y = new double[units];
        for (int o = 0; o < units; o++) {
            y[o] = b[o];
            for (int i = 0; i < x.length; i++) {
                y[o] += (double) w[o * x.length + i] * x[i];
            }
        }
        return y;
    }

    private static double[] conv(double[] x, Shape.Pictures in, Shape.Pictures out, Conv2d conv, float[] w, float[] b) {
        double[] y = new double[out.size()];
        int k = conv.kernel();
        for (int f = 0; f < out.channels(); f++) {
            for (int r = 0; r < out.height(); r++) {
                for (int c = 0; c < out.width(); c++) {
                    double sum = b[f];
                    for (int ch = 0; ch < in.channels(); ch++) {
                        for (int i = 0; i < k; i++) {
                            for (int j = 0; j < k; j++) {
                                int row = r * conv.stride() + i - conv.padding();
                                int column = c * conv.stride() + j - conv.padding();
                                if (row >= 0 && column >= 0 && row < in.height() && column < in.width()) {
                                    sum += w[((f * in.channels() + ch) * k + i) * k + j] * x[(ch * in.height() + row) * in.width() + column];
                                }
                            }
                        }
                    }
                    y[(f * out.height() + r) * out.width() + c] = sum;
                }
            }
        }
        return y;
    }

    private static double[] pool(double[] x, Shape.Pictures in, Shape.Pictures out, MaxPool pool) {
        double[] y = new double[out.size()];
        for (int ch = 0; ch < out.channels(); ch++) {
            for (int r = 0; r < out.height(); r++) {
                for (int c = 0; c < out.width(); c++) {
                    double largest = Double.NEGATIVE_INFINITY;
                    for (int i = 0; i < pool.size(); i++) {
                        for (int j = 0; j < pool.size(); j++) {
                            largest = Math.max(largest, x[(ch * in.height() + r * pool.stride() + i) * in.width() + c * pool.stride() + j]);
                        }
                    }
                    y[(ch * out.height() + r) * out.width() + c] = largest;
                }
            }
        }
        return y;
    }

    private static void activate(double[] x, Activation activation) {
        for (int i = 0; i < x.length; i++) {
            x[i] = switch (activation.function()) {
                case RELU -> Math.max(0, x[i]);
                case SIGMOID -> 1 / (1 + Math.exp(-x[i]));
                case TANH -> Math.tanh(x[i]);
                case LEAKY_RELU, ELU, GELU, SILU -> throw new IllegalArgumentException("not in plain loops yet: " + activation.text());
            };
        }
    }
}
