package loupe.engine;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
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
import loupe.network.NetworkSpec;
import loupe.network.Off;
import loupe.network.Pad;
import loupe.network.Residual;
import loupe.network.Resize;

/** A network as operations of either engine, one after the other. */
final class Forward {

    private final NetworkSpec network;

    /** @param network without a fault */
    Forward(NetworkSpec network) {
        this.network = network;
    }

    /**
     * The network's answers before softmax.
     *
     * @param images     [batch, channels, height, width], or [batch, count] where the network's input is a list
     * @param parameters in the network's order
     * @return [batch, classes], in the scope of {@code images}
     */
    NDArray logits(NDArray images, List<NDArray> parameters) {
        NDArray x = images;
        int next = 0;
        for (Layer layer : network.layers()) {
            switch (layer) {
                case Conv2d conv -> x = convolve(conv, x, parameters.get(next++), parameters.get(next++));
                case Dense dense -> x = dense(x, parameters.get(next++), parameters.get(next++));
                case MaxPool pool -> x = x.getNDArrayInternal().maxPool(square(pool.size()), square(pool.stride()), square(0), false);
                case Flatten flatten -> x = x.reshape(x.getShape().get(0), -1);
                case Activation activation -> x = activate(activation, x);
                case AvgPool _, GlobalMaxPool _, GlobalAvgPool _, BatchNorm _, LayerNorm _, Dropout _, Residual _, Resize _, Pad _,
                     Off _, Frozen _ -> throw new IllegalArgumentException("no engine builds this layer yet: " + layer.text());
            }
        }
        return x;
    }

    private static NDArray convolve(Conv2d conv, NDArray x, NDArray weight, NDArray bias) {
        return x.getNDArrayInternal().convolution(x, weight, bias,
                square(conv.stride()), square(conv.padding()), square(1), 1).singletonOrThrow();
    }

    private static NDArray dense(NDArray x, NDArray weight, NDArray bias) {
        return x.getNDArrayInternal().linear(x, weight, bias).singletonOrThrow();
    }

    static NDArray activate(Activation activation, NDArray x) {
        return switch (activation.function()) {
            case RELU -> x.getNDArrayInternal().relu();
            case SIGMOID -> x.getNDArrayInternal().sigmoid();
            case TANH -> x.getNDArrayInternal().tanh();
            case LEAKY_RELU, ELU, GELU, SILU ->
                throw new IllegalArgumentException("no engine builds this activation yet: " + activation.text());
        };
    }

    private static Shape square(int side) {
        return new Shape(side, side);
    }
}
