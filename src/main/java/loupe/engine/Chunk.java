package loupe.engine;

import loupe.network.NetworkSpec;

/** How many pictures go through a network in one call where it is asked for its answers only. */
final class Chunk {

    private static final int MOST = 1000;
    private static final long BYTES = 256L << 20;

    private Chunk() {}

    /** As many as 1000, fewer where what the layers of {@code network} make of them would take more than 256 MiB. */
    static int of(NetworkSpec network) {
        return (int) Math.clamp(BYTES / Math.max(1, network.activationBytes()), 1, MOST);
    }
}
