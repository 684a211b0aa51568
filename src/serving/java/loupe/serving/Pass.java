package loupe.serving;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.internal.NDArrayEx;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/** Pictures once through a network. */
final class Pass {

    private final Iterator<NDArray> arrays;
    private final Deque<NDArray> beside = new ArrayDeque<>();
    private NDArray x;

    Pass(NDArray pictures, List<NDArray> arrays) {
        this.x = pictures;
        this.arrays = arrays.iterator();
    }

    /** @param lines a layer each, and what it needs to know */
    NDArray through(List<String> lines) {
        for (String line : lines) {
            String[] words = line.split(" ");
            float[] numbers = new float[words.length - 1];
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = Float.parseFloat(words[i + 1]);
            }
            x = layer(words[0], numbers, x.getNDArrayInternal());
        }
        return x;
    }

    private NDArray layer(String kind, float[] numbers, NDArrayEx on) {
        switch (kind) {
            case "conv":
                return on.convolution(x, arrays.next(), arrays.next(), square(numbers[0]), square(numbers[1]), square(numbers[2]), 1).singletonOrThrow();
            case "dense":
                return on.linear(x, arrays.next(), arrays.next()).singletonOrThrow();
            case "maxpool":
                return on.maxPool(square(numbers[0]), square(numbers[1]), square(numbers[2]), false);
            case "avgpool":
                return on.avgPool(square(numbers[0]), square(numbers[1]), square(numbers[2]), false, true);
            case "globalmaxpool":
                return list(on.globalMaxPool());
            case "globalavgpool":
                return list(on.globalAvgPool());
            case "flatten":
                return list(x);
            case "batchnorm":
                return batchNorm(numbers[0], on);
            case "layernorm":
                return layerNorm(numbers[0], on);
            case "open":
                beside.push(x);
                return x;
            case "close":
                return beside.pop().add(x);
            case "resize":
                return numbers[0] == 1 ? x : x.repeat(2, (long) numbers[0]).repeat(3, (long) numbers[0]);
            case "pad":
                return pad((long) numbers[0]);
            default:
                return activation(kind, numbers, on);
        }
    }

    private NDArray activation(String kind, float[] numbers, NDArrayEx on) {
        switch (kind) {
            case "relu":
                return on.relu();
            case "sigmoid":
                return on.sigmoid();
            case "tanh":
                return on.tanh();
            case "leakyrelu":
                return on.leakyRelu(numbers[0]);
            case "elu":
                return on.elu(numbers[0]);
            case "gelu":
                return on.gelu();
            case "silu":
                return x.mul(on.sigmoid());
            default:
                throw new IllegalArgumentException("network.txt has a layer \"" + kind + "\", which this jar does not know.");
        }
    }

    private NDArray batchNorm(float epsilon, NDArrayEx on) {
        NDArray scale = arrays.next();
        NDArray shift = arrays.next();
        NDArray mean = arrays.next();
        NDArray variance = arrays.next();
        return on.batchNorm(x, mean, variance, scale, shift, 1, 0.9f, epsilon, false).singletonOrThrow();
    }

    private NDArray layerNorm(float epsilon, NDArrayEx on) {
        NDArray scale = arrays.next();
        return on.layerNorm(x, scale.getShape(), scale, arrays.next(), epsilon).singletonOrThrow();
    }

    private NDArray pad(long width) {
        if (width == 0) {
            return x;
        }
        Shape shape = x.getShape();
        NDArray side = x.getManager().zeros(new Shape(shape.get(0), shape.get(1), shape.get(2), width));
        NDArray edge = x.getManager().zeros(new Shape(shape.get(0), shape.get(1), width, shape.get(3) + 2 * width));
        NDArray wide = side.getNDArrayInternal().concat(new NDList(x, side), 3);
        return edge.getNDArrayInternal().concat(new NDList(wide, edge), 2);
    }

    private static NDArray list(NDArray x) {
        return x.reshape(x.getShape().get(0), -1);
    }

    private static Shape square(float side) {
        return new Shape((long) side, (long) side);
    }
}
