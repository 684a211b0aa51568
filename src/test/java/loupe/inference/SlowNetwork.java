package loupe.inference;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import loupe.network.LayerPath;
import loupe.network.MaxPool;
import loupe.network.Off;
import loupe.network.Pad;
import loupe.network.Parameters;
import loupe.network.Residual;
import loupe.network.Resize;
import loupe.network.Shape;
import loupe.network.Shaped;

/** Every layer by its definition, one output number at a time, in double precision: slow, and easy to see that it is right. */
final class SlowNetwork {

    /** Reads a picture's number; 0 outside. */
    private record Stack(double[] x, int channels, int height, int width) {
        double at(int channel, int row, int column) {
            return inside(row, column) ? x[(channel * height + row) * width + column] : 0;
        }

        boolean inside(int row, int column) {
            return row >= 0 && column >= 0 && row < height && column < width;
        }
    }

    private interface Each {
        double value(int channel, int row, int column);
    }

    private final Map<String, float[]> arrays = new HashMap<>();

    SlowNetwork(Parameters parameters) {
        parameters.arrays().forEach(array -> arrays.put(array.name(), array.values()));
    }

    double[] output(Layer layer, LayerPath path, Shape shape, double[] x) {
        return switch (layer) {
            case Dense dense -> each(dense.units(), 1, 1, (u, r, c) -> {
                double sum = array(path, "bias")[u];
                for (int i = 0; i < x.length; i++) {
                    sum += array(path, "weight")[u * x.length + i] * x[i];
                }
                return sum;
            });
            case Activation activation -> each(x.length, 1, 1, (i, r, c) -> curve(activation.function(), x[i]));
            case LayerNorm _ -> each(x.length, 1, 1, (i, r, c) -> (x[i] - mean(x)) / Math.sqrt(variance(x) + 1e-5)
                    * array(path, "weight")[i] + array(path, "bias")[i]);
            case BatchNorm _ -> {
                int area = x.length / shape.dimensions()[0];
                yield each(x.length, 1, 1, (i, r, c) -> (x[i] - array(path, "mean")[i / area])
                        / Math.sqrt(array(path, "variance")[i / area] + 1e-5) * array(path, "weight")[i / area] + array(path, "bias")[i / area]);
            }
            case Residual block -> {
                double[] inner = x;
                Shape now = shape;
                for (int i = 0; i < block.layers().size(); i++) {
                    inner = output(block.layers().get(i), path.inside(i), now, inner);
                    now = ((Shaped.Fits) block.layers().get(i).outputShape(now)).shape();
                }
                double[] last = inner;
                yield each(x.length, 1, 1, (i, r, c) -> last[i] + x[i]);
            }
            case Frozen frozen -> output(frozen.layer(), path, shape, x);
            case Flatten _, Dropout _, Off _ -> x;
            case Conv2d _, MaxPool _, AvgPool _, GlobalMaxPool _, GlobalAvgPool _, Resize _, Pad _ ->
                pictures(layer, path, (Shape.Pictures) shape, ((Shaped.Fits) layer.outputShape(shape)).shape(), x);
        };
    }

    private double[] pictures(Layer layer, LayerPath path, Shape.Pictures in, Shape out, double[] x) {
        Stack stack = new Stack(x, in.channels(), in.height(), in.width());
        int channels = out.dimensions()[0];
        int height = out instanceof Shape.Pictures p ? p.height() : 1;
        int width = out instanceof Shape.Pictures p ? p.width() : 1;
        return each(channels, height, width, switch (layer) {
            case Conv2d conv -> (f, r, c) -> conv(conv, path, stack, f, r, c);
            case MaxPool pool -> (ch, r, c) -> window(stack, ch, r * pool.stride() - pool.padding(), c * pool.stride() - pool.padding(), pool.size(), pool.size())[0];
            case AvgPool pool -> (ch, r, c) -> window(stack, ch, r * pool.stride() - pool.padding(), c * pool.stride() - pool.padding(), pool.size(), pool.size())[1];
            case GlobalMaxPool _ -> (ch, r, c) -> window(stack, ch, 0, 0, stack.height, stack.width)[0];
            case GlobalAvgPool _ -> (ch, r, c) -> window(stack, ch, 0, 0, stack.height, stack.width)[1];
            case Resize resize -> (ch, r, c) -> stack.at(ch, r / resize.factor(), c / resize.factor());
            case Pad pad -> (ch, r, c) -> stack.at(ch, r - pad.width(), c - pad.width());
            default -> throw new IllegalArgumentException(layer.text());
        });
    }

    private double conv(Conv2d conv, LayerPath path, Stack stack, int filter, int row, int column) {
        int k = conv.kernel();
        double sum = array(path, "bias")[filter];
        for (int ch = 0; ch < stack.channels; ch++) {
            for (int i = 0; i < k; i++) {
                for (int j = 0; j < k; j++) {
                    sum += array(path, "weight")[((filter * stack.channels + ch) * k + i) * k + j]
                            * stack.at(ch, row * conv.stride() + i * conv.dilation() - conv.padding(),
                                    column * conv.stride() + j * conv.dilation() - conv.padding());
                }
            }
        }
        return sum;
    }

    /** The largest number inside the picture, and the mean with zeros around it. */
    private static double[] window(Stack stack, int channel, int top, int left, int rows, int columns) {
        double largest = Double.NEGATIVE_INFINITY;
        double sum = 0;
        for (int r = top; r < top + rows; r++) {
            for (int c = left; c < left + columns; c++) {
                largest = stack.inside(r, c) ? Math.max(largest, stack.at(channel, r, c)) : largest;
                sum += stack.at(channel, r, c);
            }
        }
        return new double[] {largest, sum / (rows * columns)};
    }

    private static double curve(Activation.Function function, double x) {
        return switch (function) {
            case RELU -> x > 0 ? x : 0;
            case LEAKY_RELU -> x > 0 ? x : 0.01 * x;
            case ELU -> x > 0 ? x : Math.exp(x) - 1;
            case GELU -> x * normal(x);
            case SILU -> x / (1 + Math.exp(-x));
            case SIGMOID -> 1 / (1 + Math.exp(-x));
            case TANH -> (Math.exp(x) - Math.exp(-x)) / (Math.exp(x) + Math.exp(-x));
        };
    }

    /** The normal distribution: its density summed up by Simpson's rule from 0. */
    private static double normal(double x) {
        int parts = 2000;
        double step = x / parts;
        double sum = 0;
        for (int i = 0; i <= parts; i++) {
            double at = i * step;
            sum += (i == 0 || i == parts ? 1 : i % 2 == 1 ? 4 : 2) * Math.exp(-at * at / 2);
        }
        return 0.5 + sum * step / 3 / Math.sqrt(2 * Math.PI);
    }

    private static double mean(double[] x) {
        return java.util.Arrays.stream(x).sum() / x.length;
    }

    private static double variance(double[] x) {
        double mean = mean(x);
        return java.util.Arrays.stream(x).map(v -> (v - mean) * (v - mean)).sum() / x.length;
    }

    private float[] array(LayerPath path, String role) {
        return arrays.get(path.name() + "." + role);
    }

    private static double[] each(int channels, int height, int width, Each each) {
        double[] y = new double[channels * height * width];
        for (int ch = 0; ch < channels; ch++) {
            for (int r = 0; r < height; r++) {
                for (int c = 0; c < width; c++) {
                    y[(ch * height + r) * width + c] = each.value(ch, r, c);
                }
            }
        }
        return y;
    }

    static List<String> everyLayer() {
        return List.of("conv 3@5 relu", "conv 4@3 stride 2 pad 1 tanh", "conv 2@3 dilate 3 pad 3", "conv 3@4 stride 3 pad 2 dilate 2",
                "maxpool 3 stride 2", "maxpool 3 stride 2 pad 1", "avgpool 3 stride 2 pad 1", "avgpool 2", "gmaxpool", "gavgpool",
                "flatten", "dense 7", "batchnorm", "layernorm", "dropout 0.5", "relu", "leakyrelu", "elu", "gelu", "silu", "sigmoid", "tanh",
                "residual(conv 3@3 pad 1 relu | residual(batchnorm | tanh) | conv 3@1)", "resize 3", "pad 2", "off(conv 9@9)",
                "frozen(conv 5@3 pad 1)", "frozen(residual(batchnorm | relu))");
    }
}
