package loupe.ui.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import loupe.data.GrayImage;
import loupe.inference.TrainedModel;
import loupe.network.NetworkSpec;
import loupe.network.Parameters;
import loupe.storage.CheckpointChoice;
import loupe.storage.Models;
import loupe.ui.common.Mailbox;
import loupe.ui.common.SeriesMark;
import loupe.ui.common.WindowMemory;

/**
 * What is always on the desk: one picture and up to four networks that answer it. It stays when the screen changes.
 * To be called on the screen's thread, where it changes too.
 */
public final class DeskViewModel {

    private final ObservableList<DeskNetwork> networks = FXCollections.observableArrayList();
    private final ObservableList<DeskNetwork> shown = FXCollections.unmodifiableObservableList(networks);
    private final ReadOnlyObjectWrapper<List<Offer>> offers = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<GrayImage> picture = new ReadOnlyObjectWrapper<>(GrayImage.blank());
    private final Models models;
    private final WindowMemory memory;
    private final DeskEngine engine;
    private final Runnable look;
    private Optional<DeskNetwork> learning = Optional.empty();
    private long ids;

    /** The desk as {@code memory} has it; its networks are read on the worker and appear as they are ready. */
    public DeskViewModel(Models models, DeskWork work, WindowMemory memory) {
        this.models = models;
        this.memory = memory;
        Mailbox<DeskMessage> mailbox = new Mailbox<>(work.frames(), messages -> messages.forEach(this::take));
        this.engine = new DeskEngine(work.classifiers(), work.worker(), mailbox::put);
        Mailbox<List<Offer>> found = new Mailbox<>(work.frames(), all -> offers.set(all.getLast()));
        this.look = () -> work.worker().execute(() -> found.put(Offers.in(models)));
        memory.state().desk().forEach(this::add);
    }

    /** The networks, in the order of their marks. */
    public ObservableList<DeskNetwork> networks() {
        return shown;
    }

    /** The 28x28 picture that the networks look at. */
    public ReadOnlyObjectProperty<GrayImage> picture() {
        return picture.getReadOnlyProperty();
    }

    /** Puts {@code next} before the networks; a blank picture takes their answers away. */
    public void show(GrayImage next) {
        picture.set(next);
        boolean blank = next.equals(GrayImage.blank());
        engine.show(blank ? Optional.empty() : Optional.of(next));
    }

    /** Whether another network can be added. */
    public boolean hasRoom() {
        return networks.size() < SeriesMark.values().length;
    }

    /** Adds the network that {@code nameOrFolder} names, as {@link Models#open} takes it; does nothing on a full desk. */
    public void add(String nameOrFolder) {
        place(Facts.nameOf(nameOrFolder), nameOrFolder).ifPresent(network -> {
            engine.put(network.id(), () -> models.open(nameOrFolder, CheckpointChoice.LAST));
            remember();
        });
    }

    /** What could be added, as it was when it was last looked for. */
    ReadOnlyObjectProperty<List<Offer>> offers() {
        return offers.getReadOnlyProperty();
    }

    /** Looks for what could be added, on the worker. */
    void lookForOffers() {
        look.run();
    }

    /** Whether the network that is read from {@code source} is on the desk. */
    boolean holds(String source) {
        return networks.stream().anyMatch(network -> network.source().equals(source));
    }

    /** Takes {@code network} from the desk. */
    public void remove(DeskNetwork network) {
        engine.remove(network.id());
        networks.remove(network);
        learning = learning.filter(other -> other != network);
        remember();
    }

    /**
     * Shows the newest weights of the training that goes on, on a card of its own: the first call adds it, the next ones
     * renew its weights. Does nothing on a full desk. A card that the learner removed comes back with the next weights.
     *
     * @param classNames one a class, in the order of the network's outputs
     */
    public void putLive(String title, NetworkSpec network, Parameters parameters, List<String> classNames) {
        learning = learning.or(() -> place(title, ""));
        learning.ifPresent(live -> engine.put(live.id(), () ->
                new TrainedModel(title, network, parameters, classNames, Map.of())));
    }

    /** The training is over: its card becomes the trained network in {@code folder}, which is added where it has no card. */
    public void endLive(String folder) {
        learning.ifPresentOrElse(live -> {
            live.readFrom(folder);
            engine.put(live.id(), () -> models.open(folder, CheckpointChoice.LAST));
        }, () -> add(folder));
        learning = Optional.empty();
        remember();
    }

    /** The training left nothing behind: its card goes. */
    public void dropLive() {
        learning.ifPresent(this::remove);
    }

    /**
     * Lets {@code study} go on with {@code network}, once that has been read, between its answers; one with the same topic
     * is dropped. A study of a network that is not there ends silently.
     */
    public void study(String topic, DeskNetwork network, Study study) {
        engine.study(new Studies.Key(topic, network.id()), study);
    }

    /** Drops the study of {@code network} that has that topic. */
    public void endStudy(String topic, DeskNetwork network) {
        engine.endStudy(new Studies.Key(topic, network.id()));
    }

    /** Frees the networks. */
    public void close() {
        engine.close();
    }

    private Optional<DeskNetwork> place(String title, String source) {
        Optional<SeriesMark> free = Stream.of(SeriesMark.values())
                .filter(mark -> networks.stream().noneMatch(network -> network.mark() == mark)).findFirst();
        return free.map(mark -> {
            DeskNetwork network = new DeskNetwork(++ids, mark, title, source);
            networks.add((int) networks.stream().filter(other -> other.mark().compareTo(mark) < 0).count(), network);
            return network;
        });
    }

    private void remember() {
        memory.keepDesk(networks.stream().map(DeskNetwork::source).filter(source -> !source.isEmpty()).toList());
    }

    private void take(DeskMessage message) {
        networks.stream().filter(network -> network.id() == message.id()).findFirst()
                .ifPresent(network -> take(message, network));
    }

    private void take(DeskMessage message, DeskNetwork network) {
        switch (message) {
            case DeskMessage.Loaded loaded -> {
                network.describe(loaded.model());
                network.become(network.source().isEmpty() ? new NetworkStatus.Learning() : new NetworkStatus.Ready());
            }
            case DeskMessage.Answered answered -> network.take(answered.generation(), answered.answer());
            case DeskMessage.Refused refused -> network.become(new NetworkStatus.Failed(refused.sentence()));
        }
    }
}
