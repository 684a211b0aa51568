package loupe.ui.builder;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import loupe.network.LayerPath;
import loupe.storage.BuilderState;
import loupe.ui.common.Delay;

/** What the screen remembers for its next start. Safe to call from any thread. */
final class BuilderMemory {

    private static final Duration GATHERING = Duration.ofMillis(900);

    private final Consumer<BuilderState> write;
    private final Delay delay;
    private final AtomicBoolean waiting = new AtomicBoolean();
    private volatile BuilderState state;

    BuilderMemory(BuilderState start, Consumer<BuilderState> write, Delay delay) {
        this.state = start;
        this.write = write;
        this.delay = delay;
    }

    BuilderState state() {
        return state;
    }

    /** The chosen layers; what names no place is left out. */
    List<LayerPath> chosen() {
        return state.chosen().stream().filter(name -> name.matches("\\d{1,4}(\\.\\d{1,4})*"))
                .map(name -> new LayerPath(Arrays.stream(name.split("\\.")).map(Integer::valueOf).toList())).toList();
    }

    void keep(String network, String tab, List<LayerPath> chosen) {
        BuilderState next = new BuilderState(network, tab, chosen.stream().map(LayerPath::name).toList());
        if (!next.equals(state)) {
            state = next;
            if (waiting.compareAndSet(false, true)) {
                delay.run(GATHERING, this::writeNow);
            }
        }
    }

    /** Writes what is not written yet. */
    void writeNow() {
        if (waiting.getAndSet(false)) {
            write.accept(state);
        }
    }
}
