package loupe.ui.recommender;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import loupe.recommend.KnownModel;
import loupe.recommend.Loss;
import loupe.recommend.Optimizer;
import loupe.recommend.Recipe;
import loupe.recommend.Setting;
import loupe.ui.common.Appearance;
import loupe.ui.common.Icon;
import loupe.ui.common.Named;
import loupe.ui.common.Texts;
import loupe.ui.common.figure.FigureBar;

/** A recommender in training: what it is, its numbers, and its errors epoch by epoch with the baselines. */
final class LearnPage extends HBox {

    private final LearnViewModel model;
    private final GridPane settings = new GridPane();
    private final Button press = new Button();
    private final Button use;
    private final Map<Setting, TextField> fields = new EnumMap<>(Setting.class);
    private final Map<Setting, Label> faults = new EnumMap<>(Setting.class);
    private final ToggleGroup optimizers = new ToggleGroup();
    private final ToggleGroup losses = new ToggleGroup();
    private Optional<KnownModel> built = Optional.empty();

    LearnPage(LearnViewModel model, Appearance appearance) {
        this.model = model;
        use = Named.button(Texts.of("films.learn.use"), "", model::use);
        use.setId("films-learn-use");
        use.setMaxWidth(Double.MAX_VALUE);
        settings.setHgap(8);
        settings.setVgap(8);
        ColumnConstraints words = new ColumnConstraints();
        words.setMinWidth(USE_PREF_SIZE);
        settings.getColumnConstraints().add(words);
        press.setId("films-learn-press");
        press.getStyleClass().add("accent");
        press.setMaxWidth(Double.MAX_VALUE);
        press.setOnAction(event -> press());
        Label note = new Label(Texts.of("films.learn.note"));
        note.setWrapText(true);
        note.setMinHeight(USE_PREF_SIZE);
        note.getStyleClass().add("films-note");
        Label inputs = new Label();
        inputs.setId("films-learn-inputs");
        inputs.setWrapText(true);
        inputs.setMinHeight(USE_PREF_SIZE);
        inputs.getStyleClass().add("films-note");
        inputs.textProperty().bind(model.recipe().map(LearnPage::inputs));
        inputs.visibleProperty().bind(inputs.textProperty().isNotEmpty());
        inputs.managedProperty().bind(inputs.visibleProperty());
        ScrollPane scroll = new ScrollPane(new VBox(8, settings, inputs, note));
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("films-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox left = new VBox(models(), scroll, press, use);
        left.getStyleClass().addAll("films-panel", "films-rate");
        getStyleClass().add("films-me");
        getChildren().addAll(left, chart(appearance));
        model.recipe().subscribe(recipe -> show(recipe));
        model.state().subscribe(state -> show(state));
        model.faults().subscribe(wrong -> show(wrong));
    }

    /** What the towers are told; empty text where a model learns from ratings alone. */
    private static String inputs(Recipe recipe) {
        return recipe.inputs().isEmpty() ? "" : Texts.of("films.learn.inputs",
                recipe.inputs().stream().map(input -> Texts.of("films.learn.input." + input.word())).collect(Collectors.joining(", ")));
    }

    private void press() {
        if (model.state().get() instanceof LearnState.Running) {
            model.stop();
        } else {
            model.start();
        }
    }

    private void show(LearnState now) {
        boolean running = now instanceof LearnState.Running;
        String words = Texts.of(running ? "films.learn.stop" : "films.learn.start");
        press.setText(words);
        press.setGraphic((running ? Icon.STOP : Icon.PLAY).node());
        Named.withTip(words, "", press);
        press.setDisable(!running && !model.faults().get().isEmpty());
        use.setDisable(!model.isUsable());
        settings.setDisable(running);
    }

    private ComboBox<KnownModel> models() {
        ComboBox<KnownModel> models = new ComboBox<>();
        models.setId("films-learn-model");
        models.getItems().addAll(LearnViewModel.MODELS);
        models.setConverter(new StringConverter<>() {
            @Override
            public String toString(KnownModel one) {
                return one == null ? "" : Texts.of("films.learn.model." + one.id());
            }

            @Override
            public KnownModel fromString(String text) {
                throw new UnsupportedOperationException("Models are chosen, not typed.");
            }
        });
        models.setValue(model.recipe().get().model());
        models.setMaxWidth(Double.MAX_VALUE);
        Named.withTip(Texts.of("films.learn.model"), "", models);
        models.valueProperty().addListener((value, before, chosen) -> {
            if (chosen != model.recipe().get().model()) {
                model.choose(chosen);
            }
        });
        model.recipe().subscribe(recipe -> models.setValue(recipe.model()));
        return models;
    }

    /** Builds the fields anew only where another model has others. */
    private void show(Recipe recipe) {
        if (!built.equals(Optional.of(recipe.model()))) {
            built = Optional.of(recipe.model());
            build(recipe);
        }
        fields.forEach((setting, field) -> {
            if (!model.faults().get().containsKey(setting)) {
                field.setText(text(recipe.number(setting)));
            }
        });
        optimizers.getToggles().forEach(toggle -> toggle.setSelected(recipe.optimizer().equals(Optional.of(toggle.getUserData()))));
        losses.getToggles().forEach(toggle -> toggle.setSelected(recipe.loss().or(() -> recipe.model().losses().stream().findFirst())
                .equals(Optional.of(toggle.getUserData()))));
    }

    private void build(Recipe recipe) {
        settings.getChildren().clear();
        fields.clear();
        faults.clear();
        optimizers.getToggles().clear();
        losses.getToggles().clear();
        int row = 0;
        for (Setting setting : Setting.values()) {
            if (recipe.settings().containsKey(setting)) {
                settings.addRow(row++, new Label(Texts.of("films.learn." + setting.word())), field(setting));
                settings.add(fault(setting), 0, row++, 2, 1);
            }
        }
        if (recipe.model().optimizers().size() > 1) {
            settings.addRow(row++, new Label(Texts.of("films.learn.optimizer")), optimizers(recipe));
        }
        if (recipe.model().losses().size() > 1) {
            settings.add(new Label(Texts.of("films.learn.loss")), 0, row++, 2, 1);
            settings.add(losses(recipe), 0, row, 2, 1);
        }
    }

    private Node losses(Recipe recipe) {
        FlowPane row = new FlowPane(4, 4);
        row.setPrefWrapLength(200);
        for (Loss loss : recipe.model().losses()) {
            ToggleButton button = Named.withTip(Texts.of("films.learn.loss." + loss.word() + ".what"), "",
                    new ToggleButton(Texts.of("films.learn.loss." + loss.word())));
            button.setId("films-learn-" + loss.word());
            button.setToggleGroup(losses);
            button.setUserData(loss);
            button.setOnAction(event -> {
                button.setSelected(true);
                model.choose(loss);
            });
            row.getChildren().add(button);
        }
        return row;
    }

    private void show(Map<Setting, String> wrong) {
        faults.forEach((setting, label) -> {
            label.setText(wrong.getOrDefault(setting, ""));
            label.setVisible(wrong.containsKey(setting));
            label.setManaged(wrong.containsKey(setting));
        });
        show(model.state().get());
    }

    private Label fault(Setting setting) {
        Label label = new Label();
        label.setId("films-learn-" + setting.word() + "-fault");
        label.setWrapText(true);
        label.setMaxWidth(240);
        label.getStyleClass().add("films-fault");
        label.setVisible(false);
        label.setManaged(false);
        faults.put(setting, label);
        return label;
    }

    private static String text(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }

    private TextField field(Setting setting) {
        TextField field = new TextField();
        fields.put(setting, field);
        field.setId("films-learn-" + setting.word());
        field.setPrefColumnCount(8);
        Named.withTip(Texts.of("films.learn." + setting.word() + ".what"), "Enter", field);
        field.setOnAction(event -> model.set(setting, field.getText()));
        field.focusedProperty().addListener((focused, before, now) -> {
            if (!now) {
                model.set(setting, field.getText());
            }
        });
        return field;
    }

    private Node optimizers(Recipe recipe) {
        HBox row = new HBox(4);
        row.getStyleClass().add("films-ways");
        for (Optimizer optimizer : recipe.model().optimizers()) {
            ToggleButton button = Named.withTip(Texts.of("films.learn.optimizer"), "", new ToggleButton(optimizer.name()));
            button.setId("films-learn-" + optimizer.name().toLowerCase(Locale.ROOT));
            button.setToggleGroup(optimizers);
            button.setUserData(optimizer);
            button.setOnAction(event -> {
                button.setSelected(true);
                model.choose(optimizer);
            });
            row.getChildren().add(button);
        }
        return row;
    }

    private Node chart(Appearance appearance) {
        ChartPlot plot = new ChartPlot(appearance);
        plot.setId("films-learn-chart");
        FigureBar figure = new FigureBar(plot, Chart.figure(plot::shown, model.said()::get));
        Label said = new Label();
        said.setId("films-learn-said");
        said.textProperty().bind(model.said());
        said.setWrapText(true);
        said.setMinHeight(USE_PREF_SIZE);
        Label title = new Label();
        title.textProperty().bind(model.shown().map(Chart::title));
        title.getStyleClass().add("films-section");
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        model.shown().subscribe(now -> {
            plot.show(now);
            figure.refresh();
        });
        HBox head = new HBox(title, figure);
        head.getStyleClass().add("films-section-line");
        VBox.setVgrow(plot, Priority.ALWAYS);
        VBox pane = new VBox(8, head, plot, said);
        pane.getStyleClass().add("films-panel");
        HBox.setHgrow(pane, Priority.ALWAYS);
        return pane;
    }
}
