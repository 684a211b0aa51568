package loupe.ui.common;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import loupe.process.GpuOffer;

/** Finds out, in the background, whether this machine trains on its GPU. To be used on the screen's thread. */
public final class GpuTrial {

    private static final System.Logger LOG = System.getLogger("loupe.ui.common");

    private final Function<Path, GpuOffer> probe;
    private final Threads threads;
    private final ReadOnlyObjectWrapper<GpuState> state = new ReadOnlyObjectWrapper<>(new GpuState.Untried());
    private long newest;

    /** @param probe tries a PyTorch's folder; may take two minutes and is called in the background */
    public GpuTrial(Function<Path, GpuOffer> probe, Threads threads) {
        this.probe = probe;
        this.threads = threads;
    }

    public ReadOnlyObjectProperty<GpuState> state() {
        return state.getReadOnlyProperty();
    }

    /** Tries the PyTorch in {@code folder}; blank text tries nothing. What an older trial finds is dropped. */
    public void attempt(String folder) {
        long number = ++newest;
        if (folder.isBlank()) {
            state.set(new GpuState.Untried());
            return;
        }
        state.set(new GpuState.Trying());
        threads.background().execute(() -> {
            GpuOffer offer = offer(folder.strip());
            threads.screen().execute(() -> take(number, offer));
        });
    }

    private void take(long number, GpuOffer offer) {
        if (number == newest) {
            state.set(new GpuState.Tried(offer));
        }
    }

    private GpuOffer offer(String folder) {
        try {
            return probe.apply(Path.of(folder));
        } catch (InvalidPathException fault) {
            return new GpuOffer.No(Texts.of("settings.gpu.notAPath", folder));
        } catch (RuntimeException fault) {
            LOG.log(System.Logger.Level.WARNING, "The GPU could not be tried.", fault);
            return new GpuOffer.No(Texts.of("settings.gpu.fault", fault.getClass().getSimpleName()));
        }
    }
}
