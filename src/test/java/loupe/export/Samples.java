package loupe.export;

import java.util.List;
import java.util.stream.Stream;
import loupe.network.NetworkSpec;
import loupe.network.NetworkText;
import loupe.network.Presets;
import loupe.network.RandomNetworks;
import loupe.training.Hyperparameters;
import loupe.training.Optimizer;
import loupe.training.Schedule;

/** Networks and settings that tests write as code. */
final class Samples {

    /** Every kind of layer but the global max pooling, every activation but ReLU, blocks in blocks, off and frozen. */
    static final NetworkSpec EVERY_LAYER = NetworkText.parse("every layer",
            "pad 2 | conv 4@5 stride 2 pad 2 dilate 2 leakyrelu | batchnorm | frozen(conv 4@3 pad 1) elu"
                    + " | residual(conv 4@3 pad 1 | batchnorm | gelu | off(dropout 0.5) | residual(frozen(conv 4@1) silu))"
                    + " | frozen(batchnorm) | layernorm | maxpool 3 stride 2 pad 1 | resize 2 | avgpool 3 stride 2 pad 1"
                    + " | off(maxpool 2) | dropout 0.25 | gavgpool | flatten | dense 24 sigmoid | batchnorm"
                    + " | frozen(layernorm) | residual(dense 24 tanh | frozen(batchnorm)) | dense 10");

    /** The labs' networks, and one with every layer. */
    static final List<NetworkSpec> NETWORKS = List.of(Presets.MLP, Presets.CNN, Presets.CNN_POOL, EVERY_LAYER);

    /** The labs' recipe. */
    static final Hyperparameters RECIPE = new Hyperparameters(10, 100, 0.1, 0.9, 0, Optimizer.SGD, Schedule.CONSTANT);

    private Samples() {}

    /** Those above and {@code count} made up by chance. */
    static List<NetworkSpec> andRandom(int count) {
        return Stream.concat(NETWORKS.stream(), RandomNetworks.first(count).stream()).toList();
    }

    static Code code(NetworkSpec network, Hyperparameters settings, Dialect dialect, Form form) {
        return written(network, settings, dialect, form).code();
    }

    static Exported.Written written(NetworkSpec network, Hyperparameters settings, Dialect dialect, Form form) {
        return switch (NetworkCode.of(network, settings, dialect, form)) {
            case Exported.Written written -> written;
            case Exported.Refused refused -> throw new AssertionError(refused.sentence());
        };
    }
}
