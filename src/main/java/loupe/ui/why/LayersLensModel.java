package loupe.ui.why;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.util.Subscription;
import loupe.inference.TrainedModel;
import loupe.network.Flatten;
import loupe.network.LayerPath;
import loupe.network.Step;
import loupe.ui.common.Appearance;
import loupe.ui.common.Texts;
import loupe.ui.common.Threads;
import loupe.ui.common.layers.LayerPictures;
import loupe.ui.common.layers.LayerView;
import loupe.ui.common.layers.LayerViewModel;
import loupe.ui.desk.DeskNetwork;
import loupe.ui.desk.DeskViewModel;
import loupe.ui.desk.NetworkStatus;

/** Which network and which of its layers is looked at; it works while it is in front only. On the screen's thread. */
final class LayersLensModel {

    private final ReadOnlyObjectWrapper<Optional<DeskNetwork>> network = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<Step>> steps = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<LayerPath>> path = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<String> missing = new ReadOnlyObjectWrapper<>("");
    private final DeskViewModel desk;
    private final LayerPictures pictures;
    private final LayerViewModel layer;
    private final PlayViewModel play;
    private Subscription following = Subscription.EMPTY;
    private boolean front;

    LayersLensModel(DeskViewModel desk, Threads threads, Appearance appearance) {
        this(desk, new LayerPictures(threads, appearance));
    }

    private LayersLensModel(DeskViewModel desk, LayerPictures pictures) {
        this.desk = desk;
        this.pictures = pictures;
        this.layer = pictures.layer();
        this.play = new PlayViewModel(layer);
        desk.picture().addListener((picture, before, now) -> look());
        desk.networks().addListener((ListChangeListener<DeskNetwork>) change -> keepOne());
        keepOne();
    }

    ReadOnlyObjectProperty<Optional<DeskNetwork>> network() {
        return network.getReadOnlyProperty();
    }

    /** The network's layers in their places; none before it has been read. */
    ReadOnlyObjectProperty<List<Step>> steps() {
        return steps.getReadOnlyProperty();
    }

    /** The layer that is looked at. */
    ReadOnlyObjectProperty<Optional<LayerPath>> path() {
        return path.getReadOnlyProperty();
    }

    /** Why there are no layers to look at; empty text where there are. */
    ReadOnlyObjectProperty<String> missing() {
        return missing.getReadOnlyProperty();
    }

    DeskViewModel desk() {
        return desk;
    }

    PlayViewModel play() {
        return play;
    }

    /** The view of the chosen layer. */
    LayerView view() {
        return pictures.whole(layer);
    }

    /** Looks through {@code next}. */
    void choose(DeskNetwork next) {
        if (network.get().filter(now -> now == next).isEmpty()) {
            path.set(Optional.empty());
            follow(Optional.of(next));
        }
    }

    /** Looks at the layer there. */
    void choose(LayerPath next) {
        path.set(Optional.of(next));
        layer.choose(next);
    }

    void front(boolean now) {
        front = now;
        if (now) {
            follow(network.get());
        } else {
            play.stop();
            following.unsubscribe();
        }
    }

    private void keepOne() {
        if (network.get().filter(desk.networks()::contains).isEmpty()) {
            path.set(Optional.empty());
            follow(desk.networks().stream().findFirst());
        }
    }

    private void follow(Optional<DeskNetwork> next) {
        following.unsubscribe();
        network.set(next);
        if (front) {
            following = next.map(one -> Subscription.combine(one.model().subscribe(this::open), one.status().subscribe(status -> tell())))
                    .orElse(Subscription.EMPTY);
            if (next.isEmpty()) {
                open(Optional.empty());
            }
        }
    }

    private void open(Optional<TrainedModel> model) {
        steps.set(model.map(now -> now.network().survey().flat()).orElse(List.of()));
        model.ifPresent(now -> {
            look();
            pictures.show(now.network(), now.parameters());
            choose(path.get().filter(at -> steps.get().stream().anyMatch(step -> step.path().equals(at))).orElseGet(this::first));
        });
        tell();
    }

    private void tell() {
        String why = network.get().map(one -> one.status().get() instanceof NetworkStatus.Failed(String sentence) ? sentence
                : Texts.of("desk.loading")).orElse(Texts.of("why.none"));
        missing.set(steps.get().isEmpty() ? why : "");
        if (steps.get().isEmpty()) {
            play.stop();
        }
    }

    /** The first layer of which a picture says something. */
    private LayerPath first() {
        return steps.get().stream().filter(step -> !(step.layer() instanceof Flatten)).findFirst().map(Step::path).orElse(LayerPath.of(0));
    }

    private void look() {
        if (front) {
            pictures.show(desk.picture().get());
        }
    }
}
