package loupe.network;

import java.util.List;
import java.util.Optional;

/** The networks that come with the workshop, by name. */
public final class Presets {

    /** Logistic regression: each class weighs every pixel, and nothing else. 7,850 parameters. */
    public static final NetworkSpec LOGISTIC = NetworkText.parse("logistic", "flatten | dense 10");

    /** Labs 1-1 and 1-2: 784-128-64-10 with ReLU, 109,386 parameters. */
    public static final NetworkSpec MLP =
            NetworkText.parse("mlp", "flatten | dense 128 relu | dense 64 relu | dense 10");

    /**
     * LeNet-5 (LeCun, Bottou, Bengio and Haffner 1998) as it is usually built today, 61,706 parameters: its 32x32 input is 28x28
     * with a padding of 2, its pooling has no weights, each filter of its second convolution sees all pictures, and its last
     * layer is a plain dense one.
     */
    public static final NetworkSpec LENET_5 = NetworkText.parse("lenet5", "conv 6@5 pad 2 tanh | avgpool 2 | conv 16@5 tanh"
            + " | avgpool 2 | flatten | dense 120 tanh | dense 84 tanh | dense 10");

    /** The labs' convolutions, of whose pictures only the largest value counts: where a stroke lies does not matter. 33,234 parameters. */
    public static final NetworkSpec CNN_POOL =
            NetworkText.parse("cnn-pool", "conv 20@5 relu | maxpool 2 | conv 64@5 relu | gmaxpool | dense 10");

    /** Labs 2-1 and 2-2: two convolutions with pooling, then two dense layers, 440,812 parameters. */
    public static final NetworkSpec CNN = NetworkText.parse("cnn",
            "conv 20@5 relu | maxpool 2 | conv 50@5 relu | maxpool 2 | flatten | dense 512 relu | dense 10");

    /** Few multiplications and batch normalisation: made to learn fast, with batches of 128 and a one-cycle rate. 29,546 parameters. */
    public static final NetworkSpec CNN_FAST = NetworkText.parse("cnn-fast", "conv 16@5 stride 2 | batchnorm | relu"
            + " | conv 32@3 | batchnorm | relu | maxpool 2 | conv 64@3 | batchnorm | relu | flatten | dense 10");

    /** Lab 2-2's challenge, a higher accuracy on Fashion-MNIST: three normalised convolutions and dropout, 104,650 parameters. */
    public static final NetworkSpec CNN_DEEP = NetworkText.parse("cnn-deep", "conv 32@3 pad 1 | batchnorm | relu | maxpool 2"
            + " | conv 64@3 pad 1 | batchnorm | relu | maxpool 2 | conv 128@3 pad 1 | batchnorm | relu | maxpool 2"
            + " | flatten | dropout 0.3 | dense 10");

    /** A small residual network (He et al. 2015): three blocks of two convolutions each, 121,610 parameters. */
    public static final NetworkSpec RESNET = NetworkText.parse("resnet", "conv 16@3 pad 1 | batchnorm | relu | maxpool 2 | "
            + block(16) + " | relu | conv 32@3 stride 2 pad 1 | batchnorm | relu | " + block(32)
            + " | relu | conv 64@3 stride 2 pad 1 | batchnorm | relu | " + block(64) + " | relu | gavgpool | dense 10");

    private Presets() {}

    private static String block(int filters) {
        String conv = "conv " + filters + "@3 pad 1 | batchnorm";
        return "residual(" + conv + " | relu | " + conv + ")";
    }

    /** The networks of the labs, simplest first. */
    public static List<NetworkSpec> labs() {
        return List.of(MLP, CNN);
    }

    /** All presets, simplest first. */
    public static List<NetworkSpec> all() {
        return List.of(LOGISTIC, MLP, LENET_5, CNN_POOL, CNN, CNN_FAST, CNN_DEEP, RESNET);
    }

    /** The preset of that name. */
    public static Optional<NetworkSpec> named(String name) {
        return all().stream().filter(preset -> preset.name().equals(name)).findFirst();
    }
}
