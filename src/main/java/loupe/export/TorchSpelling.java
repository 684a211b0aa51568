package loupe.export;

import java.math.BigDecimal;
import java.util.Arrays;
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

/** PyTorch: {@code torch.nn}. */
final class TorchSpelling implements Spelling {

    @Override
    public List<String> layer(Layer layer, Shape input, boolean frozen) {
        return switch (layer) {
            case Conv2d c -> List.of(frozen(frozen, "nn.Conv2d(" + input.dimensions()[0] + ", " + c.filters()
                    + ", kernel_size=" + c.kernel() + Arguments.unless(1, ", stride=", c.stride())
                    + Arguments.unless(0, ", padding=", c.padding()) + Arguments.unless(1, ", dilation=", c.dilation()) + ")"));
            case MaxPool p -> List.of("nn.MaxPool2d(" + p.size() + ", stride=" + p.stride()
                    + Arguments.unless(0, ", padding=", p.padding()) + ")");
            case AvgPool p -> List.of("nn.AvgPool2d(" + p.size() + ", stride=" + p.stride()
                    + (p.padding() == 0 ? "" : ", padding=" + p.padding() + ", count_include_pad=True") + ")");
            case GlobalMaxPool _ -> List.of("nn.AdaptiveMaxPool2d(1)", "nn.Flatten()");
            case GlobalAvgPool _ -> List.of("nn.AdaptiveAvgPool2d(1)", "nn.Flatten()");
            case Flatten _ -> List.of("nn.Flatten()");
            case Dense dense -> List.of(frozen(frozen, "nn.Linear(" + input.size() + ", " + dense.units() + ")"));
            case BatchNorm _ -> List.of(batchNorm(input, frozen));
            case LayerNorm _ -> List.of(frozen(frozen, "nn.LayerNorm(" + Arrays.toString(input.dimensions()) + ", eps="
                    + Arguments.number(LayerNorm.EPSILON) + ")"));
            case Dropout dropout -> List.of("nn.Dropout(" + Arguments.number(dropout.rate()) + ")");
            case Activation activation -> List.of(activation(activation.function()));
            case Resize resize -> List.of("nn.Upsample(scale_factor=" + resize.factor() + ", mode='nearest')");
            case Pad pad -> List.of("nn.ZeroPad2d(" + pad.width() + ")");
            case Residual _, Off _, Frozen _ -> throw new IllegalArgumentException("not one layer: " + layer.text());
        };
    }

    private static String frozen(boolean frozen, String made) {
        return frozen ? "frozen(" + made + ")" : made;
    }

    private static String batchNorm(Shape input, boolean frozen) {
        String kind = switch (input) {
            case Shape.Pictures _ -> "BatchNorm2d(";
            case Shape.Values _ -> "BatchNorm1d(";
        };
        BigDecimal taken = BigDecimal.ONE.subtract(BigDecimal.valueOf(BatchNorm.KEPT));
        String numbers = input.dimensions()[0] + ", eps=" + Arguments.number(BatchNorm.EPSILON) + ", momentum=" + taken + ")";
        return frozen ? "frozen(Frozen" + kind + numbers + ")" : "nn." + kind + numbers;
    }

    private static String activation(Activation.Function function) {
        return switch (function) {
            case RELU -> "nn.ReLU()";
            case LEAKY_RELU -> "nn.LeakyReLU(" + Activation.LEAK + ")";
            case ELU -> "nn.ELU(" + Activation.ELU_ALPHA + ")";
            case GELU -> "nn.GELU()";
            case SILU -> "nn.SiLU()";
            case SIGMOID -> "nn.Sigmoid()";
            case TANH -> "nn.Tanh()";
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
