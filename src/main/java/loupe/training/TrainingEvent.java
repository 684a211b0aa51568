package loupe.training;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a training tells while it runs. One {@link Started}; any number of {@link BatchesDone}, {@link EpochDone},
 * {@link CheckpointSaved}, {@link LayersMoved}; exactly one {@link Ended}. A recommender tells {@link OfRecommender} instead of all but the end. Seconds count from the start of the first batch, pauses left out.
 */
public sealed interface TrainingEvent {

    /** The last event, whatever happens. */
    sealed interface Ended extends TrainingEvent {}

    /**
     * Training begins.
     *
     * @param batchesPerEpoch  full batches in an epoch
     * @param parameters       how many numbers are trained
     * @param initialSha256    {@link loupe.network.Parameters#sha256()} of the weights it starts from
     * @param engineVersion    what computes, the kind of processor or graphics card included: for example {@code MXNet 1.9.0 (DJL 0.36.0) on AVX-512}
     */
    record Started(TrainingJob job, int batchesPerEpoch, long parameters, String initialSha256,
                   String engineVersion) implements TrainingEvent {}

    /**
     * A bundle of neighbouring batches of one epoch, at most ten bundles a second.
     *
     * @param epoch      from 0
     * @param firstBatch number of the first batch in {@code batches}, from 1 within the epoch
     * @param seconds    when the last of them was done
     */
    record BatchesDone(int epoch, int firstBatch, List<Batch> batches, double seconds) implements TrainingEvent {
        public BatchesDone {
            batches = List.copyOf(batches);
        }

        /** The number of the last batch in the bundle. */
        public int lastBatch() {
            return firstBatch + batches.size() - 1;
        }
    }

    /** One batch: its mean loss (natural logarithm) and the share of it that was right, before its step. */
    record Batch(float loss, float accuracy) {}

    /**
     * An epoch is over and the network was tried on the validation pictures.
     *
     * @param trainingLoss     mean over the epoch's batches, while the weights changed
     * @param trainingAccuracy running average over the epoch, while the weights changed
     */
    record EpochDone(int epoch, double trainingLoss, double trainingAccuracy, double validationLoss,
                     double validationAccuracy, double seconds) implements TrainingEvent {}

    /**
     * Weights are on disk.
     *
     * @param step batches done since the start of the run
     * @param file name within the run's folder, for example {@code checkpoints/000100.safetensors}
     */
    record CheckpointSaved(int epoch, long step, String file) implements TrainingEvent {}

    /**
     * How far each trained layer was moved by a step; told of each {@value #EVERY}th.
     *
     * @param step   which one, from 1
     * @param layers from input to output
     */
    record LayersMoved(long step, List<LayerMove> layers, double seconds) implements TrainingEvent {

        public static final int EVERY = 50;

        public LayersMoved {
            layers = List.copyOf(layers);
        }
    }

    /** What only the training of a recommender tells. */
    sealed interface OfRecommender extends TrainingEvent {}

    /**
     * The training of a recommender begins.
     *
     * @param parameters    how many numbers are trained
     * @param initialSha256 {@link loupe.network.Parameters#sha256()} of the numbers it starts from
     * @param engineVersion as in {@link Started}
     */
    record RecommenderStarted(RecommenderJob job, long parameters, String initialSha256, String engineVersion) implements OfRecommender {}

    /**
     * An epoch of a recommender is over and it was measured.
     *
     * @param epoch   from 0
     * @param figures by their names, for example {@code rmse}, {@code training rmse} or {@code ndcg@10}, in a fixed order
     */
    record Measured(int epoch, Map<String, Double> figures, double seconds) implements OfRecommender {
        public Measured {
            figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
        }
    }

    /** All epochs are done. */
    record Finished(String parametersSha256, double seconds) implements Ended {}

    /** The learner stopped it; what was learned is in the newest checkpoint. @param step batches done */
    record Stopped(long step, String parametersSha256, double seconds) implements Ended {}

    /** It could not go on. @param reason a sentence: what happened, where, what to try */
    record Failed(String reason) implements Ended {}
}
