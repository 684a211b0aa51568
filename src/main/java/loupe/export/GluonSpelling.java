package loupe.export;

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

/** MXNet's Gluon (1.9): {@code mxnet.gluon.nn}. */
final class GluonSpelling implements Spelling {

    @Override
    public List<String> layer(Layer layer, Shape input, boolean frozen) {
        return switch (layer) {
            case Conv2d c -> List.of(frozen(frozen, "nn.Conv2D(" + c.filters() + ", kernel_size=" + c.kernel()
                    + Arguments.unless(1, ", strides=", c.stride()) + Arguments.unless(0, ", padding=", c.padding())
                    + Arguments.unless(1, ", dilation=", c.dilation()) + ")"));
            case MaxPool p -> List.of("nn.MaxPool2D(" + p.size() + ", strides=" + p.stride()
                    + Arguments.unless(0, ", padding=", p.padding()) + ")");
            case AvgPool p -> List.of("nn.AvgPool2D(" + p.size() + ", strides=" + p.stride()
                    + (p.padding() == 0 ? "" : ", padding=" + p.padding() + ", count_include_pad=True") + ")");
            case GlobalMaxPool _ -> List.of("nn.GlobalMaxPool2D()", "nn.Flatten()");
            case GlobalAvgPool _ -> List.of("nn.GlobalAvgPool2D()", "nn.Flatten()");
            case Flatten _ -> List.of("nn.Flatten()");
            case Dense dense -> List.of(frozen(frozen, "nn.Dense(" + dense.units() + ")"));
            case BatchNorm _ -> List.of(frozen(frozen, "nn.BatchNorm(momentum=" + BatchNorm.KEPT + ", epsilon="
                    + Arguments.number(BatchNorm.EPSILON) + (frozen ? ", use_global_stats=True" : "") + ")"));
            case LayerNorm _ -> List.of(frozen(frozen, "ExampleNorm()"));
            case Dropout dropout -> List.of("nn.Dropout(" + Arguments.number(dropout.rate()) + ")");
            case Activation activation -> List.of(activation(activation.function()));
            case Resize resize -> List.of("enlarged(" + resize.factor() + ")");
            case Pad pad -> List.of("padded(" + pad.width() + ")");
            case Residual _, Off _, Frozen _ -> throw new IllegalArgumentException("not one layer: " + layer.text());
        };
    }

    private static String frozen(boolean frozen, String made) {
        return frozen ? "frozen(" + made + ")" : made;
    }

    private static String activation(Activation.Function function) {
        return switch (function) {
            case RELU -> "nn.Activation('relu')";
            case LEAKY_RELU -> "nn.LeakyReLU(" + Activation.LEAK + ")";
            case ELU -> "nn.ELU(" + Activation.ELU_ALPHA + ")";
            case GELU -> "nn.GELU()";
            case SILU -> "nn.Swish()";
            case SIGMOID -> "nn.Activation('sigmoid')";
            case TANH -> "nn.Activation('tanh')";
        };
    }

    @Override
    public String item(String expression) {
        return expression + ",";
    }

    @Override
    public String blockOpens() {
        return "Residual(";
    }

    @Override
    public String blockCloses() {
        return "),";
    }

    @Override
    public String comment() {
        return "#";
    }
}
