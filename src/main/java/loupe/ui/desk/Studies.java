package loupe.ui.desk;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.LongFunction;
import loupe.inference.Classifier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The studies that go on, in turn, a piece each. Used on the desk's worker only. */
final class Studies {

    /** One study a topic and network. */
    record Key(String topic, long network) {}

    private static final Logger LOG = LoggerFactory.getLogger(Studies.class);

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

    /** What was to be done may have been dropped since this was posted. */
    private void piece() {
        if (open.isEmpty()) {
            return;
        }
        Map.Entry<Key, Study> next = open.entrySet().iterator().next();
        open.remove(next.getKey());
        networks.apply(next.getKey().network()).filter(network -> goesOn(next.getKey(), next.getValue(), network))
                .ifPresent(network -> open.put(next.getKey(), next.getValue()));
    }

    /** A study that fails ends alone: the others go on. */
    private static boolean goesOn(Key key, Study study, Classifier network) {
        try {
            return study.step(network);
        } catch (RuntimeException fault) {
            LOG.warn("The study {} failed", key, fault);
            return false;
        }
    }
}
