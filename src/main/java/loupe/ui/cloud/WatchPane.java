package loupe.ui.cloud;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import loupe.ui.common.Appearance;
import loupe.ui.common.Icon;
import loupe.ui.common.Named;
import loupe.ui.common.Seen;
import loupe.ui.common.Texts;
import loupe.ui.common.trials.TrialsPane;

/** A tuning in the cloud while it goes and after: its trainings in the same pictures as the trials of the Tune place. */
final class WatchPane extends VBox {

    private final WatchViewModel model;
    private final Label title = new Label();
    private final Label course = Seen.line("watch-course");
    private final Label told = Seen.line("watch-told");
    private final Label trouble = Seen.line("watch-trouble");
    private final BorderPane pictures = new BorderPane();
    private final Appearance appearance;
    private final Button stop;
    private final Button fetch;

    WatchPane(WatchViewModel model, Appearance appearance) {
        this.model = model;
        this.appearance = appearance;
        title.getStyleClass().add("cloud-heading");
        trouble.getStyleClass().add("cloud-trouble");
        trouble.setGraphic(Icon.ERROR.node());
        stop = button("watch-stop", "cloud.watch.stop", Icon.STOP, model::stop);
        fetch = button("watch-fetch", "cloud.watch.fetch", Icon.DOWN, model::fetch);
        stop.setMinWidth(USE_PREF_SIZE);
        fetch.setMinWidth(USE_PREF_SIZE);
        Button close = Named.button(Texts.of("cloud.watch.close"), "Esc", model::drop);
        close.setId("watch-close");
        close.setMinWidth(USE_PREF_SIZE);
        close.setGraphic(Icon.CLOSE.node());
        course.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(course, Priority.ALWAYS);
        HBox head = new HBox(course, stop, fetch, close);
        head.getStyleClass().add("cloud-row");
        head.setMinHeight(USE_PREF_SIZE);
        setVgrow(pictures, Priority.ALWAYS);
        getStyleClass().add("cloud-deed");
        getChildren().addAll(title, head, told, trouble, pictures);
        model.state().subscribe(this::show);
        model.trials().subscribe(now -> offer());
    }

    /** Made when they are seen for the first time, so that they are laid out in the room that they have. */
    private void paint() {
        if (pictures.getChildren().isEmpty()) {
            pictures.setCenter(new TrialsPane(model.trials(), appearance, "watch"));
        }
    }

    private void show(WatchState state) {
        Seen.when(state.isOpen(), this);
        if (state.isOpen()) {
            paint();
        }
        title.setText(Texts.of("cloud.watch.title", state.name()));
        Seen.say(WatchWords.course(state), course);
        Seen.say(state.isBusy() ? state.doing() : state.told(), told);
        Seen.say(state.trouble(), trouble);
        offer();
    }

    private void offer() {
        stop.setDisable(!model.state().get().canStop());
        fetch.setDisable(!model.canFetch());
    }

    private static Button button(String id, String key, Icon icon, Runnable action) {
        Button button = Named.button(Texts.of(key), "", action);
        button.setId(id);
        button.setGraphic(icon.node());
        return button;
    }
}
