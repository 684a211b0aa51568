package loupe.export;

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
import loupe.network.Off;
import loupe.network.Pad;
import loupe.network.Residual;
import loupe.network.Resize;
import loupe.network.Shape;

/**
 * Keras, as it comes with TensorFlow: {@code tf.keras.layers}. Its pictures have their channels last, so a Flatten puts
 * the channels first before it, and a layer normalisation runs over all three dimensions as they stand.
 */
final class KerasSpelling implements Spelling {

    @Override
    public List<String> layer(Layer layer, Shape input, boolean frozen) {
        String cold = frozen ? ", trainable=False" : "";
        return switch (layer) {
            case Conv2d conv -> convolution(conv, cold);
            case MaxPool p -> pooling(p.padding(), "surrounded(", "layers.MaxPooling2D(" + p.size() + ", strides=" + p.stride() + ")");
            case AvgPool p -> pooling(p.padding(), "layers.ZeroPadding2D(",
                    "layers.AveragePooling2D(" + p.size() + ", strides=" + p.stride() + ")");
            case GlobalMaxPool _ -> List.of("layers.GlobalMaxPooling2D()");
            case GlobalAvgPool _ -> List.of("layers.GlobalAveragePooling2D()");
            case Flatten _ -> flatten(input);
            case Dense dense -> List.of("layers.Dense(" + dense.units() + ", kernel_initializer=xavier()" + cold + ")");
            case BatchNorm _ -> List.of("layers.BatchNormalization(momentum=" + BatchNorm.KEPT + ", epsilon="
                    + Arguments.number(BatchNorm.EPSILON) + cold + ")");
            case LayerNorm _ -> List.of("layers.LayerNormalization(axis=" + allAxes(input) + ", epsilon="
                    + Arguments.number(LayerNorm.EPSILON) + cold + ")");
            case Dropout dropout -> List.of("layers.Dropout(" + Arguments.number(dropout.rate()) + ")");
            case Activation activation -> List.of(activation(activation.function()));
            case Resize resize -> List.of("layers.UpSampling2D(" + resize.factor() + ", interpolation='nearest')");
            case Pad pad -> List.of("layers.ZeroPadding2D(" + pad.width() + ")");
            case Residual _, Off _, Frozen _ -> throw new IllegalArgumentException("not one layer: " + layer.text());
        };
    }

    /** Keras pads by nothing or by what keeps the size, and refuses a stride beside a dilation: both get layers of their own. */
    private static List<String> convolution(Conv2d conv, String cold) {
        boolean apart = conv.stride() > 1 && conv.dilation() > 1;
        List<String> layers = new ArrayList<>();
        if (conv.padding() > 0) {
            layers.add("layers.ZeroPadding2D(" + conv.padding() + ")");
        }
        layers.add("layers.Conv2D(" + conv.filters() + ", kernel_size=" + conv.kernel()
                + (apart ? "" : Arguments.unless(1, ", strides=", conv.stride()))
                + Arguments.unless(1, ", dilation_rate=", conv.dilation()) + ", kernel_initializer=xavier()" + cold + ")");
        if (apart) {
            layers.add("layers.MaxPooling2D(1, strides=" + conv.stride() + ")");
        }
        return layers;
    }

    private static List<String> pooling(int padding, String around, String pool) {
        return padding == 0 ? List.of(pool) : List.of(around + padding + ")", pool);
    }

    private static List<String> flatten(Shape input) {
        return switch (input) {
            case Shape.Pictures pictures when pictures.channels() > 1 -> List.of("layers.Permute((3, 1, 2))", "layers.Flatten()");
            case Shape.Pictures _, Shape.Values _ -> List.of("layers.Flatten()");
        };
    }

    private static String allAxes(Shape input) {
        return switch (input) {
            case Shape.Pictures _ -> "[1, 2, 3]";
            case Shape.Values _ -> "1";
        };
    }

    private static String activation(Activation.Function function) {
        return switch (function) {
            case RELU -> "layers.ReLU()";
            case LEAKY_RELU -> "layers.LeakyReLU(" + Activation.LEAK + ")";
            case ELU -> "layers.ELU(" + Activation.ELU_ALPHA + ")";
            case GELU -> "layers.Activation('gelu')";
            case SILU -> "layers.Activation('swish')";
            case SIGMOID -> "layers.Activation('sigmoid')";
            case TANH -> "layers.Activation('tanh')";
        };
    }

    @Override
    public String item(String expression) {
        return expression + ",";
    }

    @Override
    public String blockOpens() {
        return "Residual([";
    }

    @Override
    public String blockCloses() {
        return "]),";
    }

    @Override
    public String comment() {
        return "#";
    }
}
