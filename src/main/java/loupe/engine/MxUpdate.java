package loupe.engine;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import com.sun.jna.StringArray;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Moves all of MXNet's weights along their gradients in one call, by the formulas of {@link Optimization}. */
final class MxUpdate implements AutoCloseable {

    private static final StringArray NOTHING = new StringArray(new String[0]);

    private final MxCalls calls;
    private final Optimization optimization;
    private final List<String> names;
    private final Pointer[] states;
    private final Pointer operation;
    private final Memory inputs;
    private final Memory target;
    private double rateBefore = Double.NaN;
    private int workers = 1;
    private StringArray keys;
    private StringArray values;
    private int attributes;
    private long t;

    /** @param weights and {@code gradients}: flat, {@code size} long */
    MxUpdate(MxCalls calls, Optimization optimization, Pointer weights, Pointer gradients, int size) {
        this.calls = calls;
        this.optimization = optimization;
        names = optimization.arrays();
        states = new Pointer[names.size()];
        Pointer[] all = new Pointer[2 + states.length];
        all[0] = weights;
        all[1] = gradients;
        for (int i = 0; i < states.length; i++) {
            states[i] = calls.array(new float[size], size);
            all[2 + i] = states[i];
        }
        inputs = MxCalls.handles(all);
        target = MxCalls.handles(weights);
        operation = calls.operation(operationName());
        keys = NOTHING;
        values = NOTHING;
    }

    private String operationName() {
        return switch (optimization.optimizer()) {
            case SGD -> states.length > 0 ? "sgd_mom_update" : "sgd_update";
            case NAG -> "nag_mom_update";
            case ADAM -> "adam_update";
            case RMSPROP -> "rmsprop_update";
        };
    }

    /** The optimiser's arrays, by name. */
    Map<String, Pointer> states() {
        Map<String, Pointer> all = new LinkedHashMap<>();
        for (int i = 0; i < states.length; i++) {
            all.put(names.get(i), states[i]);
        }
        return all;
    }

    /** Goes on after {@code steps} steps with these arrays, by name. */
    void restore(Map<String, float[]> values, long steps) {
        values.forEach((name, array) -> calls.set(states[names.indexOf(name)], array));
        goOn(steps);
    }

    /** Goes on after {@code steps} steps with the arrays as they are. */
    void goOn(long steps) {
        t = steps;
    }

    /** Takes what lies in the gradients as a sum over {@code count} workers and steps along its mean. */
    void divideAmong(int count) {
        workers = count;
    }

    /** One step with what lies in the gradients. */
    void step(double rate) {
        t++;
        double present = optimization.effective(rate, t);
        if (present != rateBefore) {
            describe(present);
        }
        calls.apply(operation, inputs, 2 + states.length, target, keys, values, attributes);
        if (t % Optimization.FLUSH_PERIOD == 0) {
            for (Pointer state : states) {
                flush(state);
            }
        }
    }

    /** state = state * (|state| > tiny). */
    private void flush(Pointer state) {
        try (Memory itself = MxCalls.handles(state)) {
            Pointer size = calls.apply("abs", itself, 1, Map.of());
            Pointer large = calls.apply("_greater_scalar", MxCalls.handles(size), 1, Map.of("scalar", Optimization.TINY));
            calls.apply(calls.operation("elemwise_mul"), MxCalls.handles(state, large), 2, itself, NOTHING, NOTHING, 0);
            calls.free(size);
            calls.free(large);
        }
    }

    private void describe(double rate) {
        Map<String, Object> attributes = new LinkedHashMap<>(Map.of("lr", (float) rate, "wd", (float) optimization.weightDecay()));
        switch (optimization.optimizer()) {
            case SGD, NAG -> {
                if (states.length > 0) {
                    attributes.put("momentum", (float) optimization.momentum());
                }
            }
            case ADAM -> attributes.putAll(Map.of("beta1", Optimization.BETA1, "beta2", Optimization.BETA2,
                    "epsilon", Optimization.EPSILON, "lazy_update", "False"));
            case RMSPROP -> attributes.putAll(Map.of("gamma1", Optimization.DECAY, "epsilon", Optimization.EPSILON));
        }
        if (workers > 1) {
            attributes.put("rescale_grad", 1f / workers);
        }
        keys = new StringArray(attributes.keySet().toArray(String[]::new));
        values = new StringArray(attributes.values().stream().map(Object::toString).toArray(String[]::new));
        this.attributes = attributes.size();
        rateBefore = rate;
    }

    @Override
    public void close() {
        for (Pointer state : states) {
            calls.free(state);
        }
    }
}
