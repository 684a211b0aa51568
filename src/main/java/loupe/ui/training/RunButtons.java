package loupe.ui.training;

import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import loupe.ui.common.Icon;
import loupe.ui.common.Named;
import loupe.ui.common.Texts;

/** The large button, whose word says what a press does, and Stop. */
final class RunButtons extends HBox {

    private final TrainingViewModel model;
    private final Button press;
    private final Button stop;

    RunButtons(TrainingViewModel model) {
        this.model = model;
        press = Named.button(model.word(), TrainingKeys.PRESS, model::press);
        press.setId("training-press");
        press.getStyleClass().addAll("accent", "training-press");
        press.setMaxWidth(Double.MAX_VALUE);
        setHgrow(press, Priority.ALWAYS);
        stop = Named.button(Texts.of("training.stop"), TrainingKeys.STOP, model.run()::stop);
        stop.setId("training-stop");
        stop.setGraphic(Icon.STOP.node());
        stop.getStyleClass().add("training-press");
        Button leave = Named.button(Texts.of("training.leave"), "", model::leave);
        leave.setId("training-leave");
        leave.getStyleClass().add("training-press");
        leave.setMinWidth(USE_PREF_SIZE);
        model.run().stays().subscribe(stays -> {
            leave.setVisible(stays);
            leave.setManaged(stays);
        });
        getChildren().addAll(press, stop, leave);
        getStyleClass().add("training-buttons");
        model.run().state().subscribe(this::show);
        model.canPress().subscribe(can -> press.setDisable(!can));
    }

    private void show(RunState state) {
        press.setText(model.word());
        press.setGraphic((state != RunState.RUNNING ? Icon.PLAY : model.run().pauses() ? Icon.PAUSE : Icon.TRAIN).node());
        Named.withTip(model.word(), TrainingKeys.PRESS, press);
        stop.setDisable(!state.isActive() || state == RunState.STOPPING);
    }
}
