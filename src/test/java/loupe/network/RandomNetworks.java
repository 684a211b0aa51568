package loupe.network;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/**
 * Networks made up by chance and without a fault, small enough to be trained in a test: every kind of layer, at most 12 layers
 * with those inside blocks, blocks inside blocks at most once, an input of 1x28x28 or of 784 numbers, 10 classes. The same
 * number always gives the same network.
 */
public final class RandomNetworks {

    private static final int MOST_LAYERS = 12;
    private static final int MOST_NUMBERS = 5_000;
    private static final long MOST_MULTIPLY_ADDS = 400_000;
    private static final Shape FLAT = new Shape.Values(784);

    private final SplittableRandom random;
    private final boolean smooth;

    private RandomNetworks(long number, boolean smooth) {
        random = new SplittableRandom(number * 0x9E3779B97F4A7C15L + 1);
        this.smooth = smooth;
    }

    /** The network of that number. */
    public static NetworkSpec of(long number) {
        return new RandomNetworks(number, false).network("random " + number);
    }

    /** One without maximum, ReLU and LeakyReLU: a small change of the weights changes its gradient only a little. */
    public static NetworkSpec smooth(long number) {
        return new RandomNetworks(number, true).network("smooth " + number);
    }

    /** The first {@code count} networks. */
    public static List<NetworkSpec> first(int count) {
        return LongStream.range(0, count).mapToObj(RandomNetworks::of).toList();
    }

    /** For properties. */
    static Arbitrary<NetworkSpec> any() {
        return Arbitraries.longs().between(0, 1_000_000).map(RandomNetworks::of);
    }

    /** {@code network} with every dropout at rate 0, which does nothing in training either. */
    public static NetworkSpec withoutDropout(NetworkSpec network) {
        return new NetworkSpec(network.name(), network.input(), network.layers().stream().map(RandomNetworks::calm).toList());
    }

    private static Layer calm(Layer layer) {
        return switch (layer) {
            case Dropout _ -> new Dropout(0);
            case Residual block -> new Residual(block.layers().stream().map(RandomNetworks::calm).toList());
            case Off off -> new Off(calm(off.layer()));
            case Frozen frozen -> new Frozen(calm(frozen.layer()));
            case Layer other -> other;
        };
    }

    private NetworkSpec network(String name) {
        Shape input = random.nextInt(4) == 0 ? FLAT : NetworkSpec.DIGIT;
        List<Layer> layers = new ArrayList<>();
        int wanted = random.nextInt(2, MOST_LAYERS - 1);
        Shape shape = input;
        while (count(layers) < wanted) {
            Layer layer = wrapped(layer(shape));
            if (count(layers) + count(List.of(layer)) <= MOST_LAYERS - 2 && fits(layer, shape)) {
                layers.add(layer);
                shape = ((Shaped.Fits) layer.outputShape(shape)).shape();
            }
        }
        if (shape instanceof Shape.Pictures) {
            layers.add(head());
        }
        layers.add(new Dense(10));
        return new NetworkSpec(name, input, layers);
    }

    static int count(List<Layer> layers) {
        return layers.stream().mapToInt(layer -> layer.bare() instanceof Residual block ? 1 + count(block.layers()) : 1).sum();
    }

    private static boolean fits(Layer layer, Shape shape) {
        return layer.outputShape(shape) instanceof Shaped.Fits(Shape output) && output.size() >= 2
                && output.size() <= MOST_NUMBERS && layer.multiplyAdds(shape) <= MOST_MULTIPLY_ADDS;
    }

    private Layer wrapped(Layer layer) {
        return switch (random.nextInt(10)) {
            case 0 -> new Off(layer);
            case 1 -> new Frozen(layer);
            default -> layer;
        };
    }

    private Layer head() {
        return switch (random.nextInt(smooth ? 2 : 3)) {
            case 0 -> new Flatten();
            case 1 -> new GlobalAvgPool();
            default -> new GlobalMaxPool();
        };
    }

    private Layer layer(Shape shape) {
        boolean pictures = shape instanceof Shape.Pictures;
        return switch (random.nextInt(pictures ? 18 : 8)) {
            case 0 -> new BatchNorm();
            case 1 -> new LayerNorm();
            case 2 -> new Dropout(random.nextInt(1, 8) / 10.0);
            case 3, 4 -> activation();
            case 5, 6 -> block(shape, 0);
            case 7 -> pictures ? random.nextInt(3) == 0 ? head() : activation() : new Dense(random.nextInt(2, 33));
            case 8, 9 -> conv();
            case 10, 11 -> pool();
            case 12, 13 -> averagePool();
            case 14, 15 -> new Resize(random.nextInt(1, 3));
            default -> new Pad(random.nextInt(0, 3));
        };
    }

    private Conv2d conv() {
        int kernel = random.nextInt(1, 6);
        int dilation = random.nextInt(1, 3);
        int half = (dilation * (kernel - 1) + 1) / 2;
        return new Conv2d(random.nextInt(2, 9), kernel, random.nextInt(1, 4), random.nextInt(0, half + 1), dilation);
    }

    private Layer pool() {
        int size = random.nextInt(1, 5);
        return smooth ? new BatchNorm() : new MaxPool(size, random.nextInt(1, 4), random.nextInt(0, size / 2 + 1));
    }

    private Layer averagePool() {
        int size = random.nextInt(1, 5);
        return new AvgPool(size, random.nextInt(1, 4), random.nextInt(0, size / 2 + 1));
    }

    private Activation activation() {
        List<Activation.Function> functions = List.of(Activation.Function.TANH, Activation.Function.SIGMOID, Activation.Function.GELU,
                Activation.Function.SILU, Activation.Function.ELU, Activation.Function.RELU, Activation.Function.LEAKY_RELU);
        return new Activation(functions.get(random.nextInt(smooth ? 5 : 7)));
    }

    private Residual block(Shape shape, int depth) {
        List<Layer> layers = new ArrayList<>();
        int wanted = random.nextInt(1, 4);
        for (int i = 0; i < wanted; i++) {
            layers.add(depth == 0 && random.nextInt(5) == 0 ? block(shape, 1) : wrapped(keeping(shape)));
        }
        return new Residual(layers);
    }

    /** A layer that keeps {@code shape}. */
    private Layer keeping(Shape shape) {
        int channels = shape.dimensions()[0];
        return switch (random.nextInt(shape instanceof Shape.Pictures ? 8 : 6)) {
            case 0 -> new BatchNorm();
            case 1 -> new LayerNorm();
            case 2 -> new Dropout(0.5);
            case 3 -> activation();
            case 4, 5 -> shape instanceof Shape.Pictures ? new Conv2d(channels, 3, 1, 1)
                    : channels > 100 ? activation() : new Dense(channels);
            case 6 -> new Conv2d(channels, 3, 1, 2, 2);
            default -> smooth ? new AvgPool(3, 1, 1) : new MaxPool(3, 1, 1);
        };
    }
}
