package loupe.ui.training;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import loupe.network.Transplant;
import loupe.ui.common.Named;
import loupe.ui.common.Texts;

/** What is said of the weights to start from: which layers take over a trained network's and which are new, each with its weights' hash. */
final class StartChoice extends VBox {

    /** What the list of layers was made of: nothing is computed anew while it stays. */
    private record Shown(String network, StartState start, String seed) {}

    private final FormViewModel model;
    private final ComboBox<StartOffer> starts = new ComboBox<>();
    private final FaultLine missing = new FaultLine("training-start-fault");
    private final VBox layers = new VBox();
    private Optional<Shown> shown = Optional.empty();

    StartChoice(FormViewModel model) {
        this.model = model;
        starts.setId(FormView.START);
        starts.getStyleClass().add("training-choice");
        starts.setConverter(new StringConverter<>() {
            @Override
            public String toString(StartOffer offer) {
                return Optional.ofNullable(offer).map(StartOffer::title).orElse("");
            }

            @Override
            public StartOffer fromString(String text) {
                throw new UnsupportedOperationException("nothing is typed here");
            }
        });
        starts.valueProperty().addListener((value, before, after) -> Optional.ofNullable(after).ifPresent(this::choose));
        Named.of(Texts.of("training.start"), Named.withTip(Texts.of("training.start.help"), "", starts));
        layers.setId("training-start-layers");
        getStyleClass().add("training-rows");
        getChildren().addAll(missing, layers);
        model.reading().subscribe(this::show);
    }

    /** The choice itself, under its title; it stands apart from what is said of it. */
    Field field() {
        return new Field(Texts.of("training.start"), starts);
    }

    private void show(FormReading reading) {
        String chosen = reading.form().start();
        list(model.starts());
        starts.getItems().stream().filter(offer -> offer.address().equals(chosen)).findFirst().ifPresent(starts::setValue);
        missing.show(reading.startFault());
        Optional<Shown> next = Optional.of(new Shown(reading.form().network(), reading.start(), reading.form().text(Setting.SEED)));
        if (!next.equals(shown)) {
            shown = next;
            showLayers(reading);
        }
        setManaged(missing.isVisible() || layers.isVisible());
    }

    private void showLayers(FormReading reading) {
        layers.getChildren().setAll(reading.transplant().map(Transplant::rows).orElse(List.of()).stream().map(StartChoice::line).toList());
        if (reading.start() instanceof StartState.Reading) {
            layers.getChildren().setAll(note(Texts.of("training.start.reading")));
        }
        layers.setVisible(!layers.getChildren().isEmpty());
        layers.setManaged(layers.isVisible());
    }

    private static Label line(Transplant.Row row) {
        return note(row.from().map(from -> Texts.of("training.start.matched", row.path().toString(), row.layer(), from.toString(), row.brief()))
                .orElseGet(() -> Texts.of("training.start.new", row.path().toString(), row.layer(), row.brief())));
    }

    private static Label note(String words) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().add("training-note");
        return label;
    }

    /** Setting equal entries anew would close the open list. */
    private void list(List<StartOffer> all) {
        if (!starts.getItems().equals(all)) {
            starts.getItems().setAll(all);
        }
    }

    private void choose(StartOffer offer) {
        if (!offer.address().equals(model.reading().get().form().start())) {
            model.chooseStart(offer.address());
        }
    }
}
