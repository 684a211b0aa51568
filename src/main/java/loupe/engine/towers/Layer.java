package loupe.engine.towers;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import loupe.data.Chance;

/**
 * A layer of a tower: rows of numbers go in and rows come out. Its gradients are the chain rule written out, for that takes
 * a third of the operations that an engine's record of them would take.
 */
sealed interface Layer {

    /**
     * What came out, and the way back: it adds to the weights' gradients and turns the gradient at what came out, which it may
     * use up, into that at what went in.
     */
    record Pass(NDArray output, UnaryOperator<NDArray> back) {}

    /** @param x [rows, numbers]; everything made of it belongs to its scope @param dropping what is left out in training; empty in use */
    Pass forward(NDArray x, Optional<Chance> dropping);

    /** What is trained. */
    default Stream<Weight> weights() {
        return Stream.empty();
    }

    /** y = xW + b. @param weight [in, out] @param bias [1, out] */
    record Dense(Weight weight, Weight bias) implements Layer {
        @Override
        public Pass forward(NDArray x, Optional<Chance> dropping) {
            NDManager scope = x.getManager();
            NDArray w = scope.create(weight.values(), new Shape(weight.rows(), weight.columns()));
            NDArray y = x.matMul(w).addi(scope.create(bias.values()));
            return new Pass(y, d -> {
                weight.add(x.transpose().matMul(d).toFloatArray());
                bias.add(d.sum(new int[] {0}).toFloatArray());
                return d.matMul(w.transpose());
            });
        }

        /** The same layer, trained at another pace. */
        Dense at(double pace) {
            return new Dense(weight.at(pace), bias.at(pace));
        }

        @Override
        public Stream<Weight> weights() {
            return Stream.of(weight, bias);
        }
    }

    /** y = max(x, 0). */
    record Relu() implements Layer {
        @Override
        public Pass forward(NDArray x, Optional<Chance> dropping) {
            NDArray y = x.maximum(0);
            return new Pass(y, d -> d.muli(y.sign()));
        }
    }

    record Tanh() implements Layer {
        @Override
        public Pass forward(NDArray x, Optional<Chance> dropping) {
            NDArray y = x.tanh();
            return new Pass(y, d -> d.muli(y.mul(y).negi().addi(1)));
        }
    }

    record Sigmoid() implements Layer {
        @Override
        public Pass forward(NDArray x, Optional<Chance> dropping) {
            NDArray y = x.neg().exp().addi(1).pow(-1);
            return new Pass(y, d -> d.muli(y.mul(y.neg().addi(1))));
        }
    }

    /** In training each number becomes 0 with probability {@code rate}, else it is divided by 1 - rate. */
    record Dropout(double rate) implements Layer {
        @Override
        public Pass forward(NDArray x, Optional<Chance> dropping) {
            if (rate == 0 || dropping.isEmpty()) {
                return new Pass(x, d -> d);
            }
            NDArray mask = x.getManager().create(mask((int) x.size(), dropping.get()), x.getShape());
            return new Pass(x.mul(mask), d -> d.muli(mask));
        }

        private float[] mask(int size, Chance chance) {
            float kept = (float) (1 / (1 - rate));
            long least = Math.round(rate * 0x1p32);
            float[] mask = new float[size];
            for (int i = 0; i < size; i += 2) {
                long bits = chance.bits();
                mask[i] = bits >>> 32 < least ? 0 : kept;
                if (i + 1 < size) {
                    mask[i + 1] = (bits & 0xFFFFFFFFL) < least ? 0 : kept;
                }
            }
            return mask;
        }
    }

    /** y = x + what {@code inside} makes of x. */
    record Residual(Layer inside) implements Layer {
        @Override
        public Pass forward(NDArray x, Optional<Chance> dropping) {
            Pass pass = inside.forward(x, dropping);
            return new Pass(x.add(pass.output()), d -> d.add(pass.back().apply(d.duplicate())));
        }

        @Override
        public Stream<Weight> weights() {
            return inside.weights();
        }
    }

    /** One layer after the other. */
    record Stack(List<Layer> layers) implements Layer {
        @Override
        public Pass forward(NDArray x, Optional<Chance> dropping) {
            Deque<Pass> passes = new ArrayDeque<>();
            NDArray y = x;
            for (Layer layer : layers) {
                Pass pass = layer.forward(y, dropping);
                passes.push(pass);
                y = pass.output();
            }
            return new Pass(y, d -> {
                NDArray at = d;
                for (Pass pass : passes) {
                    at = pass.back().apply(at);
                }
                return at;
            });
        }

        @Override
        public Stream<Weight> weights() {
            return layers.stream().flatMap(Layer::weights);
        }
    }
}
