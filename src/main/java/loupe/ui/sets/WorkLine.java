package loupe.ui.sets;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import loupe.ui.common.Icon;
import loupe.ui.common.Named;
import loupe.ui.common.Texts;

/** How far a side is, with a button that stops it or begins it again; takes no room where there is nothing to say. */
final class WorkLine extends HBox {

    private final Label words = new Label();
    private final ProgressBar bar;
    private final Button stop;
    private final Button again;

    WorkLine(SideViewModel side) {
        String id = side.set().id();
        bar = Named.of(Texts.of("sets.progress", SetNames.title(side.set())), new ProgressBar(0));
        stop = Named.button(Texts.of("sets.stop"), "", side::stop);
        stop.setId("sets-stop-" + id);
        stop.setGraphic(Icon.STOP.node());
        again = Named.button(Texts.of("sets.again"), "", side::again);
        again.setId("sets-again-" + id);
        words.setId("sets-words-" + id);
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        words.setMaxWidth(Double.MAX_VALUE);
        setHgrow(words, Priority.ALWAYS);
        stop.getStyleClass().add("small");
        again.getStyleClass().add("small");
        stop.setMinWidth(USE_PREF_SIZE);
        again.setMinWidth(USE_PREF_SIZE);
        getStyleClass().add("sets-work");
        getChildren().addAll(bar, words, stop, again);
        side.state().subscribe(this::show);
    }

    private void show(SideState state) {
        words.setText(state.words());
        switch (state) {
            case SideState.Still _ -> see(false, false);
            case SideState.Reading _ -> see(false, false);
            case SideState.Working working -> {
                bar.setProgress((double) working.done() / working.of());
                see(true, false);
            }
            case SideState.Stopped _ -> see(false, true);
            case SideState.Failed _ -> see(false, true);
        }
        setVisible(!state.words().isEmpty());
        setManaged(!state.words().isEmpty());
    }

    private void see(boolean working, boolean ended) {
        bar.setVisible(working);
        bar.setManaged(working);
        stop.setVisible(working);
        stop.setManaged(working);
        again.setVisible(ended);
        again.setManaged(ended);
    }
}
