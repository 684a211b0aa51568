package loupe.export;

import java.nio.ByteBuffer;
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
import loupe.network.LayerNorm;
import loupe.network.MaxPool;
import loupe.network.NetworkSpec;
import loupe.network.Off;
import loupe.network.Pad;
import loupe.network.Parameters;
import loupe.network.Residual;
import loupe.network.Resize;
import loupe.network.Step;

/** A trained network as the small jar reads it that answers in DJL's own container: a layer a line, and the numbers. */
public final class StockServing {

    /** What DJL's server is told of the folder. */
    public static final String PROPERTIES = """
            engine=PyTorch
            option.modelName=digits
            option.blockFactory=loupe.serving.NetworkFactory
            option.translator=loupe.serving.PicturesTranslator
            option.hasParameter=false
            """;

    private StockServing() {}

    /** The file {@code network.txt}. @param network without a fault */
    public static String lines(NetworkSpec network) {
        List<String> lines = new ArrayList<>();
        network.steps().forEach(step -> add(step, lines));
        return String.join("\n", lines) + "\n";
    }

    private static void add(Step step, List<String> lines) {
        switch (step.layer()) {
            case Conv2d conv -> lines.add("conv " + conv.stride() + " " + conv.padding() + " " + conv.dilation());
            case Dense _ -> lines.add("dense");
            case MaxPool pool -> lines.add("maxpool " + pool.size() + " " + pool.stride() + " " + pool.padding());
            case AvgPool pool -> lines.add("avgpool " + pool.size() + " " + pool.stride() + " " + pool.padding());
            case GlobalMaxPool _ -> lines.add("globalmaxpool");
            case GlobalAvgPool _ -> lines.add("globalavgpool");
            case Flatten _ -> lines.add("flatten");
            case BatchNorm _ -> lines.add("batchnorm " + BatchNorm.EPSILON);
            case LayerNorm _ -> lines.add("layernorm " + LayerNorm.EPSILON);
            case Activation activation -> lines.add(activation(activation));
            case Residual _ -> {
                lines.add("open");
                step.inside().forEach(inner -> add(inner, lines));
                lines.add("close");
            }
            case Frozen _ -> step.inside().forEach(inner -> add(inner, lines));
            case Resize resize -> lines.add("resize " + resize.factor());
            case Pad pad -> lines.add("pad " + pad.width());
            case Dropout _, Off _ -> { }
        }
    }

    private static String activation(Activation activation) {
        return switch (activation.function()) {
            case LEAKY_RELU -> "leakyrelu " + Activation.LEAK;
            case ELU -> "elu " + Activation.ELU_ALPHA;
            case RELU, GELU, SILU, SIGMOID, TANH -> activation.text();
        };
    }

    /** The file {@code arrays.bin}: how many there are; of each the number of dimensions, these, and the numbers; four bytes each, the highest first. */
    public static byte[] numbers(Parameters parameters) {
        int length = Integer.BYTES + parameters.arrays().stream().mapToInt(array -> Integer.BYTES * (1 + array.dimensions().size() + array.values().length)).sum();
        ByteBuffer bytes = ByteBuffer.allocate(length).putInt(parameters.arrays().size());
        for (Parameters.Array array : parameters.arrays()) {
            bytes.putInt(array.dimensions().size());
            array.dimensions().forEach(bytes::putInt);
            for (float value : array.values()) {
                bytes.putFloat(value);
            }
        }
        return bytes.array();
    }
}
