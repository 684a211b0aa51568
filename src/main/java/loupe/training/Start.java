package loupe.training;

/** Where a training's weights start. */
public sealed interface Start {

    /** From chance: what the seed makes of the network's shapes. */
    record Fresh() implements Start {}

    /**
     * From a trained network: the layers that still fit take over its weights, the others start from chance.
     *
     * @param address a shipped network's name, or a run's or a model's folder
     * @param sha256  of all its parameters: other weights at that address are not these
     */
    record Model(String address, String sha256) implements Start {}

    /** The first digits of a hash, as people compare them. */
    static String brief(String sha256) {
        return sha256.substring(0, Math.min(12, sha256.length()));
    }
}
