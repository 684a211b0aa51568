package loupe.ui.desk;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.LongFunction;
import loupe.inference.Classifier;

/** The studies that go on, in turn, a piece each. Used on the desk's worker only. */
final class Studies {

    /** One study a topic and network. */
    record Key(String topic, long network) {}

    private final Map<Key, Study> open = new LinkedHashMap<>();
    private final Executor worker;
    private final LongFunction<Optional<Classifier>> networks;
    private boolean posted;

    /** @param worker runs one task after another; between two of its tasks a piece is done */
    Studies(Executor worker, LongFunction<Optional<Classifier>> networks) {
        this.worker = worker;
        this.networks = networks;
    }

    /** Begins {@code study}; one that goes on under the same key is dropped. */
    void begin(Key key, Study study) {
        open.remove(key);
        open.put(key, study);
        post();
    }

    /** Drops what goes on under {@code key}. */
    void end(Key key) {
        open.remove(key);
    }

    /** Drops what goes on with that network. */
    void endAll(long network) {
        open.keySet().removeIf(key -> key.network() == network);
    }

    /** Posting each piece anew lets everything that was asked for meanwhile go first. */
    private void post() {
        if (!posted && !open.isEmpty()) {
            posted = true;
            worker.execute(() -> {
                posted = false;
                piece();
                post();
            });
        }
    }

    private void piece() {
        if (open.isEmpty()) {
            return;
        }
        Map.Entry<Key, Study> next = open.entrySet().iterator().next();
        open.remove(next.getKey());
        networks.apply(next.getKey().network()).ifPresent(network -> {
            if (next.getValue().step(network)) {
                open.put(next.getKey(), next.getValue());
            }
        });
    }
}
