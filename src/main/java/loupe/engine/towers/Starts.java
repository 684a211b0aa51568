package loupe.engine.towers;

import java.util.List;
import loupe.data.Chance;

/** Numbers that a training starts from; each array has chances of its own, so that none shifts another's. */
final class Starts {

    private final long seed;
    private long next;

    Starts(long seed) {
        this.seed = seed;
    }

    /** Evenly from -bound to bound. */
    Weight even(String name, int rows, int columns, double bound, double decay) {
        Chance chance = Chance.of(seed, next++);
        return Weight.of(name, rows, columns, decay, () -> chance.between(-bound, bound));
    }

    /** Normally around 0. */
    Weight normal(String name, int rows, int columns, double deviation, double decay) {
        Chance chance = Chance.of(seed, next++);
        return Weight.of(name, rows, columns, decay, () -> chance.normal(deviation));
    }

    /** A dense layer with Xavier's start (Glorot and Bengio 2010) times {@code size}. */
    Layer.Dense dense(String name, int in, int out, double size, double decay) {
        return new Layer.Dense(even(name + ".weight", in, out, size * Math.sqrt(6.0 / (in + out)), decay),
                Weight.zeros(name + ".bias", 1, out, 0));
    }

    /** x + dropout(dense(relu(dense(x)))), which starts near x. @param pace of its numbers */
    Layer residual(String name, int k, double dropout, double decay, double pace) {
        Layer.Dense first = dense(name + ".first", k, k, 1, decay);
        Layer.Dense second = dense(name + ".second", k, k, 0.1, decay);
        return new Layer.Residual(new Layer.Stack(List.of(first.at(pace), new Layer.Relu(), second.at(pace), new Layer.Dropout(dropout))));
    }
}
