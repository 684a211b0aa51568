package loupe.storage;

import java.util.List;
import loupe.network.NetworkSpec;

/**
 * Everything that a network of the learner's own was, so that each step can be taken back.
 *
 * @param done   oldest first; never empty; the last one is the network as it is
 * @param undone what was taken back, the one that comes back first first
 */
public record NetworkHistory(List<Step> done, List<Step> undone) {

    /** What a network became. @param name of the step that made it, as the learner reads it; empty text for the first */
    public record Step(String name, NetworkSpec network) {}

    public NetworkHistory {
        done = List.copyOf(done);
        undone = List.copyOf(undone);
        if (done.isEmpty()) {
            throw new IllegalArgumentException("a history has a beginning");
        }
    }

    /** The history of a network that never changed. */
    public static NetworkHistory of(NetworkSpec network) {
        return new NetworkHistory(List.of(new Step("", network)), List.of());
    }

    /** The network as it is. */
    public NetworkSpec network() {
        return done.getLast().network();
    }
}
