package loupe.ui.builder;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import loupe.network.MemoryEstimate;
import loupe.training.Recipes;
import loupe.ui.common.Icon;
import loupe.ui.common.Named;
import loupe.ui.common.Texts;

/** Which network is open, what it costs as a whole, and the button that takes it to its training. */
final class HeadPane extends VBox {

    private final BuilderViewModel model;
    private final ComboBox<NetworkEntry> networks = new ComboBox<>();
    private final TextField name = new TextField();
    private final Button train;
    private final Label totals = new Label();
    private final NoticeLine notice;
    private List<String> listed = List.of();
    private boolean filling;

    HeadPane(BuilderViewModel model, NetworkFiles files) {
        this.model = model;
        this.notice = new NoticeLine(model);
        train = Named.button(Texts.of("builder.train"), BuilderKeys.TRAIN, model::train);
        train.setId("builder-train");
        train.getStyleClass().addAll("accent");
        train.setGraphic(Icon.TRAIN.node());
        train.setMinWidth(USE_PREF_SIZE);
        /* A disabled button shows no tooltip: what is around it says why. */
        StackPane trainSpot = new StackPane(train);
        networks.setId("builder-network");
        networks.setConverter(new EntryNames(""));
        networks.setPrefWidth(176);
        Named.withTip(Texts.of("builder.network"), "", networks);
        name.setId("builder-name");
        name.setPrefWidth(176);
        Named.withTip(Texts.of("builder.name"), "", name);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        totals.getStyleClass().add("builder-totals");
        totals.setId("builder-totals");
        HBox row = new HBox(networks, name, files.buttons(), gap, trainSpot);
        row.getStyleClass().add("builder-row");
        getStyleClass().add("builder-top");
        getChildren().addAll(row, new HBox(totals), notice);
        listen(trainSpot);
    }

    private void listen(StackPane trainSpot) {
        model.library().entries().subscribe(this::fill);
        model.entry().subscribe(entry -> fill());
        networks.valueProperty().addListener((value, before, after) -> open(after));
        name.setOnAction(event -> model.rename(name.getText()));
        name.focusedProperty().addListener((focus, before, now) -> rename(now));
        model.reading().subscribe(reading -> show(reading, trainSpot));
    }

    private void fill() {
        NetworkEntry now = model.entry().get();
        List<String> names = model.library().entries().stream().map(EntryNames::name).toList();
        if (names.equals(listed) && Optional.ofNullable(networks.getValue()).filter(shown -> shown.id().equals(now.id())).isPresent()) {
            return;
        }
        listed = names;
        filling = true;
        networks.getItems().setAll(model.library().entries());
        networks.setValue(model.library().entry(now.id()).orElse(now));
        filling = false;
    }

    private void open(NetworkEntry chosen) {
        if (!filling && Optional.ofNullable(chosen).filter(entry -> !entry.id().equals(model.entry().get().id())).isPresent()) {
            model.library().entry(chosen.id()).ifPresent(model::open);
        }
    }

    private void rename(boolean entered) {
        if (!entered) {
            model.rename(name.getText());
            name.setText(model.network().name());
        }
    }

    private void show(BuilderReading reading, StackPane trainSpot) {
        if (!name.isFocused()) {
            name.setText(reading.network().name());
        }
        int batch = Recipes.of(reading.network(), "mnist").batch();
        CardReading.Counts counts = reading.countsBeforeFault();
        String memory = reading.memory(batch).map(estimate -> Texts.of("builder.totals.memory",
                MemoryEstimate.inWords(estimate.bytes()), Words.count(batch))).orElse("");
        totals.setText(Texts.of(reading.faults().isEmpty() ? "builder.totals" : "builder.totals.part", Words.count(counts.parameters()), Words.brief(counts.multiplyAdds())) + memory);
        Optional<String> fault = model.trainFault();
        train.setDisable(fault.isPresent());
        train.setAccessibleHelp(fault.map(why -> Texts.of("builder.train.fault", why)).orElse(Texts.of("builder.train.help")));
        fault.ifPresentOrElse(why -> Tooltip.install(trainSpot, new Tooltip(Texts.of("builder.train.fault", why))),
                () -> Tooltip.uninstall(trainSpot, null));
        notice.showFault(fault);
    }
}
