package loupe.engine;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import loupe.network.Activation;
import loupe.network.AvgPool;
import loupe.network.BatchNorm;
import loupe.network.Conv2d;
import loupe.network.LayerNorm;
import loupe.network.MaxPool;
import loupe.network.Pad;
import loupe.network.Resize;

/** Layers as operations that both engines have. What they make belongs to the scope of {@code x}, never to the parameters'. */
final class Operations {

    private Operations() {}

    static NDArray convolve(Conv2d conv, NDArray x, NDArray weight, NDArray bias) {
        return x.getNDArrayInternal().convolution(x, weight, bias,
                square(conv.stride()), square(conv.padding()), square(conv.dilation()), 1).singletonOrThrow();
    }

    static NDArray dense(NDArray x, NDArray weight, NDArray bias) {
        return x.getNDArrayInternal().linear(x, weight, bias).singletonOrThrow();
    }

    static NDArray maxPool(MaxPool pool, NDArray x) {
        return x.getNDArrayInternal().maxPool(square(pool.size()), square(pool.stride()), square(pool.padding()), false);
    }

    /** Zeros around the pictures count in the mean. */
    static NDArray avgPool(AvgPool pool, NDArray x) {
        return x.getNDArrayInternal().avgPool(square(pool.size()), square(pool.stride()), square(pool.padding()), false, true);
    }

    static NDArray activate(Activation activation, NDArray x) {
        return switch (activation.function()) {
            case RELU -> x.getNDArrayInternal().relu();
            case SIGMOID -> x.getNDArrayInternal().sigmoid();
            case TANH -> x.getNDArrayInternal().tanh();
            case LEAKY_RELU -> x.getNDArrayInternal().leakyRelu((float) Activation.LEAK);
            case ELU -> x.getNDArrayInternal().elu((float) Activation.ELU_ALPHA);
            case GELU -> x.getNDArrayInternal().gelu();
            case SILU -> x.mul(x.getNDArrayInternal().sigmoid());
        };
    }

    /**
     * Normalises each channel.
     *
     * @param arrays scale, shift, running mean, running variance
     * @param learns whether by the batch's averages, which then move the running ones, or else by the running ones
     */
    static NDArray batchNorm(NDArray x, List<NDArray> arrays, boolean learns) {
        NDArray scale = arrays.get(0);
        NDArray shift = arrays.get(1);
        NDArray mean = arrays.get(2);
        NDArray variance = arrays.get(3);
        if (!learns) {
            return x.getNDArrayInternal().batchNorm(x, mean, variance, scale, shift, 1,
                    (float) BatchNorm.KEPT, (float) BatchNorm.EPSILON, false).singletonOrThrow();
        }
        NDManager scope = x.getManager();
        long count = x.getShape().size() / mean.size();
        if (count == 1) {
            follow(mean, x.stopGradient().reshape(mean.getShape()), 1 - BatchNorm.KEPT);
            follow(variance, scope.zeros(variance.getShape()), 1 - BatchNorm.KEPT);
            return normAlone(x, in(scope, scale.reshape(x.getShape())), in(scope, shift.reshape(x.getShape())));
        }
        NDArray batchMean = scope.zeros(mean.getShape());
        NDArray batchVariance = scope.zeros(variance.getShape());
        NDArray y = x.getNDArrayInternal().batchNorm(x, batchMean, batchVariance, scale, shift, 1,
                0, (float) BatchNorm.EPSILON, true).singletonOrThrow();
        follow(mean, batchMean, 1 - BatchNorm.KEPT);
        // PyTorch tells the unbiased variance.
        follow(variance, batchVariance, (1 - BatchNorm.KEPT) * (count - 1) / count);
        return y;
    }

    /** A single number is its own mean and has no variance. PyTorch refuses that case. */
    private static NDArray normAlone(NDArray x, NDArray scale, NDArray shift) {
        return x.sub(x).mul(scale).add(shift);
    }

    private static NDArray in(NDManager scope, NDArray array) {
        array.attach(scope);
        return array;
    }

    private static void follow(NDArray running, NDArray batch, double share) {
        running.muli((float) BatchNorm.KEPT).addi(batch.mul((float) share));
    }

    /** Normalises all numbers of each example together. */
    static NDArray layerNorm(NDArray x, NDArray scale, NDArray shift) {
        return x.getNDArrayInternal().layerNorm(x, scale.getShape(), scale, shift, (float) LayerNorm.EPSILON).singletonOrThrow();
    }

    /** Each pixel as a square of equal ones. */
    static NDArray resize(Resize resize, NDArray x) {
        return resize.factor() == 1 ? x : x.repeat(2, resize.factor()).repeat(3, resize.factor());
    }

    /** Zeros around each picture. */
    static NDArray pad(Pad pad, NDArray x) {
        if (pad.width() == 0) {
            return x;
        }
        NDManager scope = x.getManager();
        Shape shape = x.getShape();
        long columns = shape.get(3) + 2L * pad.width();
        NDArray side = scope.zeros(new Shape(shape.get(0), shape.get(1), shape.get(2), pad.width()));
        NDArray edge = scope.zeros(new Shape(shape.get(0), shape.get(1), pad.width(), columns));
        NDArray wide = side.getNDArrayInternal().concat(new NDList(x, side), 3);
        return edge.getNDArrayInternal().concat(new NDList(wide, edge), 2);
    }

    private static Shape square(int side) {
        return new Shape(side, side);
    }
}
