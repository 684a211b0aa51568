package loupe.storage;

import loupe.training.Hyperparameters;

/**
 * The training form as it stood.
 *
 * @param network a preset's name, a model's or a run's folder, or the one-line text of a network
 * @param data    a data set's name or folder
 * @param engine  {@code auto}, {@code mxnet} or {@code pytorch}
 * @param device  {@code auto}, {@code cpu} or {@code gpu}
 * @param threads 0 for automatic
 * @param start   a trained network's name or folder, whose weights are taken over; empty text for fresh ones
 * @param augment how the training pictures are changed, as {@link loupe.data.Augmentation#text()} writes it
 * @param site    on whose machines, as {@link loupe.training.Site#text()} writes it
 */
public record FormState(String network, String data, Hyperparameters settings, long seed, String engine, String device,
                        int threads, String start, String augment, String site) {

    /** One whose weights are fresh and whose pictures stay as they are, on this machine. */
    public FormState(String network, String data, Hyperparameters settings, long seed, String engine, String device, int threads) {
        this(network, data, settings, seed, engine, device, threads, "", "none", "here");
    }
}
