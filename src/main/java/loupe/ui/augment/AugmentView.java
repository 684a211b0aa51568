package loupe.ui.augment;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import loupe.data.Augmentation;
import loupe.data.GrayImage;
import loupe.ui.common.Appearance;
import loupe.ui.common.Icon;
import loupe.ui.common.Named;
import loupe.ui.common.Texts;
import loupe.ui.common.figure.FigureBar;
import loupe.ui.common.layers.PicturesFigure;

/** The augmentation bench: sliders, what they make of training pictures, and a button that trains with it. */
final class AugmentView extends HBox {

    /** Where the sliders end. */
    private static final Map<Augmentation.Kind, Double> ENDS = new EnumMap<>(Map.of(Augmentation.Kind.SHIFT, 8.0,
            Augmentation.Kind.ROTATE, 90.0, Augmentation.Kind.ZOOM, 0.4, Augmentation.Kind.SHEAR, 0.5,
            Augmentation.Kind.THICKNESS, 2.0, Augmentation.Kind.NOISE, 0.4, Augmentation.Kind.ELASTIC, 3.0));
    private static final Augmentation SHIFTED = Augmentation.NONE.with(Augmentation.Kind.SHIFT, 6);
    private static final Augmentation PLACED = SHIFTED.with(Augmentation.Kind.ROTATE, 30).with(Augmentation.Kind.ZOOM, 0.15);
    private static final Augmentation ALL = new Augmentation(4, 20, 0.15, 0.2, 0.8, 0.1, 1.5);

    private final AugmentViewModel model;
    private final TextArea command = new TextArea();

    AugmentView(AugmentViewModel model, AugmentScreen.Fittings fittings, Appearance appearance) {
        this.model = model;
        getStyleClass().add("augment");
        getStylesheets().add(AugmentView.class.getResource("/loupe/ui/augment/augment.css").toExternalForm());
        VBox settings = new VBox(presets(), sliders(), complaint(), line(fittings.command()), button(fittings.train()), note());
        settings.getStyleClass().add("augment-settings");
        ScrollPane left = new ScrollPane(settings);
        left.setFitToWidth(true);
        left.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        left.setFocusTraversable(false);
        left.getStyleClass().add("augment-left");
        SampleGrid samples = new SampleGrid(model.samples(), appearance);
        VBox.setVgrow(samples, Priority.ALWAYS);
        VBox right = new VBox(head(samples), samples);
        right.getStyleClass().add("augment-right");
        fittings.maps().get().ifPresent(right.getChildren()::add);
        HBox.setHgrow(right, Priority.ALWAYS);
        getChildren().addAll(left, right);
    }

    private List<PicturesFigure.Tile> tiles() {
        List<GrayImage> shown = model.samples().get();
        return IntStream.range(0, shown.size()).mapToObj(i -> PicturesFigure.Tile.ink(Integer.toString(i + 1), shown.get(i))).toList();
    }

    private Node presets() {
        FlowPane row = new FlowPane(8, 4);
        row.getStyleClass().add("augment-presets");
        List.of(Map.entry("none", Augmentation.NONE), Map.entry("shift", SHIFTED), Map.entry("placed", PLACED), Map.entry("all", ALL))
                .forEach(preset -> {
                    Button button = Named.button(Texts.of("augment.preset." + preset.getKey()), "", () -> model.set(preset.getValue()));
                    button.setId("augment-preset-" + preset.getKey());
                    button.getStyleClass().add("small");
                    row.getChildren().add(button);
                });
        return row;
    }

    private Node sliders() {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("augment-sliders");
        for (Augmentation.Kind kind : Augmentation.Kind.values()) {
            new KindRow(model, kind, ENDS.get(kind)).into(grid, kind.ordinal());
        }
        return grid;
    }

    private Node complaint() {
        Label words = new Label();
        words.setId("augment-complaint");
        words.setGraphic(Icon.WARNING.node());
        words.setWrapText(true);
        words.textProperty().bind(model.complaint());
        words.visibleProperty().bind(words.textProperty().isNotEmpty());
        words.managedProperty().bind(words.visibleProperty());
        return words;
    }

    private Node digits() {
        Button button = new Button();
        button.setId("augment-digits");
        button.getStyleClass().add("small");
        button.setMinWidth(Button.USE_PREF_SIZE);
        model.digits().subscribe(state -> {
            boolean stopped = state == AugmentViewModel.Digits.STOPPED;
            button.setText(Texts.of(stopped ? "augment.digits.draw" : "augment.digits.stop"));
            button.setOnAction(event -> {
                if (stopped) {
                    model.drawDigits();
                } else {
                    model.stopDigits();
                }
            });
            button.setVisible(state != AugmentViewModel.Digits.NOT_ASKED);
            button.setManaged(button.isVisible());
            Named.withTip(button.getText(), "", button);
        });
        return button;
    }

    private Node line(ObservableValue<Function<Augmentation, String>> words) {
        command.setEditable(false);
        command.setWrapText(true);
        command.setPrefRowCount(4);
        command.setId("augment-command");
        HBox.setHgrow(command, Priority.ALWAYS);
        Named.withTip(Texts.of("augment.command"), "", command);
        model.augmentation().subscribe(now -> command.setText(words.getValue().apply(now)));
        words.subscribe(now -> command.setText(now.apply(model.augmentation().get())));
        Button copy = Named.iconButton(Icon.COPY, Texts.of("augment.command.copy"), "", this::copy);
        HBox row = new HBox(command, copy);
        row.getStyleClass().add("augment-line");
        Label title = new Label(Texts.of("augment.command"));
        title.getStyleClass().add("augment-unit");
        return new VBox(4, title, row);
    }

    private Node button(Consumer<Augmentation> train) {
        Button button = Named.button(Texts.of("augment.train"), "Ctrl+Enter", () -> train.accept(model.augmentation().get()));
        button.setId("augment-train");
        button.getStyleClass().add("accent");
        button.setMaxWidth(Double.MAX_VALUE);
        return button;
    }

    private static Node note() {
        Label note = new Label(Texts.of("augment.note"));
        note.setWrapText(true);
        note.getStyleClass().add("augment-unit");
        return note;
    }

    private Node head(SampleGrid samples) {
        Label source = new Label();
        source.textProperty().bind(model.source());
        source.setWrapText(true);
        source.setMaxWidth(Double.MAX_VALUE);
        CheckBox mine = Named.withTip(Texts.of("augment.mine"), "", new CheckBox(Texts.of("augment.mine")));
        mine.setId("augment-mine");
        mine.setMinWidth(CheckBox.USE_PREF_SIZE);
        mine.setOnAction(event -> model.showMine(mine.isSelected()));
        Button another = Named.button(Texts.of("augment.another"), "", model::another);
        another.setId("augment-another");
        another.setMinWidth(Button.USE_PREF_SIZE);
        another.getStyleClass().add("small");
        source.setMinHeight(Label.USE_PREF_SIZE);
        FigureBar figure = new FigureBar(samples, new PicturesFigure(() -> Texts.of("augment.samples"),
                () -> Texts.of("augment.samples.said", model.source().get(), model.augmentation().get().text()), this::tiles));
        figure.setId("augment-figure");
        model.samples().subscribe(shown -> figure.refresh());
        HBox row = new HBox(mine, another, figure);
        row.getStyleClass().add("augment-head");
        HBox.setHgrow(source, Priority.ALWAYS);
        HBox told = new HBox(8, source, digits());
        return new VBox(4, told, row);
    }

    private void copy() {
        ClipboardContent content = new ClipboardContent();
        content.putString(command.getText());
        Clipboard.getSystemClipboard().setContent(content);
    }
}
