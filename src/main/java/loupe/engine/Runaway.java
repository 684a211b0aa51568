package loupe.engine;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import loupe.network.Frozen;
import loupe.network.NetworkSpec;
import loupe.network.Parameters;
import loupe.network.Step;
import loupe.training.BatchOrder;
import loupe.training.Divergence;
import loupe.training.Hyperparameters;
import loupe.training.RunControl;
import loupe.training.TrainerState;
import loupe.training.TrainingJob;

/**
 * Finds which layer grew where a loss is no longer a number: goes from the last kept weights, which were numbers, to the
 * batch that broke off, and looks at what each layer gives there. That takes about twice as long as those batches took before.
 *
 * @param count training pictures
 * @param open  a fresh learner of the job that starts from given weights
 */
record Runaway(TrainingJob job, int count, Function<Parameters, Learner> open, RunControl control) {

    /** Weights that were numbers. @param state the optimiser of then */
    record Kept(Parameters weights, TrainerState state) {}

    /** The layers that are looked at, in order: a block stands behind its layers, what is frozen without its wrapping. */
    static List<Step> layers(NetworkSpec network) {
        return network.steps().stream().flatMap(Runaway::layers).toList();
    }

    private static Stream<Step> layers(Step step) {
        Stream<Step> inside = step.inside().stream().flatMap(Runaway::layers);
        return step.layer() instanceof Frozen ? inside : Stream.concat(inside, Stream.of(step));
    }

    /** The largest absolute value; infinite where one is infinite or not a number. */
    static float size(float[] values) {
        float largest = 0;
        for (float value : values) {
            if (!Float.isFinite(value)) {
                return Float.POSITIVE_INFINITY;
            }
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }

    /** Whether all of them are numbers. */
    static boolean finite(Parameters weights) {
        return weights.arrays().stream().allMatch(array -> Float.isFinite(size(array.values())));
    }

    /** What happened, which layer grew, and a rate to try; no layer where the learner stopped the search. */
    String sentence(LossFault fault, Kept kept) {
        int batches = count / job.settings().batch();
        long broken = (long) fault.epoch() * batches + fault.batch() - 1;
        String grown = last(fault.epoch(), kept, broken).flatMap(last -> sizes(fault.epoch(), kept, last)).map(this::grown).orElse("");
        return fault.what() + grown + ". Try a smaller learning rate, for example " + Divergence.smallerRate(job) + ".";
    }

    /** The last step, at most {@code broken}, that started from weights that were numbers: what is none may hide behind a ReLU for a while. */
    private Optional<Long> last(int epoch, Kept kept, long broken) {
        try (Learner again = again(epoch, kept)) {
            for (long step = kept.state().step(); step < broken; step++) {
                if (control.stopRequested()) {
                    return Optional.empty();
                }
                step(again, step);
                if (!finite(again.parameters())) {
                    return Optional.of(step);
                }
            }
        }
        return Optional.of(broken);
    }

    /** What the layers give in step {@code last}. */
    private Optional<float[]> sizes(int epoch, Kept kept, long last) {
        try (Learner again = again(epoch, kept)) {
            for (long step = kept.state().step(); step < last; step++) {
                if (control.stopRequested()) {
                    return Optional.empty();
                }
                step(again, step);
            }
            return Optional.of(again.layerSizes(batch(last)));
        }
    }

    private Learner again(int epoch, Kept kept) {
        Learner again = open.apply(kept.weights());
        again.restore(kept.state());
        again.beginEpoch(epoch, BatchOrder.of(job.seed(), epoch, count));
        return again;
    }

    private void step(Learner again, long step) {
        Hyperparameters settings = job.settings();
        long steps = settings.steps(count / settings.batch());
        again.step(batch(step), settings.learningRate() * settings.schedule().factor(step, steps));
        again.outcomes();
    }

    private int batch(long step) {
        return (int) (step % (count / job.settings().batch()));
    }

    private String grown(float[] sizes) {
        int largest = 0;
        for (int i = 1; i < sizes.length; i++) {
            largest = sizes[i] > sizes[largest] ? i : largest;
        }
        Step step = layers(job.network()).get(largest);
        return ": what layer " + step.path() + " (" + step.layer().text() + ") gives has grown "
                + (Float.isFinite(sizes[largest]) ? "to " + inWords(sizes[largest]) : "beyond " + inWords(Float.MAX_VALUE));
    }

    private static String inWords(float size) {
        return String.format(Locale.ROOT, "%.1e", size).replace("e+", "e");
    }
}
