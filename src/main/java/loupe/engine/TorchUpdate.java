package loupe.engine;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Moves PyTorch's weights along their gradients, by the formulas of {@link Optimization}. Numbers such as the momentum
 * lie in the engine, because handing one over costs more than the operation itself.
 */
final class TorchUpdate {

    private final Optimization optimization;
    private final NDManager home;
    private final List<Map<String, NDArray>> states = new ArrayList<>();
    private final Map<Double, NDArray> numbers = new TreeMap<>();
    private double rateBefore;
    private NDArray rate;
    private long t;

    /** @param home outlives this @param weights in the order of every {@link #step} */
    TorchUpdate(Optimization optimization, NDManager home, List<NDArray> weights) {
        this.optimization = optimization;
        this.home = home;
        rate = home.create(0f);
        for (NDArray weight : weights) {
            Map<String, NDArray> state = new TreeMap<>();
            optimization.arrays().forEach(name -> state.put(name, home.zeros(weight.getShape())));
            states.add(state);
        }
    }

    /** The optimiser's arrays of parameter {@code index}, by name. */
    Map<String, NDArray> state(int index) {
        return states.get(index);
    }

    /** Goes on after {@code steps} steps; the states are set by their owner. */
    void goOnAfter(long steps) {
        t = steps;
    }

    /** One step. @param gradients of the batch's mean loss; they are used up @param scope takes what is left over */
    void step(List<NDArray> weights, List<NDArray> gradients, double newRate, NDManager scope) {
        t++;
        setRate(optimization.effective(newRate, t));
        for (int i = 0; i < weights.size(); i++) {
            NDArray g = gradients.get(i);
            if (optimization.weightDecay() > 0) {
                g.addi(in(scope, weights.get(i).mul(number(optimization.weightDecay()))));
            }
            move(weights.get(i), g, states.get(i), scope);
        }
        if (t % Optimization.FLUSH_PERIOD == 0) {
            states.forEach(state -> state.values().forEach(array -> flush(array, scope)));
        }
    }

    private void move(NDArray w, NDArray g, Map<String, NDArray> state, NDManager scope) {
        switch (optimization.optimizer()) {
            case SGD -> {
                g.muli(rate);
                if (state.isEmpty()) {
                    w.subi(g);
                } else {
                    w.addi(state.get("momentum").muli(number(optimization.momentum())).subi(g));
                }
            }
            case NAG -> {
                g.muli(rate);
                NDArray mu = number(optimization.momentum());
                NDArray m = state.get("momentum").muli(mu).subi(g);
                w.addi(in(scope, m.mul(mu)).subi(g));
            }
            case ADAM -> {
                average(state.get("mean"), g, Optimization.BETA1, scope);
                NDArray v = state.get("variance");
                average(v, in(scope, g.mul(g)), Optimization.BETA2, scope);
                NDArray size = in(scope, v.sqrt()).addi(number(Optimization.EPSILON));
                w.subi(in(scope, state.get("mean").mul(rate)).divi(size));
            }
            case RMSPROP -> {
                NDArray n = state.get("variance");
                average(n, in(scope, g.mul(g)), Optimization.DECAY, scope);
                NDArray size = in(scope, in(scope, n.add(number(Optimization.EPSILON))).sqrt());
                w.subi(g.muli(rate).divi(size));
            }
        }
    }

    /** mean = kept * mean + (1 - kept) * value. */
    private void average(NDArray mean, NDArray value, double kept, NDManager scope) {
        mean.muli(number(kept)).addi(in(scope, value.mul(number(1 - kept))));
    }

    private void flush(NDArray array, NDManager scope) {
        NDArray large = in(scope, in(scope, array.abs()).gt(number(Optimization.TINY)));
        array.muli(large);
    }

    private static NDArray in(NDManager scope, NDArray array) {
        array.attach(scope);
        return array;
    }

    private void setRate(double newRate) {
        if (newRate != rateBefore) {
            rate.close();
            rate = home.create((float) newRate);
            rateBefore = newRate;
        }
    }

    private NDArray number(double value) {
        return numbers.computeIfAbsent(value, v -> home.create(v.floatValue()));
    }
}
