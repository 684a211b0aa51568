package loupe.ui.common.layers;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import loupe.data.GrayImage;
import loupe.inference.Trace;
import loupe.network.NetworkSpec;
import loupe.network.Parameters;
import loupe.ui.common.FrameClock;
import loupe.ui.common.Mailbox;

/**
 * What every layer of a network makes of the drawing, worked out anew at each change of either. To be called on the screen's
 * thread, where it changes too; the work is done on the worker. Of the changes that come while it works only the newest is
 * looked at, and what belongs to another network, or is older than what is shown, is never shown.
 */
public final class LayersViewModel {

    private record Asked(long generation, LookedThrough network, GrayImage drawing) {}

    private record Found(Asked asked, Optional<Trace> trace) {}

    private final ReadOnlyObjectWrapper<Optional<Trace>> trace = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final AtomicReference<Optional<Asked>> waiting = new AtomicReference<>(Optional.empty());
    private final Executor worker;
    private final Mailbox<Found> found;
    private Optional<Asked> asked = Optional.empty();
    private GrayImage drawing = GrayImage.blank();
    private long generation;
    private long shown;

    /** @param worker runs tasks off the screen's thread, in tests also on it */
    public LayersViewModel(Executor worker, FrameClock frames) {
        this.worker = worker;
        this.found = new Mailbox<>(frames, all -> all.forEach(this::take));
    }

    /** What the layers make of the drawing; empty before the first result. It may end at the network's first fault. */
    public ReadOnlyObjectProperty<Optional<Trace>> trace() {
        return trace.getReadOnlyProperty();
    }

    /** The drawing that is shown to the network. */
    public GrayImage drawing() {
        return drawing;
    }

    /**
     * Looks through another network. A network with a fault is looked through as far as it works.
     *
     * @param parameters found by name; where an array is missing or of another size, the way ends
     */
    public void show(NetworkSpec network, Parameters parameters) {
        show(network, () -> parameters);
    }

    /** The same, with weights that are made on the worker when they are needed. */
    public void show(NetworkSpec network, Supplier<Parameters> parameters) {
        ask(new LookedThrough(network, parameters));
    }

    /** Shows the network another drawing. */
    public void show(GrayImage next) {
        drawing = next;
        asked.ifPresent(last -> ask(last.network()));
    }

    private void ask(LookedThrough network) {
        Asked next = new Asked(++generation, network, drawing);
        asked = Optional.of(next);
        if (waiting.getAndSet(Optional.of(next)).isEmpty()) {
            worker.execute(this::lookAtNewest);
        }
    }

    private void lookAtNewest() {
        waiting.getAndSet(Optional.empty()).ifPresent(newest -> found.put(new Found(newest, newest.network().look(newest.drawing()))));
    }

    private void take(Found next) {
        boolean sameNetwork = asked.filter(last -> last.network() == next.asked().network()).isPresent();
        if (sameNetwork && next.asked().generation() > shown) {
            shown = next.asked().generation();
            trace.set(next.trace());
        }
    }
}
