package loupe.ui.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import loupe.data.GrayImage;
import loupe.inference.Classifier;
import loupe.inference.ClassifierFactory;
import loupe.inference.Prediction;
import loupe.inference.TrainedModel;

/**
 * Lets the networks of the desk answer, on one worker. Of the pictures that come while it works only the newest is looked
 * at; every network answers each picture that is looked at.
 */
final class DeskEngine {

    /** A picture with its number; later pictures have higher ones. */
    private record Shown(long generation, Optional<GrayImage> picture) {}

    private final Supplier<ClassifierFactory> factory;
    private final Executor worker;
    private final Consumer<DeskMessage> tell;
    private final AtomicReference<Optional<Shown>> waiting = new AtomicReference<>(Optional.empty());
    private final Map<Long, Classifier> networks = new LinkedHashMap<>();
    private final Studies studies;
    private Optional<ClassifierFactory> opened = Optional.empty();
    private Shown last = new Shown(0, Optional.empty());
    private long generation;

    /** @param worker runs one task after another; {@code factory} and all networks are used there only */
    DeskEngine(Supplier<ClassifierFactory> factory, Executor worker, Consumer<DeskMessage> tell) {
        this.factory = factory;
        this.worker = worker;
        this.tell = tell;
        this.studies = new Studies(this::behindAnswers, id -> Optional.ofNullable(networks.get(id)));
    }

    /** Puts {@code picture} before the networks; an empty one takes their answers away. On the screen's thread. */
    void show(Optional<GrayImage> picture) {
        Shown next = new Shown(++generation, picture);
        if (waiting.getAndSet(Optional.of(next)).isEmpty()) {
            worker.execute(this::lookAtNewest);
        }
    }

    /** Puts the network that {@code model} gives at {@code id}, in the place of one that is there. */
    void put(long id, ModelSource model) {
        worker.execute(() -> load(id, model));
    }

    /** Takes the network at {@code id} away. */
    void remove(long id) {
        worker.execute(() -> {
            studies.endAll(id);
            Optional.ofNullable(networks.remove(id)).ifPresent(Classifier::close);
        });
    }

    /** Lets {@code study} go on with its network between the answers; one under the same key is dropped. */
    void study(Studies.Key key, Study study) {
        worker.execute(() -> studies.begin(key, study));
    }

    /** Drops the study under {@code key}. */
    void endStudy(Studies.Key key) {
        worker.execute(() -> studies.end(key));
    }

    /** Takes all networks away. */
    void close() {
        worker.execute(() -> {
            networks.keySet().forEach(studies::endAll);
            networks.values().forEach(Classifier::close);
            networks.clear();
        });
    }

    private void load(long id, ModelSource source) {
        try {
            TrainedModel model = source.read();
            Classifier next = engine().open(model.network(), model.parameters());
            Optional.ofNullable(networks.put(id, next)).ifPresent(Classifier::close);
            tell.accept(new DeskMessage.Loaded(id, model));
            answer(id, next);
        } catch (Exception | LinkageError fault) {
            tell.accept(new DeskMessage.Refused(id, DeskFaults.sentence(fault)));
        }
    }

    private ClassifierFactory engine() {
        ClassifierFactory engine = opened.orElseGet(factory);
        opened = Optional.of(engine);
        return engine;
    }

    /** A picture that came since {@code piece} was posted is answered first. */
    private void behindAnswers(Runnable piece) {
        worker.execute(() -> {
            lookAtNewest();
            piece.run();
        });
    }

    private void lookAtNewest() {
        waiting.getAndSet(Optional.empty()).ifPresent(newest -> {
            last = newest;
            networks.forEach(this::answer);
        });
    }

    private void answer(long id, Classifier network) {
        try {
            tell.accept(new DeskMessage.Answered(id, last.generation(), last.picture().map(picture ->
                    Prediction.of(network.classify(List.of(picture))[0]))));
        } catch (RuntimeException fault) {
            tell.accept(new DeskMessage.Refused(id, DeskFaults.sentence(fault)));
        }
    }
}
