package loupe.ui.sets;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import loupe.data.GrayImage;
import loupe.ui.common.Appearance;
import loupe.ui.common.Icon;
import loupe.ui.common.Named;
import loupe.ui.common.Texts;
import loupe.ui.desk.PictureView;

/** The picture that is asked about, the time that is left, and a button a class. */
final class AskingPane extends VBox {

    private static final double SIDE = 9 * GrayImage.SIDE;

    private final GameViewModel model;
    private final SimpleObjectProperty<GrayImage> picture = new SimpleObjectProperty<>(GrayImage.blank());
    private final PictureView view;
    private final ProgressBar bar = Named.of(Texts.of("sets.game.time"), new ProgressBar(1));
    private final Label seconds = new Label();
    private final FlowPane answers = new FlowPane();
    private final Button pause;

    AskingPane(GameViewModel model, Appearance appearance) {
        this.model = model;
        view = new PictureView(picture, appearance, SIDE);
        view.setId("sets-game-picture");
        bar.getStyleClass().add("sets-game-time");
        seconds.setId("sets-game-seconds");
        seconds.getStyleClass().add("sets-game-seconds");
        pause = Named.button(Texts.of("sets.game.pause"), "P", model::togglePause);
        pause.setId("sets-game-pause");
        pause.setGraphic(Icon.PAUSE.node());
        Button stop = Named.button(Texts.of("sets.game.stop"), "Esc", model::stop);
        stop.setId("sets-game-stop");
        stop.setGraphic(Icon.STOP.node());
        HBox time = new HBox(bar, seconds, pause, stop);
        time.getStyleClass().add("sets-game-bar");
        answers.getStyleClass().add("sets-game-answers");
        getStyleClass().add("sets-asking");
        setFocusTraversable(true);
        Named.of(Texts.of("sets.game.picture"), this);
        getChildren().addAll(time, view, answers);
        model.set().subscribe(set -> answers.getChildren().setAll(buttons(set.classNames())));
        model.left().subscribe(left -> count());
        model.limited().subscribe(limited -> count());
    }

    private List<Node> buttons(List<String> names) {
        return IntStream.range(0, names.size()).<Node>mapToObj(label -> {
            String words = names.get(label).equals(Integer.toString(label)) ? names.get(label) : label + " " + names.get(label);
            Button button = Named.button(words, "", () -> model.answer(label));
            button.setId("sets-game-answer-" + label);
            return button;
        }).toList();
    }

    /** Whoever had the focus may be gone; the keys are to reach the game all the same. */
    void show(GameState state) {
        if (!isFocusWithin() || answers.isFocusWithin() && state instanceof GameState.Paused) {
            requestFocus();
        }
        switch (state) {
            case GameState.Asking asking -> {
                picture.set(asking.round().picture());
                see(false);
            }
            case GameState.Paused _ -> see(true);
            case GameState.Waiting _, GameState.Preparing _, GameState.Over _, GameState.Failed _ -> { }
        }
    }

    private void see(boolean paused) {
        view.setVisible(!paused);
        answers.setDisable(paused);
        pause.setText(Texts.of(paused ? "sets.game.goOn" : "sets.game.pause"));
        pause.setGraphic((paused ? Icon.PLAY : Icon.PAUSE).node());
        Named.of(pause.getText(), pause);
    }

    /** The bar shortens and the seconds are counted; nothing blinks. */
    private void count() {
        boolean limited = model.limited().get();
        bar.setVisible(limited);
        bar.setProgress(model.left().get() / GameViewModel.SECONDS);
        seconds.setText(limited ? Texts.of("sets.game.seconds", String.format(Locale.ROOT, "%.0f", Math.ceil(model.left().get()))) : "");
    }
}
