package loupe.ui.tuning;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import loupe.ui.common.Icon;
import loupe.ui.common.Named;
import loupe.ui.common.Texts;
import loupe.ui.common.chart.CurveChart;

/** A race: at the left its lanes and the learner's ranking, at the right how it goes. */
final class RaceView extends HBox {

    private static final double FORM = 344;

    private final RaceViewModel model;
    private final Label fault = words("race-fault");
    private final Button start;
    private final Button pause;
    private final Button stop;
    private final Button repeat;

    RaceView(RaceViewModel model) {
        this.model = model;
        start = button("race.start", "race-start", Icon.PLAY, model::start);
        start.getStyleClass().add("accent");
        pause = button("race.pause", "race-pause", Icon.PAUSE, model::togglePause);
        stop = button("race.stop", "race-stop", Icon.STOP, model::stop);
        repeat = button("race.repeat", "race-repeat", Icon.FIRST, model::repeat);
        fault.setGraphic(Icon.WARNING.node());
        fault.getStyleClass().addAll("tuning-note", "tuning-fault");
        VBox right = right();
        setHgrow(right, Priority.ALWAYS);
        getChildren().addAll(left(), right);
        getStyleClass().add("tuning");
        model.fault().subscribe(sentence -> offer());
        model.state().subscribe(state -> offer());
        model.standings().subscribe(now -> offer());
    }

    private static Button button(String key, String id, Icon icon, Runnable act) {
        Button button = Named.button(Texts.of(key), "", act);
        button.setId(id);
        button.setGraphic(icon.node());
        return button;
    }

    private VBox left() {
        TextArea lanes = Named.withTip(Texts.of("race.lanes"), "", new TextArea(model.lanes().get()));
        lanes.setId("race-lanes");
        lanes.setPrefRowCount(5);
        lanes.textProperty().addListener((text, before, after) -> model.write(after));
        TextField ranking = Named.withTip(Texts.of("race.ranking"), "", new TextField(model.ranking().get()));
        ranking.setId("race-ranking");
        ranking.setPromptText(Texts.of("race.ranking.prompt"));
        ranking.textProperty().addListener((text, before, after) -> model.rank(after));
        HBox buttons = new HBox(start, pause, stop);
        buttons.getStyleClass().add("tuning-buttons");
        Label note = words("race-note");
        note.setText(Texts.of("race.note"));
        note.getStyleClass().add("tuning-note");
        VBox inner = new VBox(heading("race.lanes"), lanes, heading("race.ranking"), ranking, buttons, repeat, fault, note);
        WorkshopRace.kept().ifPresent(race -> {
            Label workshop = words("race-workshop");
            workshop.setText(race.sentence());
            workshop.getStyleClass().add("tuning-note");
            inner.getChildren().add(workshop);
        });
        inner.getStyleClass().add("tuning-varied");
        VBox left = new VBox(inner);
        left.getStyleClass().add("tuning-pane");
        left.setMinWidth(FORM);
        left.setPrefWidth(FORM);
        return left;
    }

    private VBox right() {
        CurveChart curves = new CurveChart(model.curves());
        VBox.setVgrow(curves, Priority.ALWAYS);
        LaneTable table = new LaneTable();
        Label outcome = words("race-outcome");
        model.standings().subscribe(table::show);
        model.outcome().subscribe(sentence -> {
            outcome.setText(sentence);
            outcome.setManaged(!sentence.isEmpty());
        });
        VBox right = new VBox(outcome, heading("race.curves"), curves, table);
        right.getStyleClass().add("tuning-learning");
        return right;
    }

    private void offer() {
        RaceState state = model.state().get();
        fault.setText(model.fault().get());
        fault.setVisible(!model.fault().get().isEmpty() && !state.isActive());
        fault.setManaged(fault.isVisible());
        start.setDisable(state.isActive() || !model.fault().get().isEmpty());
        pause.setDisable(state != RaceState.RUNNING && state != RaceState.PAUSED);
        pause.setText(Texts.of(state == RaceState.PAUSED ? "race.proceed" : "race.pause"));
        Named.of(pause.getText(), pause);
        stop.setDisable(!state.isActive() || state == RaceState.STOPPING);
        repeat.setDisable(!model.canRepeat());
    }

    private static Label heading(String key) {
        Label label = new Label(Texts.of(key));
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().add("tuning-heading");
        return label;
    }

    private static Label words(String id) {
        Label label = new Label();
        label.setId(id);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
