package loupe.inference;

import loupe.network.NetworkSpec;
import loupe.network.Parameters;

/** Makes a classifier of a network and its weights. */
public interface ClassifierFactory {

    /** @throws IllegalArgumentException where {@code parameters} do not belong to {@code network} */
    Classifier open(NetworkSpec network, Parameters parameters);
}
