package loupe.ui.cloud;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import loupe.ui.common.Appearance;
import loupe.ui.common.Icon;
import loupe.ui.common.Named;
import loupe.ui.common.Texts;
import loupe.ui.common.trials.TrialsPane;

/** A tuning in the cloud while it goes and after: its trainings in the same pictures as the trials of the Tune place. */
final class WatchPane extends VBox {

    private final WatchViewModel model;
    private final Label title = new Label();
    private final Label course = line("watch-course");
    private final Label told = line("watch-told");
    private final Label trouble = line("watch-trouble");
    private final Button stop;
    private final Button fetch;

    WatchPane(WatchViewModel model, Appearance appearance) {
        this.model = model;
        title.getStyleClass().add("cloud-heading");
        trouble.getStyleClass().add("cloud-trouble");
        trouble.setGraphic(Icon.ERROR.node());
        stop = button("watch-stop", "cloud.watch.stop", Icon.STOP, model::stop);
        fetch = button("watch-fetch", "cloud.watch.fetch", Icon.DOWN, model::fetch);
        Button close = Named.button(Texts.of("cloud.watch.close"), "Esc", model::drop);
        close.setId("watch-close");
        close.setGraphic(Icon.CLOSE.node());
        FlowPane buttons = new FlowPane(stop, fetch, close);
        buttons.getStyleClass().add("cloud-fields");
        buttons.setMinHeight(USE_PREF_SIZE);
        TrialsPane trials = new TrialsPane(model.trials(), appearance, "watch");
        setVgrow(trials, Priority.ALWAYS);
        getStyleClass().add("cloud-deed");
        getChildren().addAll(title, course, buttons, told, trouble, trials);
        model.state().subscribe(this::show);
        model.trials().subscribe(now -> offer());
    }

    private void show(WatchState state) {
        setVisible(state.isOpen());
        setManaged(state.isOpen());
        title.setText(Texts.of("cloud.watch.title", state.name()));
        see(course, WatchWords.course(state));
        see(told, state.isBusy() ? state.doing() : state.told());
        see(trouble, state.trouble());
        offer();
    }

    private void offer() {
        stop.setDisable(!model.state().get().canStop());
        fetch.setDisable(!model.canFetch());
    }

    private static void see(Label label, String words) {
        label.setText(words);
        label.setVisible(!words.isEmpty());
        label.setManaged(!words.isEmpty());
    }

    private static Button button(String id, String key, Icon icon, Runnable action) {
        Button button = Named.button(Texts.of(key), "", action);
        button.setId(id);
        button.setGraphic(icon.node());
        return button;
    }

    private static Label line(String id) {
        Label label = new Label();
        label.setId(id);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
