package loupe.engine;

import com.sun.jna.Pointer;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

/**
 * Moves all of MXNet's weights along their gradients by an {@link UpdateRule}, as one of MXNet's own operations. (Its
 * {@code sgd_mom_update} and the like go from number to number without vector instructions and take four times as long.)
 */
final class MxUpdate implements AutoCloseable {

    /** So many numbers at a time are copied out of MXNet's memory, moved and copied back. Four such stretches fit the nearest memory of a core. */
    private static final int STRETCH = 2048;

    /** What lies around a step, kept by whoever wants to look at it: the weights before it, its gradients, the weights after it. */
    record Around(float[] before, float[] gradients, float[] after) {}

    /** A step that MXNet has yet to come to. */
    private record Step(float rate, float share, boolean flushes, Optional<Around> around) {}

    private final MxCalls calls;
    private final Optimization optimization;
    private final UpdateRule rule;
    private final int size;
    private final List<String> names;
    private final Pointer[] states;
    private final MemorySegment weightsMemory;
    private final MemorySegment gradientsMemory;
    private final MemorySegment[] statesMemory;
    private final UpdateRule.Stretch stretch;
    private final MxWork work;
    private final Queue<Step> steps = new ConcurrentLinkedQueue<>();
    private int workers = 1;
    private long t;

    /** @param weights and {@code gradients}: flat, {@code size} long */
    MxUpdate(MxCalls calls, Optimization optimization, Pointer weights, Pointer gradients, int size) {
        this.calls = calls;
        this.optimization = optimization;
        this.size = size;
        rule = new UpdateRule(optimization);
        names = optimization.arrays();
        states = names.stream().map(name -> calls.array(new float[size], size)).toArray(Pointer[]::new);
        weightsMemory = calls.memory(weights, size);
        gradientsMemory = calls.memory(gradients, size);
        statesMemory = Stream.of(states).map(state -> calls.memory(state, size)).toArray(MemorySegment[]::new);
        stretch = UpdateRule.Stretch.of(new float[STRETCH], new float[STRETCH], optimization);
        work = new MxWork(calls, this::move, new Pointer[] {gradients},
                Stream.concat(Stream.of(weights), Stream.of(states)).toArray(Pointer[]::new));
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

    /** One step with what lies in the gradients. @param around filled when the step is done */
    void step(double rate, Optional<Around> around) {
        t++;
        steps.add(new Step((float) optimization.effective(rate, t), 1f / workers, t % Optimization.FLUSH_PERIOD == 0, around));
        work.push();
    }

    /** The oldest step that MXNet has not come to, on its thread. */
    private void move() {
        Step step = steps.remove();
        step.around().ifPresent(around -> {
            copy(weightsMemory, 0, around.before(), size);
            copy(gradientsMemory, 0, around.gradients(), size);
        });
        for (int from = 0; from < size; from += STRETCH) {
            move(step, from, Math.min(STRETCH, size - from));
        }
        step.around().ifPresent(around -> copy(weightsMemory, 0, around.after(), size));
    }

    private void move(Step step, int from, int count) {
        long offset = (long) from * Float.BYTES;
        copy(weightsMemory, offset, stretch.weights(), count);
        copy(gradientsMemory, offset, stretch.gradients(), count);
        for (int i = 0; i < statesMemory.length; i++) {
            copy(statesMemory[i], offset, stretch.states()[i], count);
        }
        if (step.share() != 1) {
            scale(stretch.gradients(), step.share(), count);
        }
        rule.move(stretch, count, step.rate(), (float) optimization.weightDecay());
        for (int i = 0; i < statesMemory.length; i++) {
            if (step.flushes()) {
                UpdateRule.flush(stretch.states()[i], count);
            }
            copy(stretch.states()[i], statesMemory[i], offset, count);
        }
        copy(stretch.weights(), weightsMemory, offset, count);
    }

    private static void copy(MemorySegment from, long offset, float[] to, int count) {
        MemorySegment.copy(from, ValueLayout.JAVA_FLOAT, offset, to, 0, count);
    }

    private static void copy(float[] from, MemorySegment to, long offset, int count) {
        MemorySegment.copy(from, 0, to, ValueLayout.JAVA_FLOAT, offset, count);
    }

    private static void scale(float[] numbers, float factor, int count) {
        for (int i = 0; i < count; i++) {
            numbers[i] *= factor;
        }
    }

    @Override
    public void close() {
        work.close();
        for (Pointer state : states) {
            calls.free(state);
        }
    }
}
