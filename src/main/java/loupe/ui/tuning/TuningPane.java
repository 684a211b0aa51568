package loupe.ui.tuning;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import loupe.training.tuning.Knobs;
import loupe.training.tuning.Objective;
import loupe.training.tuning.Strategy;
import loupe.training.tuning.TuningJob;
import loupe.ui.common.Icon;
import loupe.ui.common.Named;
import loupe.ui.common.Numerals;
import loupe.ui.common.Texts;

/** What is tuned: the base, what is varied, how and how long; the button that starts and the one that stops. */
final class TuningPane extends VBox {

    private final TuningViewModel model;
    private final Label names = note("tuning-names");
    private final Label how = note("tuning-how");
    private final Label fault = note("tuning-fault");
    private final Button start;
    private final Button stop;

    TuningPane(TuningViewModel model) {
        this.model = model;
        Label base = new Label();
        base.setId("tuning-base");
        base.setWrapText(true);
        start = Named.button(Texts.of("tuning.start"), "", model::start);
        start.setId("tuning-start");
        start.getStyleClass().add("accent");
        start.setGraphic(Icon.PLAY.node());
        stop = Named.button(Texts.of("tuning.stop"), "", model::stop);
        stop.setId("tuning-stop");
        stop.setGraphic(Icon.STOP.node());
        fault.setGraphic(Icon.WARNING.node());
        fault.getStyleClass().add("tuning-fault");
        HBox buttons = new HBox(start, stop);
        buttons.getStyleClass().add("tuning-buttons");
        Label cut = note("tuning-cut");
        cut.setText(Texts.of("tuning.cut", Numerals.count(TuningJob.CUT)));
        getStyleClass().add("tuning-pane");
        VBox varied = new VBox(heading("tuning.space"), space(), names, choices(), how, cut);
        varied.getStyleClass().add("tuning-varied");
        ScrollPane scroll = new ScrollPane(varied);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("tuning-scroll");
        setVgrow(scroll, Priority.ALWAYS);
        VBox head = new VBox(heading("tuning.base"), base, buttons, fault);
        head.getStyleClass().add("tuning-varied");
        getChildren().addAll(head, scroll);
        model.base().subscribe(known -> show(base, known));
        model.reading().subscribe(reading -> offer());
        model.state().subscribe(state -> offer());
        model.form().subscribe(form -> how.setText(Texts.of("tuning.strategy." + form.strategy().word() + ".note")));
    }

    private void show(Label label, Optional<TuningBase> base) {
        label.setText(base.map(TuningBase::words).orElse(Texts.of("tuning.base.none")));
        names.setText(base.map(known -> Texts.of("tuning.names", String.join(", ", Knobs.names(known.job().network())))).orElse(""));
    }

    private void offer() {
        boolean active = model.state().get().isActive();
        TuningForm.Reading reading = model.reading().get();
        fault.setText(reading.fault());
        fault.setVisible(!reading.fault().isEmpty());
        fault.setManaged(fault.isVisible());
        start.setDisable(active || reading.job().isEmpty());
        start.setText(Texts.of(model.goesOn() ? "tuning.goOn" : "tuning.start"));
        Named.of(start.getText(), start);
        stop.setDisable(model.state().get() != TuningState.RUNNING);
        stop.setText(Texts.of(model.state().get() == TuningState.STOPPING ? "tuning.stopping" : "tuning.stop"));
    }

    private TextArea space() {
        TextArea area = typed(new TextArea(), "tuning-space", "tuning.space", TuningForm::space, (form, text) -> new TuningForm(text,
                form.objective(), form.strategy(), form.trials(), form.minutes(), form.parallel(), form.early()));
        area.setPrefRowCount(5);
        return area;
    }

    private GridPane choices() {
        GridPane grid = new GridPane(8, 8);
        row(grid, 0, "tuning.strategy", choice("tuning-strategy", "tuning.strategy", Strategy.values(),
                strategy -> Texts.of("tuning.strategy." + strategy.word()), TuningForm::strategy, (form, strategy) -> new TuningForm(form.space(),
                        form.objective(), strategy, form.trials(), form.minutes(), form.parallel(), form.early())));
        row(grid, 1, "tuning.objective", choice("tuning-objective", "tuning.objective", Objective.values(),
                objective -> Texts.of("tuning.objective." + objective.word()), TuningForm::objective, (form, objective) -> new TuningForm(form.space(),
                        objective, form.strategy(), form.trials(), form.minutes(), form.parallel(), form.early())));
        row(grid, 2, "tuning.trials", typed(new TextField(), "tuning-trials", "tuning.trials", TuningForm::trials, (form, text) -> new TuningForm(
                form.space(), form.objective(), form.strategy(), text, form.minutes(), form.parallel(), form.early())));
        row(grid, 3, "tuning.minutes", typed(new TextField(), "tuning-minutes", "tuning.minutes", TuningForm::minutes, (form, text) -> new TuningForm(
                form.space(), form.objective(), form.strategy(), form.trials(), text, form.parallel(), form.early())));
        row(grid, 4, "tuning.parallel.number", typed(new TextField(), "tuning-parallel", "tuning.parallel.number", TuningForm::parallel,
                (form, text) -> new TuningForm(form.space(), form.objective(), form.strategy(), form.trials(), form.minutes(), text, form.early())));
        CheckBox early = Named.withTip(Texts.of("tuning.early"), "", new CheckBox(Texts.of("tuning.early")));
        early.setId("tuning-early");
        early.setWrapText(true);
        early.setMinHeight(USE_PREF_SIZE);
        early.setOnAction(event -> model.change(form -> new TuningForm(form.space(), form.objective(), form.strategy(), form.trials(),
                form.minutes(), form.parallel(), early.isSelected())));
        grid.add(early, 0, 5, 2, 1);
        return grid;
    }

    private static void row(GridPane grid, int row, String key, Node field) {
        Label label = new Label(Texts.of(key));
        label.setMinWidth(USE_PREF_SIZE);
        grid.add(label, 0, row);
        grid.add(field, 1, row);
    }

    private <C extends TextInputControl> C typed(C field, String id, String key, Function<TuningForm, String> from,
                                                 BiFunction<TuningForm, String, TuningForm> to) {
        field.setId(id);
        field.setText(from.apply(model.form().get()));
        field.textProperty().addListener((text, before, after) -> model.change(form -> to.apply(form, after)));
        return Named.withTip(Texts.of(key), "", field);
    }

    private <T> ComboBox<T> choice(String id, String key, T[] all, Function<T, String> words, Function<TuningForm, T> from,
                                   BiFunction<TuningForm, T, TuningForm> to) {
        ComboBox<T> box = Named.withTip(Texts.of(key), "", new ComboBox<T>());
        box.setId(id);
        box.getItems().setAll(Arrays.asList(all));
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(T value) {
                return Optional.ofNullable(value).map(words).orElse("");
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("nothing is typed here");
            }
        });
        box.setValue(from.apply(model.form().get()));
        box.valueProperty().addListener((value, before, after) -> model.change(form -> to.apply(form, after)));
        return box;
    }

    private static Label heading(String key) {
        Label label = new Label(Texts.of(key));
        label.getStyleClass().add("tuning-heading");
        return label;
    }

    private static Label note(String id) {
        Label label = new Label();
        label.setId(id);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().add("tuning-note");
        return label;
    }
}
