package loupe.engine;

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
import loupe.network.MaxPool;
import loupe.network.NetworkSpec;
import loupe.network.Off;
import loupe.network.Pad;
import loupe.network.Residual;
import loupe.network.Resize;

/** A network as a symbol graph for MXNet: one call runs all of it. */
final class MxNetwork {

    private final NetworkSpec network;
    private final List<PaddedArray> arrays;
    private int next;

    private MxNetwork(NetworkSpec network, List<PaddedArray> arrays) {
        this.network = network;
        this.arrays = arrays;
    }

    /** Inputs: images, every parameter, labels. Outputs: probabilities, which carry the mean loss' gradient, and logits, which carry none. */
    static String training(NetworkSpec network, List<PaddedArray> arrays) {
        MxGraph graph = new MxGraph();
        int logits = new MxNetwork(network, arrays).logits(graph, graph.variable("images"));
        int labels = graph.variable("labels");
        int loss = graph.operation("SoftmaxOutput", "loss", Map.of("normalization", "batch"), logits, labels);
        return graph.json(loss, graph.operation("BlockGrad", "answer", Map.of(), logits));
    }

    /** Inputs: images, every parameter. Output: logits. */
    static String answering(NetworkSpec network, List<PaddedArray> arrays) {
        MxGraph graph = new MxGraph();
        return graph.json(new MxNetwork(network, arrays).logits(graph, graph.variable("images")));
    }

    /** Inputs: all images, row numbers, all labels. Outputs: the images and the labels of those rows. */
    static String gathering() {
        MxGraph graph = new MxGraph();
        int images = graph.variable("images");
        int rows = graph.variable("rows");
        int labels = graph.variable("labels");
        return graph.json(graph.operation("take", "batch", Map.of(), images, rows),
                graph.operation("take", "classes", Map.of(), labels, rows));
    }

    private int logits(MxGraph graph, int images) {
        int[] parameters = arrays.stream().mapToInt(a -> graph.variable("p" + a.parameter().name())).toArray();
        int x = images;
        for (int i = 0; i < network.layers().size(); i++) {
            x = layer(graph, network.layers().get(i), "layer" + i, x, parameters);
        }
        return x;
    }

    private int layer(MxGraph graph, Layer layer, String name, int x, int[] parameters) {
        return switch (layer) {
            case Conv2d conv -> graph.operation("Convolution", name, Map.of("num_filter", arrays.get(next).paddedRows(),
                    "kernel", square(conv.kernel()), "stride", square(conv.stride()), "pad", square(conv.padding())),
                    x, parameters[next++], parameters[next++]);
            case Dense dense -> graph.operation("FullyConnected", name, Map.of("num_hidden", dense.units(), "flatten", "True"),
                    x, parameters[next++], parameters[next++]);
            case MaxPool pool -> graph.operation("Pooling", name, Map.of("pool_type", "max",
                    "kernel", square(pool.size()), "stride", square(pool.stride())), x);
            case Flatten flatten -> graph.operation("Flatten", name, Map.of(), x);
            case Activation activation -> graph.operation("Activation", name, Map.of("act_type", type(activation)), x);
            case AvgPool _, GlobalMaxPool _, GlobalAvgPool _, BatchNorm _, LayerNorm _, Dropout _, Residual _, Resize _, Pad _,
                 Off _, Frozen _ -> throw new IllegalArgumentException("no engine builds this layer yet: " + layer.text());
        };
    }

    private static String type(Activation activation) {
        return switch (activation.function()) {
            case RELU, SIGMOID, TANH -> activation.text();
            case LEAKY_RELU, ELU, GELU, SILU ->
                throw new IllegalArgumentException("no engine builds this activation yet: " + activation.text());
        };
    }

    private static String square(int side) {
        return "(" + side + ", " + side + ")";
    }
}
