package loupe.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
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
import loupe.network.NetworkSpec;
import loupe.network.Off;
import loupe.network.Pad;
import loupe.network.Residual;
import loupe.network.Resize;
import loupe.network.Shape;
import loupe.network.Step;

/** A network as a symbol graph for MXNet: one call runs all of it. */
final class MxNetwork {

    private final NetworkSpec network;
    private final List<PaddedArray> arrays;
    private final boolean training;
    private final boolean watching;
    private final MxGraph graph = new MxGraph();
    private final List<Integer> masks = new ArrayList<>();
    private final List<Integer> outputs = new ArrayList<>();
    private int next;

    private MxNetwork(NetworkSpec network, List<PaddedArray> arrays, boolean training, boolean watching) {
        this.network = network;
        this.arrays = arrays;
        this.training = training;
        this.watching = watching;
    }

    /**
     * Inputs: images, every parameter and every {@link DropoutMasks dropout mask} where the way through the network
     * meets it, labels. Outputs: probabilities, which carry the mean loss' gradient, and logits, which carry none.
     */
    static MxProgram training(NetworkSpec network, List<PaddedArray> arrays) {
        MxNetwork made = new MxNetwork(network, arrays, true, false);
        int logits = made.logits();
        int labels = made.graph.variable("labels");
        int loss = made.graph.operation("SoftmaxOutput", "loss", Map.of("normalization", "batch"), logits, labels);
        return made.program(loss, made.graph.operation("BlockGrad", "answer", Map.of(), logits));
    }

    /** As a trained network answers. Inputs: images, every parameter. Output: logits. */
    static MxProgram answering(NetworkSpec network, List<PaddedArray> arrays) {
        MxNetwork made = new MxNetwork(network, arrays, false, false);
        return made.program(made.logits());
    }

    /** As in training. Inputs: images, parameters and masks as in {@link #training}. Outputs: what each layer gives, in {@link LayerSizes}' order. */
    static MxProgram watching(NetworkSpec network, List<PaddedArray> arrays) {
        MxNetwork made = new MxNetwork(network, arrays, true, true);
        made.logits();
        return made.program(made.outputs.stream().mapToInt(i -> i).toArray());
    }

    /** Bytes from 0 to 255 as ink from 0 to 1. */
    static String inking() {
        MxGraph graph = new MxGraph();
        int numbers = graph.operation("Cast", "numbers", Map.of("dtype", "float32"), graph.variable("bytes"));
        return graph.json(graph.operation("_div_scalar", "ink", Map.of("scalar", 255), numbers));
    }

    private MxProgram program(int... heads) {
        return new MxProgram(graph.json(heads), graph.variables(), arrays.size(), List.copyOf(masks));
    }

    private int logits() {
        return layers(network.steps(), graph.variable("images"), false);
    }

    private int layers(List<Step> steps, int x, boolean frozen) {
        int y = x;
        for (Step step : steps) {
            y = isLeftToDense(step) ? y : layer(step, "layer" + step.path().name(), y, frozen);
            if (watching && !(step.layer() instanceof Frozen)) {
                outputs.add(graph.operation("_copy", "seen" + step.path().name(), Map.of(), y));
            }
        }
        return y;
    }

    /** Whether {@code step} flattens the pictures for a dense layer, which takes them as they lie: an operation for it would copy them. */
    private boolean isLeftToDense(Step step) {
        List<Layer> layers = network.layers();
        return step.path().equals(LayerPath.of(0)) && layers.size() > 1 && layers.get(0) instanceof Flatten && layers.get(1) instanceof Dense;
    }

    private int layer(Step step, String name, int x, boolean frozen) {
        return switch (step.layer()) {
            case Conv2d conv -> convolution(conv, name, x);
            case Dense dense -> graph.operation("FullyConnected", name, Map.of("num_hidden", dense.units(), "flatten", "True"),
                    x, parameter(), parameter());
            case MaxPool pool -> pooling(name, x, "max", pool.size(), pool.stride(), pool.padding());
            case AvgPool pool -> pooling(name, x, "avg", pool.size(), pool.stride(), pool.padding());
            case GlobalMaxPool _ -> global(name, x, "max");
            case GlobalAvgPool _ -> global(name, x, "avg");
            case Flatten _ -> graph.operation("Flatten", name, Map.of(), x);
            case Activation activation -> activation(activation, name, x);
            case BatchNorm _ -> graph.operation("BatchNorm", name, Map.of("eps", BatchNorm.EPSILON, "momentum", BatchNorm.KEPT,
                    "fix_gamma", "False", "use_global_stats", training && !frozen ? "False" : "True"),
                    x, parameter(), parameter(), parameter(), parameter());
            case LayerNorm _ -> graph.operation("Reshape", name + "shape", Map.of("shape", batchOf(step.input())),
                    graph.operation("LayerNorm", name, Map.of("axis", -1, "eps", LayerNorm.EPSILON),
                            graph.operation("Flatten", name + "list", Map.of(), x), parameter(), parameter()));
            case Dropout dropout -> training && dropout.rate() > 0 ? graph.operation("elemwise_mul", name, Map.of(), x, mask()) : x;
            case Residual _ -> graph.operation("elemwise_add", name, Map.of(), x, layers(step.inside(), x, frozen));
            case Resize resize -> resize.factor() == 1 ? x : graph.operation("UpSampling", name,
                    Map.of("scale", resize.factor(), "sample_type", "nearest", "num_args", 1), x);
            case Pad pad -> pad.width() == 0 ? x : graph.operation("Pad", name, Map.of("mode", "constant", "constant_value", 0,
                    "pad_width", "(0, 0, 0, 0, " + pad.width() + ", " + pad.width() + ", " + pad.width() + ", " + pad.width() + ")"), x);
            case Off _ -> x;
            case Frozen _ -> layers(step.inside(), x, true);
        };
    }

    /** The next parameter, as a variable of the graph. */
    private int parameter() {
        return graph.variable("p" + arrays.get(next++).parameter().name());
    }

    private int mask() {
        masks.add(graph.variables());
        return graph.variable("mask" + masks.size());
    }

    private int convolution(Conv2d conv, String name, int x) {
        Map<String, Object> attributes = new LinkedHashMap<>(Map.of("num_filter", arrays.get(next).paddedRows(),
                "kernel", square(conv.kernel()), "stride", square(conv.stride()), "pad", square(conv.padding())));
        if (conv.dilation() > 1) {
            attributes.put("dilate", square(conv.dilation()));
        }
        return graph.operation("Convolution", name, attributes, x, parameter(), parameter());
    }

    private int pooling(String name, int x, String type, int size, int stride, int padding) {
        Map<String, Object> attributes = new LinkedHashMap<>(Map.of("pool_type", type, "kernel", square(size), "stride", square(stride)));
        if (padding > 0) {
            attributes.put("pad", square(padding));
            attributes.put("count_include_pad", "True");
        }
        return graph.operation("Pooling", name, attributes, x);
    }

    private int global(String name, int x, String type) {
        return graph.operation("Flatten", name + "list", Map.of(), graph.operation("Pooling", name,
                Map.of("pool_type", type, "global_pool", "True", "kernel", square(1)), x));
    }

    private int activation(Activation activation, String name, int x) {
        return switch (activation.function()) {
            case RELU, SIGMOID, TANH -> graph.operation("Activation", name, Map.of("act_type", activation.text()), x);
            case LEAKY_RELU -> graph.operation("LeakyReLU", name, Map.of("act_type", "leaky", "slope", Activation.LEAK), x);
            case ELU -> graph.operation("LeakyReLU", name, Map.of("act_type", "elu", "slope", Activation.ELU_ALPHA), x);
            case GELU -> graph.operation("LeakyReLU", name, Map.of("act_type", "gelu"), x);
            case SILU -> graph.operation("elemwise_mul", name, Map.of(), x,
                    graph.operation("Activation", name + "gate", Map.of("act_type", "sigmoid"), x));
        };
    }

    /** The batch, then {@code shape}. */
    private static String batchOf(Shape shape) {
        return switch (shape) {
            case Shape.Values _ -> "(0, -1)";
            case Shape.Pictures p -> "(-1, " + p.channels() + ", " + p.height() + ", " + p.width() + ")";
        };
    }

    private static String square(int side) {
        return "(" + side + ", " + side + ")";
    }
}
