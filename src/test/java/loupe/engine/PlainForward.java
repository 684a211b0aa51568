package loupe.engine;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.function.IntUnaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
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
import loupe.network.LayerNorm;
import loupe.network.MaxPool;
import loupe.network.NetworkSpec;
import loupe.network.Off;
import loupe.network.Pad;
import loupe.network.Parameters;
import loupe.network.Residual;
import loupe.network.Resize;
import loupe.network.Shape;
import loupe.network.Step;

/** A network's forward pass in plain loops, as in use, for one picture: slow, and easy to see that it is right. */
record PlainForward(NetworkSpec network, Parameters parameters) {

    double[] probabilities(float[] ink) {
        double[] x = logits(ink);
        double sum = 0;
        for (double logit : x) {
            sum += Math.exp(logit);
        }
        for (int i = 0; i < x.length; i++) {
            x[i] = Math.exp(x[i]) / sum;
        }
        return x;
    }

    double[] logits(float[] ink) {
        double[] x = new double[ink.length];
        for (int i = 0; i < ink.length; i++) {
            x[i] = ink[i];
        }
        return layers(network.steps(), x, parameters.arrays().stream().map(Parameters.Array::values).iterator());
    }

    private double[] layers(List<Step> steps, double[] input, Iterator<float[]> p) {
        double[] x = input;
        for (Step step : steps) {
            x = layer(step, x, p);
        }
        return x;
    }

    private double[] layer(Step step, double[] x, Iterator<float[]> p) {
        Shape in = step.input();
        Shape out = step.output();
        return switch (step.layer()) {
            case Dense dense -> dense(x, dense.units(), p.next(), p.next());
            case Conv2d conv -> conv(x, (Shape.Pictures) in, (Shape.Pictures) out, conv, p.next(), p.next());
            case MaxPool pool -> pool(x, (Shape.Pictures) in, (Shape.Pictures) out, pool);
            case AvgPool pool -> averagePool(x, (Shape.Pictures) in, (Shape.Pictures) out, pool);
            case GlobalMaxPool _ -> pictures(x, out.size(), all -> Arrays.stream(all).max().orElseThrow());
            case GlobalAvgPool _ -> pictures(x, out.size(), all -> Arrays.stream(all).average().orElseThrow());
            case BatchNorm _ -> batchNorm(x, in.dimensions()[0], p.next(), p.next(), p.next(), p.next());
            case LayerNorm _ -> layerNorm(x, p.next(), p.next());
            case Activation activation -> activate(x.clone(), activation);
            case Residual _ -> sum(x, layers(step.inside(), x, p));
            case Resize resize -> moved(x, (Shape.Pictures) in, (Shape.Pictures) out, i -> Math.floorDiv(i, resize.factor()));
            case Pad pad -> moved(x, (Shape.Pictures) in, (Shape.Pictures) out, i -> i - pad.width());
            case Frozen _ -> layers(step.inside(), x, p);
            case Flatten _, Dropout _, Off _ -> x;
        };
    }

    private static double[] sum(double[] x, double[] y) {
        return IntStream.range(0, x.length).mapToDouble(i -> x[i] + y[i]).toArray();
    }

    private static double[] pictures(double[] x, int channels, ToDoubleFunction<double[]> of) {
        int area = x.length / channels;
        return IntStream.range(0, channels).mapToDouble(c -> of.applyAsDouble(Arrays.copyOfRange(x, c * area, (c + 1) * area))).toArray();
    }

    /** Each pixel from where {@code from} says, row and column alike; 0 where that is outside. */
    private static double[] moved(double[] x, Shape.Pictures in, Shape.Pictures out, IntUnaryOperator from) {
        double[] y = new double[out.size()];
        for (int i = 0; i < y.length; i++) {
            int row = from.applyAsInt(i / out.width() % out.height());
            int column = from.applyAsInt(i % out.width());
            boolean inside = row >= 0 && column >= 0 && row < in.height() && column < in.width();
            y[i] = inside ? x[(i / (out.height() * out.width()) * in.height() + row) * in.width() + column] : 0;
        }
        return y;
    }

    private static double[] batchNorm(double[] x, int channels, float[] scale, float[] shift, float[] mean, float[] variance) {
        int area = x.length / channels;
        double[] y = new double[x.length];
        for (int i = 0; i < y.length; i++) {
            int c = i / area;
            y[i] = (x[i] - mean[c]) / Math.sqrt(variance[c] + BatchNorm.EPSILON) * scale[c] + shift[c];
        }
        return y;
    }

    private static double[] layerNorm(double[] x, float[] scale, float[] shift) {
        double mean = Arrays.stream(x).average().orElseThrow();
        double variance = Arrays.stream(x).map(v -> (v - mean) * (v - mean)).average().orElseThrow();
        return IntStream.range(0, x.length)
                .mapToDouble(i -> (x[i] - mean) / Math.sqrt(variance + LayerNorm.EPSILON) * scale[i] + shift[i]).toArray();
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
                                int row = r * conv.stride() + i * conv.dilation() - conv.padding();
                                int column = c * conv.stride() + j * conv.dilation() - conv.padding();
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
        return windows(x, in, out, new int[] {pool.size(), pool.stride(), pool.padding()}, Math::max, Double.NEGATIVE_INFINITY);
    }

    private static double[] averagePool(double[] x, Shape.Pictures in, Shape.Pictures out, AvgPool pool) {
        double[] sums = windows(x, in, out, new int[] {pool.size(), pool.stride(), pool.padding()}, Double::sum, 0);
        return Arrays.stream(sums).map(sum -> sum / (pool.size() * pool.size())).toArray();
    }

    /** @param window side, stride, padding */
    private static double[] windows(double[] x, Shape.Pictures in, Shape.Pictures out, int[] window, DoubleBinaryOperator join, double first) {
        double[] y = new double[out.size()];
        Arrays.fill(y, first);
        for (int o = 0; o < y.length; o++) {
            for (int i = 0; i < window[0] * window[0]; i++) {
                int row = o / out.width() % out.height() * window[1] + i / window[0] - window[2];
                int column = o % out.width() * window[1] + i % window[0] - window[2];
                if (row >= 0 && column >= 0 && row < in.height() && column < in.width()) {
                    int channel = o / (out.height() * out.width());
                    y[o] = join.applyAsDouble(y[o], x[(channel * in.height() + row) * in.width() + column]);
                }
            }
        }
        return y;
    }

    private static double[] activate(double[] x, Activation activation) {
        for (int i = 0; i < x.length; i++) {
            x[i] = switch (activation.function()) {
                case RELU -> Math.max(0, x[i]);
                case LEAKY_RELU -> x[i] > 0 ? x[i] : 0.01 * x[i];
                case ELU -> x[i] > 0 ? x[i] : Math.expm1(x[i]);
                case GELU -> x[i] * (1 + erf(x[i] / Math.sqrt(2))) / 2;
                case SILU -> x[i] / (1 + Math.exp(-x[i]));
                case SIGMOID -> 1 / (1 + Math.exp(-x[i]));
                case TANH -> Math.tanh(x[i]);
            };
        }
        return x;
    }

    /** Its series (Abramowitz and Stegun 7.1.5); beyond 4 it is 1 to eight digits. */
    private static double erf(double x) {
        if (Math.abs(x) > 4) {
            return Math.signum(x);
        }
        double power = x;
        double sum = x;
        for (int n = 1; n < 80; n++) {
            power *= -x * x / n;
            sum += power / (2 * n + 1);
        }
        return 2 / Math.sqrt(Math.PI) * sum;
    }
}
