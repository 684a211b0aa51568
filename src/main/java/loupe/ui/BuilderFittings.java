package loupe.ui;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import loupe.inference.TrainedModel;
import loupe.inference.WorkingWeights;
import loupe.network.LayerPath;
import loupe.network.NetworkSpec;
import loupe.network.Presets;
import loupe.storage.Models;
import loupe.ui.builder.BuilderParts;
import loupe.ui.builder.LayerViews;
import loupe.ui.common.Appearance;
import loupe.ui.common.Texts;
import loupe.ui.common.Threads;
import loupe.ui.common.code.CodeView;
import loupe.ui.common.code.CodeViewModel;
import loupe.ui.common.layers.KernelsView;
import loupe.ui.common.layers.KernelsViewModel;
import loupe.ui.common.layers.LayerPictures;
import loupe.ui.common.layers.LayerView;
import loupe.ui.common.layers.LayerViewModel;
import loupe.ui.common.layers.LentWeights;
import loupe.ui.common.layers.LentWeightsRow;
import loupe.ui.common.layers.OwnModels;
import loupe.ui.desk.DeskViewModel;

/** What stands in the builder beside the layers: their pictures of the desk's drawing, their weights, and the network as code. */
final class BuilderFittings {

    private record Edited(KernelsViewModel model, KernelsView view) {}

    private final Appearance appearance;
    private final LayerPictures pictures;
    private final LayerViewModel layer;
    private final LentWeights weights;
    private final OwnModels own;
    private final ObjectProperty<NetworkSpec> network = new SimpleObjectProperty<>(Presets.MLP);
    /** What is shown in the Weights tab. */
    private Optional<Edited> edited = Optional.empty();
    /** The copy that was changed by hand there; from then on it lends its weights. */
    private Optional<TrainedModel> byHand = Optional.empty();

    BuilderFittings(Models models, DeskViewModel desk, Threads threads, Appearance appearance) {
        this.appearance = appearance;
        pictures = new LayerPictures(threads, appearance);
        layer = pictures.layer();
        weights = new LentWeights(models, threads);
        own = new OwnModels(models, threads, folder -> {
            weights.lookAgain();
            desk.add(folder.toString());
        });
        desk.picture().subscribe(drawing -> pictures.show(drawing));
    }

    BuilderParts parts() {
        return new BuilderParts(new LayerViews(path -> Optional.of(pictures.thumbnail(path)),
                Optional.of(new LentWeightsRow(weights, network)), Optional.of(this::whole)),
                Optional.of((shown, lit, chosen, choose) -> {
                    CodeViewModel code = new CodeViewModel(shown.getValue(), lit);
                    shown.subscribe(code::show);
                    code.follow(chosen, choose);
                    return new CodeView(code);
                }), Optional.of(this::kernels));
    }

    /** Shows {@code open} from now on. */
    void follow(ObservableValue<NetworkSpec> open) {
        network.set(open.getValue());
        open.subscribe(now -> {
            keepHandWork(now);
            network.set(now);
            weights.fit(now);
            design();
        });
        weights.chosen().addListener((chosen, before, after) -> forgetHandWork());
        weights.lent().addListener((lent, before, after) -> {
            keepHandWork();
            design();
        });
    }

    /** A change of the design or of its name keeps what was changed by hand where the layers still fit; another network does not. */
    private void keepHandWork(NetworkSpec now) {
        if (now.name().equals(network.get().name()) || now.layers().equals(network.get().layers())) {
            keepHandWork();
        } else {
            forgetHandWork();
        }
    }

    private void keepHandWork() {
        edited.map(Edited::model).filter(KernelsViewModel::isTouched).ifPresent(model -> byHand = Optional.of(model.model()));
    }

    private void forgetHandWork() {
        byHand = Optional.empty();
        edited = Optional.empty();
    }

    /** Whom the learner chose to lend weights. */
    LentWeights.Lender lender() {
        return weights.chosen().get();
    }

    private Optional<TrainedModel> lending() {
        return byHand.or(() -> weights.lent().get());
    }

    private void design() {
        pictures.design(network.get(), lending());
    }

    /** The pictures of the chosen layer, closely. */
    private Node whole(ObservableValue<NetworkSpec> open, ObservableValue<Optional<LayerPath>> chosen) {
        LayerView view = pictures.whole(layer);
        view.setMinSize(0, 0);
        VBox.setVgrow(view, Priority.ALWAYS);
        chosen.subscribe(path -> layer.choose(path.orElse(LayerPath.of(0))));
        return page(view);
    }

    private Node page(Node below) {
        VBox page = new VBox(8, new LentWeightsRow(weights, network), below);
        page.getStyleClass().add("builder-page");
        return page;
    }

    /** The weights of the chosen layer; made anew where they do not fit the network any more, or other ones are lent. */
    private Node kernels(ObservableValue<NetworkSpec> open, ObservableValue<Optional<LayerPath>> chosen, Consumer<LayerPath> freeze) {
        StackPane pane = new StackPane();
        pane.setMinSize(0, 0);
        Runnable show = () -> {
            Node now = network.get().fault().isPresent() ? new Label(Texts.of("layers.weights.fault")) : kernels(chosen.getValue(), freeze).view();
            if (!pane.getChildren().equals(List.of(now))) {
                pane.getChildren().setAll(now);
            }
        };
        network.subscribe(now -> show.run());
        weights.lent().addListener((lent, before, after) -> {
            edited = edited.filter(these -> byHand.isPresent());
            show.run();
        });
        chosen.subscribe(path -> path.ifPresent(at -> edited.ifPresent(these -> these.model().choose(at))));
        VBox.setVgrow(pane, Priority.ALWAYS);
        return page(pane);
    }

    private Edited kernels(Optional<LayerPath> chosen, Consumer<LayerPath> freeze) {
        NetworkSpec now = network.get();
        edited = edited.filter(these -> these.model().follow(now)).or(() -> Optional.of(edited(now, freeze)));
        Edited these = edited.orElseThrow();
        chosen.or(() -> these.model().path()).or(() -> firstWithWeights(now)).ifPresent(these.model()::choose);
        return these;
    }

    private Edited edited(NetworkSpec now, Consumer<LayerPath> freeze) {
        List<String> classes = lending().map(TrainedModel::classNames).filter(names -> names.size() == now.classes())
                .orElseGet(() -> IntStream.range(0, now.classes()).mapToObj(Integer::toString).toList());
        TrainedModel start = new TrainedModel(now.name(), now, WorkingWeights.of(now, lending()), classes, Map.of());
        KernelsViewModel model = pictures.kernels(start, freeze);
        return new Edited(model, new KernelsView(model, appearance, own));
    }

    private static Optional<LayerPath> firstWithWeights(NetworkSpec network) {
        return network.parameters().stream().map(NetworkSpec.NamedShape::path).findFirst();
    }
}
