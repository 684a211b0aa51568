package loupe.ui.why;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import loupe.data.BadInputException;
import loupe.data.DataCatalog;
import loupe.data.ImageSet;
import loupe.data.KnownSet;
import loupe.data.LabelledImages;
import loupe.data.Sample;
import loupe.inference.HiddenSample;
import loupe.inference.LastHidden;
import loupe.inference.Pca;
import loupe.inference.TrainedModel;
import loupe.storage.HiddenCache;
import loupe.ui.common.Mailbox;
import loupe.ui.common.Threads;

/**
 * What networks make of a sample of training pictures: made once a network in the background, kept on disk, read from there the
 * next time. To be called on the screen's thread, where it changes too.
 */
final class SampleShelf {

    private static final int REMEMBERED = 4;

    private record Message(long order, SampleState state) {}

    private final ReadOnlyObjectWrapper<SampleState> state = new ReadOnlyObjectWrapper<>(new SampleState.None());
    private final Map<TrainedModel, SampleState> ready = new LinkedHashMap<>();
    private final DataCatalog data;
    private final HiddenCache cache;
    private final Threads threads;
    private final Mailbox<Message> mailbox;
    private Optional<TrainedModel> wanted = Optional.empty();
    private volatile long order;

    SampleShelf(DataCatalog data, HiddenCache cache, Threads threads) {
        this.data = data;
        this.cache = cache;
        this.threads = threads;
        this.mailbox = new Mailbox<>(threads.frames(), all -> all.forEach(this::take));
    }

    /** How far the sample of the network that was asked for last is. */
    ReadOnlyObjectProperty<SampleState> state() {
        return state.getReadOnlyProperty();
    }

    /** Gets the sample of {@code model} ready; what is made for another one is dropped. */
    void want(TrainedModel model) {
        if (wanted.filter(now -> now == model).isPresent() && !(state.get() instanceof SampleState.None)) {
            return;
        }
        begin(model);
    }

    /** Makes what was stopped after all. */
    void again() {
        wanted.ifPresent(this::begin);
    }

    /** Stops what is being made. */
    void stop() {
        order++;
        state.set(new SampleState.Stopped());
    }

    /** Nothing is compared from now on. */
    void rest() {
        order++;
        wanted = Optional.empty();
        state.set(new SampleState.None());
    }

    private void begin(TrainedModel model) {
        long mine = ++order;
        wanted = Optional.of(model);
        Optional<SampleState> kept = Optional.ofNullable(ready.get(model));
        state.set(kept.orElse(new SampleState.Reading(0)));
        if (kept.isEmpty()) {
            threads.background().execute(() -> make(model, next -> mailbox.put(new Message(mine, next)), () -> order != mine));
        }
    }

    private void take(Message message) {
        if (message.order() == order) {
            state.set(message.state());
            if (message.state() instanceof SampleState.Ready && wanted.isPresent()) {
                ready.put(wanted.get(), message.state());
                ready.keySet().removeIf(model -> ready.size() > REMEMBERED && model != wanted.get());
            }
        }
    }

    private void make(TrainedModel model, Consumer<SampleState> tell, BooleanSupplier stop) {
        try {
            LastHidden hidden = new LastHidden(model.network(), model.parameters());
            String name = Sample.set(model.facts().getOrDefault("data", ""), data.entries());
            ImageSet set = DataCatalog.read(data.folder(name, percent -> reading(percent, tell, stop)));
            LabelledImages pictures = Sample.of(set.training(), HiddenSample.pictures(hidden.size()));
            if (pictures.count() == 0 || pictures.rows() * pictures.columns() != model.network().input().size()) {
                tell.accept(new SampleState.None());
                return;
            }
            String title = KnownSet.named(name).map(KnownSet::title).orElse(name);
            String key = HiddenCache.key(model, set, pictures);
            Optional<HiddenCache.Kept> kept = cache.read(key).filter(found -> found.sample().labels().length == pictures.count());
            (kept.isPresent() ? kept : made(hidden, pictures, key, tell, stop))
                    .ifPresent(now -> tell.accept(new SampleState.Ready(now, pictures, title, set.classNames())));
        } catch (CancellationException stopped) {
            // Whoever stopped it has said so already.
        } catch (BadInputException | IOException | RuntimeException | OutOfMemoryError fault) {
            tell.accept(new SampleState.Failed(fault.getMessage() == null ? fault.getClass().getSimpleName() : fault.getMessage()));
        }
    }

    private static void reading(int percent, Consumer<SampleState> tell, BooleanSupplier stop) {
        if (stop.getAsBoolean()) {
            throw new CancellationException();
        }
        tell.accept(new SampleState.Reading(percent));
    }

    private Optional<HiddenCache.Kept> made(LastHidden hidden, LabelledImages pictures, String key, Consumer<SampleState> tell,
                                            BooleanSupplier stop) throws IOException {
        Optional<HiddenCache.Kept> kept = HiddenSample.of(hidden, pictures, done -> tell.accept(new SampleState.Making(done, pictures.count())), stop)
                .map(sample -> new HiddenCache.Kept(sample, Pca.of(sample.vectors())));
        if (kept.isPresent()) {
            keep(key, kept.get());
        }
        return kept;
    }

    /** Where it cannot be kept it is made again at the next start. */
    private void keep(String key, HiddenCache.Kept sample) {
        try {
            cache.write(key, sample);
        } catch (IOException full) {
            System.getLogger("loupe.ui.why").log(System.Logger.Level.WARNING, "A sample cannot be kept.", full);
        }
    }
}
