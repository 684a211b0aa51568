package loupe.export;

import java.util.List;
import java.util.stream.Collectors;
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
import loupe.network.Layer;
import loupe.network.LayerNorm;
import loupe.network.MaxPool;
import loupe.network.Off;
import loupe.network.Pad;
import loupe.network.Residual;
import loupe.network.Resize;
import loupe.network.Shape;

/** The Deep Java Library (0.36): {@code ai.djl.nn}. */
final class DjlSpelling implements Spelling {

    @Override
    public List<String> layer(Layer layer, Shape input, boolean frozen) {
        return switch (layer) {
            case Conv2d conv -> List.of(frozen(frozen, convolution(conv)));
            case MaxPool p -> List.of("Pool.maxPool2dBlock(" + square(p.size()) + ", " + square(p.stride()) + ", "
                    + square(p.padding()) + ")");
            case AvgPool p -> List.of("Pool.avgPool2dBlock(" + square(p.size()) + ", " + square(p.stride()) + ", "
                    + square(p.padding()) + ", false, true)");
            case GlobalMaxPool _ -> List.of("Pool.globalMaxPool2dBlock()");
            case GlobalAvgPool _ -> List.of("Pool.globalAvgPool2dBlock()");
            case Flatten _ -> List.of("Blocks.batchFlattenBlock()");
            case Dense dense -> List.of(frozen(frozen, "Linear.builder().setUnits(" + dense.units() + ").build()"));
            case BatchNorm _ -> List.of(batchNorm(frozen));
            case LayerNorm _ -> List.of(frozen(frozen, "LayerNorm.builder().axis(" + allAxes(input) + ").optEpsilon("
                    + Arguments.number(LayerNorm.EPSILON) + "f).build()"));
            case Dropout dropout -> List.of("Dropout.builder().optRate(" + Arguments.number(dropout.rate()) + "f).build()");
            case Activation activation -> List.of(activation(activation.function()));
            case Resize resize -> List.of("enlarged(" + resize.factor() + ")");
            case Pad pad -> List.of("padded(" + pad.width() + ")");
            case Residual _, Off _, Frozen _ -> throw new IllegalArgumentException("not one layer: " + layer.text());
        };
    }

    private static String convolution(Conv2d conv) {
        return "Conv2d.builder().setFilters(" + conv.filters() + ").setKernelShape(" + square(conv.kernel()) + ")"
                + (conv.stride() == 1 ? "" : ".optStride(" + square(conv.stride()) + ")")
                + (conv.padding() == 0 ? "" : ".optPadding(" + square(conv.padding()) + ")")
                + (conv.dilation() == 1 ? "" : ".optDilation(" + square(conv.dilation()) + ")") + ".build()";
    }

    private static String batchNorm(boolean frozen) {
        String made = "BatchNorm.builder().optEpsilon(" + Arguments.number(BatchNorm.EPSILON) + "f).optMomentum("
                + Arguments.number(BatchNorm.KEPT) + "f).build()";
        return frozen ? "frozen(new AsInUse(" + made + "))" : made;
    }

    private static String frozen(boolean frozen, String made) {
        return frozen ? "frozen(" + made + ")" : made;
    }

    private static String square(int side) {
        return "new Shape(" + side + ", " + side + ")";
    }

    private static String allAxes(Shape input) {
        return IntStream.rangeClosed(1, input.dimensions().length).mapToObj(String::valueOf).collect(Collectors.joining(", "));
    }

    private static String activation(Activation.Function function) {
        return switch (function) {
            case RELU -> "Activation.reluBlock()";
            case LEAKY_RELU -> "Activation.leakyReluBlock(" + Activation.LEAK + "f)";
            case ELU -> "Activation.eluBlock(" + Activation.ELU_ALPHA + "f)";
            case GELU -> "Activation.geluBlock()";
            case SILU -> "Activation.swishBlock(1)";
            case SIGMOID -> "Activation.sigmoidBlock()";
            case TANH -> "Activation.tanhBlock()";
        };
    }

    @Override
    public String item(String expression) {
        return ".add(" + expression + ")";
    }

    @Override
    public String blockOpens() {
        return ".add(residual(new SequentialBlock()";
    }

    @Override
    public String blockCloses() {
        return "))";
    }

    @Override
    public String comment() {
        return "//";
    }
}
