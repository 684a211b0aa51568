package loupe.ui.maps;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.util.Subscription;
import loupe.data.GrayImage;
import loupe.inference.Answers;
import loupe.inference.Sweep;
import loupe.ui.common.FrameClock;
import loupe.ui.common.Mailbox;
import loupe.ui.desk.DeskNetwork;
import loupe.ui.desk.DeskViewModel;

/**
 * What each network of the desk answers to many pictures that are made of the drawing. Answers that belong to an older row of
 * pictures are never shown. On the screen's thread.
 */
final class NetworkSweeps {

    /** What is looked at. @param pictures may be asked from another thread */
    record Row(IntFunction<GrayImage> pictures, List<Integer> order) {}

    private record Told(DeskNetwork network, long generation, Answers answers) {}

    private static final Answers NONE = Answers.none(0);

    private final Map<DeskNetwork, ReadOnlyObjectWrapper<Answers>> answers = new HashMap<>();
    private final Map<DeskNetwork, Subscription> weights = new HashMap<>();
    private final String topic;
    private final DeskViewModel desk;
    private final Mailbox<Told> mailbox;
    private Optional<Row> row = Optional.empty();
    private long generation;

    /** @param topic sets these studies apart from others with the same networks */
    NetworkSweeps(String topic, DeskViewModel desk, FrameClock frames) {
        this.topic = topic;
        this.desk = desk;
        mailbox = new Mailbox<>(frames, messages -> messages.forEach(this::take));
        desk.networks().addListener((ListChangeListener<DeskNetwork>) change -> follow());
        follow();
    }

    /** What {@code network} has answered so far; none where nothing is looked at. */
    ReadOnlyObjectProperty<Answers> of(DeskNetwork network) {
        return property(network).getReadOnlyProperty();
    }

    /** Lets all networks look at {@code next}; what went on before is dropped, and so are the answers to it. */
    void look(Row next) {
        row = Optional.of(next);
        generation++;
        answers.values().forEach(told -> told.set(NONE));
        desk.networks().forEach(this::begin);
    }

    /** Drops what goes on; the answers stay. */
    void rest() {
        row = Optional.empty();
        generation++;
        desk.networks().forEach(network -> desk.endStudy(topic, network));
    }

    private void follow() {
        answers.keySet().retainAll(desk.networks());
        weights.keySet().stream().filter(network -> !desk.networks().contains(network)).toList()
                .forEach(gone -> weights.remove(gone).unsubscribe());
        desk.networks().forEach(network -> weights.computeIfAbsent(network, added -> added.model().subscribe(model -> begin(added))));
    }

    private void begin(DeskNetwork network) {
        long mine = generation;
        row.filter(open -> network.model().get().isPresent()).ifPresent(open -> {
            Sweep sweep = new Sweep(open.pictures(), open.order(), told -> mailbox.put(new Told(network, mine, told)));
            desk.study(topic, network, sweep::step);
        });
    }

    private void take(Told told) {
        if (told.generation() == generation && desk.networks().contains(told.network())) {
            property(told.network()).set(told.answers());
        }
    }

    private ReadOnlyObjectWrapper<Answers> property(DeskNetwork network) {
        return answers.computeIfAbsent(network, added -> new ReadOnlyObjectWrapper<>(NONE));
    }
}
