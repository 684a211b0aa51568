package loupe.engine;

import ai.djl.ndarray.NDArray;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
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
import loupe.network.Residual;
import loupe.network.Resize;
import loupe.network.Step;

/** A network as operations of either engine, one after the other. */
final class Forward {

    private final List<Step> steps;

    /** @param network without a fault */
    Forward(NetworkSpec network) {
        steps = network.steps();
    }

    /**
     * A trained network's answers before softmax.
     *
     * @param images     [batch, channels, height, width], or [batch, count] where the network's input is a list
     * @param parameters in the network's order
     * @return [batch, classes], in the scope of {@code images}
     */
    NDArray logits(NDArray images, List<NDArray> parameters) {
        return new Pass(parameters, Optional.empty()).through(steps, images, false);
    }

    /**
     * The answers in training: with dropout, and normalised by the batch's own averages, which move the running ones. PyTorch only.
     *
     * @param masks what dropout does, in the order of {@link DropoutMasks}
     */
    NDArray training(NDArray images, List<NDArray> parameters, List<NDArray> masks) {
        return new Pass(parameters, Optional.of(masks.iterator())).through(steps, images, false);
    }

    /** What each layer gives in training, in the order of {@link Runaway#layers}. */
    List<NDArray> outputs(NDArray images, List<NDArray> parameters, List<NDArray> masks) {
        Pass pass = new Pass(parameters, Optional.of(masks.iterator()));
        pass.through(steps, images, false);
        return pass.outputs;
    }

    /** Once from input to output. */
    private static final class Pass {

        private final Iterator<NDArray> parameters;
        private final Optional<Iterator<NDArray>> masks;
        private final List<NDArray> outputs = new ArrayList<>();

        /** @param masks empty in use */
        Pass(List<NDArray> parameters, Optional<Iterator<NDArray>> masks) {
            this.parameters = parameters.iterator();
            this.masks = masks;
        }

        NDArray through(List<Step> steps, NDArray images, boolean frozen) {
            NDArray x = images;
            for (Step step : steps) {
                x = layer(step, x, frozen);
                if (!(step.layer() instanceof Frozen)) {
                    outputs.add(x);
                }
            }
            return x;
        }

        private static NDArray list(NDArray x) {
            return x.reshape(x.getShape().get(0), -1);
        }

        private NDArray layer(Step step, NDArray x, boolean frozen) {
            return switch (step.layer()) {
                case Conv2d conv -> Operations.convolve(conv, x, parameters.next(), parameters.next());
                case Dense _ -> Operations.dense(x, parameters.next(), parameters.next());
                case MaxPool pool -> Operations.maxPool(pool, x);
                case AvgPool pool -> Operations.avgPool(pool, x);
                case GlobalMaxPool _ -> list(x.getNDArrayInternal().globalMaxPool());
                case GlobalAvgPool _ -> list(x.getNDArrayInternal().globalAvgPool());
                case Flatten _ -> list(x);
                case Activation activation -> Operations.activate(activation, x);
                case BatchNorm _ -> Operations.batchNorm(x, List.of(parameters.next(), parameters.next(), parameters.next(), parameters.next()),
                        masks.isPresent() && !frozen);
                case LayerNorm _ -> Operations.layerNorm(x, parameters.next(), parameters.next());
                case Dropout dropout -> masks.isPresent() && dropout.rate() > 0 ? x.mul(masks.get().next()) : x;
                case Residual _ -> x.add(through(step.inside(), x, frozen));
                case Resize resize -> Operations.resize(resize, x);
                case Pad pad -> Operations.pad(pad, x);
                case Off _ -> x;
                case Frozen _ -> through(step.inside(), x, true);
            };
        }
    }
}
