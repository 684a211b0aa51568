package loupe.engine;

import java.util.ArrayList;
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
import loupe.network.ParameterShape;
import loupe.network.Residual;
import loupe.network.Resize;
import loupe.network.Shape;

/**
 * A parameter with zeros put behind its filters and channels, because MXNet's convolution is about a third cheaper
 * where they come in as many as the processor works on at once. Seen as [rows, channels, inner]; the learner's part lies in the corner of the padded one.
 *
 * <p>The network stays the same function: a padding filter has weights and bias 0, so it gives 0; the weights that
 * read it are 0 and see only 0, so every gradient in the padding is 0 and no optimiser moves it. That holds for pooling
 * and for activations, which keep 0; not for the sigmoid, and a network with any other layer is not padded either.
 */
record PaddedArray(NetworkSpec.NamedShape parameter, int rows, int channels, int inner, int paddedRows, int paddedChannels) {

    /** Every parameter of {@code network}, in order, padded where that is sound. @param lanes filters come in multiples of this; 1 pads nothing */
    static List<PaddedArray> of(NetworkSpec network, int lanes) {
        if (!network.layers().stream().allMatch(PaddedArray::keepsZero)) {
            return network.parameters().stream().map(PaddedArray::unpadded).toList();
        }
        List<PaddedArray> all = new ArrayList<>();
        int channels = network.input() instanceof Shape.Pictures p ? p.channels() : 1;
        int padded = channels;
        List<Shape> shapes = network.shapes();
        for (NetworkSpec.NamedShape parameter : network.parameters()) {
            Layer layer = thawed(network.layers().get(parameter.path().index()));
            List<Integer> d = parameter.shape().dimensions();
            boolean weight = parameter.shape().kind() == ParameterShape.Kind.DENSE_WEIGHT
                    || parameter.shape().kind() == ParameterShape.Kind.CONV_WEIGHT;
            int rows = layer instanceof Conv2d ? up(d.getFirst(), lanes) : d.getFirst();
            if (weight) {
                all.add(new PaddedArray(parameter, d.getFirst(), channels,
                        parameter.shape().size() / d.getFirst() / channels, rows, padded));
            } else {
                all.add(new PaddedArray(parameter, d.getFirst(), 1, 1, rows, 1));
                boolean pictures = shapes.get(parameter.path().index() + 1) instanceof Shape.Pictures;
                channels = pictures ? d.getFirst() : 1;
                padded = pictures ? rows : 1;
            }
        }
        return List.copyOf(all);
    }

    private static boolean keepsZero(Layer layer) {
        return switch (thawed(layer)) {
            case Conv2d _, Dense _, MaxPool _, AvgPool _, GlobalMaxPool _, GlobalAvgPool _, Flatten _, Off _ -> true;
            case Activation activation -> activation.function() != Activation.Function.SIGMOID;
            case BatchNorm _, LayerNorm _, Dropout _, Residual _, Resize _, Pad _, Frozen _ -> false;
        };
    }

    private static Layer thawed(Layer layer) {
        return layer instanceof Frozen frozen ? frozen.layer() : layer;
    }

    private static PaddedArray unpadded(NetworkSpec.NamedShape parameter) {
        int rows = parameter.shape().dimensions().getFirst();
        int channels = parameter.shape().kind() == ParameterShape.Kind.CONV_WEIGHT ? parameter.shape().dimensions().get(1) : 1;
        return new PaddedArray(parameter, rows, channels, parameter.shape().size() / rows / channels, rows, channels);
    }

    private static int up(int filters, int lanes) {
        return (filters + lanes - 1) / lanes * lanes;
    }

    /** Whether the optimiser moves it. */
    boolean trained() {
        return parameter.shape().trained();
    }

    /** How many numbers the padded array holds. */
    int paddedSize() {
        return paddedRows * paddedChannels * inner;
    }

    /** The padded array's dimensions, as the engine gets them. */
    int[] paddedDimensions() {
        List<Integer> d = parameter.shape().dimensions();
        return switch (parameter.shape().kind()) {
            case CONV_WEIGHT -> new int[] {paddedRows, paddedChannels, d.get(2), d.get(3)};
            case DENSE_WEIGHT -> new int[] {paddedRows, paddedChannels * inner};
            case CONV_BIAS, DENSE_BIAS -> new int[] {paddedRows};
            case NORM_SCALE, NORM_SHIFT, RUNNING_MEAN, RUNNING_VARIANCE -> new int[] {paddedSize()};
        };
    }

    /** Writes the learner's {@code values} into {@code padded} from {@code offset} on; leaves the padding alone. */
    void pad(float[] values, float[] padded, int offset) {
        for (int row = 0; row < rows; row++) {
            System.arraycopy(values, row * channels * inner, padded, offset + row * paddedChannels * inner, channels * inner);
        }
    }

    /** The learner's part of {@code padded}, which starts at {@code offset}. */
    float[] unpad(float[] padded, int offset) {
        float[] values = new float[rows * channels * inner];
        for (int row = 0; row < rows; row++) {
            System.arraycopy(padded, offset + row * paddedChannels * inner, values, row * channels * inner, channels * inner);
        }
        return values;
    }
}
