package loupe.ui.sets;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import loupe.data.KnownSet;
import loupe.ui.common.Appearance;
import loupe.ui.common.Named;
import loupe.ui.common.Texts;

/** You against the network. The keys 0 to 9 answer, P pauses and Escape ends the round, wherever in the game the focus is. */
final class GameView extends VBox {

    private final GameViewModel model;
    private final AskingPane asking;
    private final ResultPane result;
    private final Label sentence = new Label();
    private final Button start;
    private final Button other;
    private final CheckBox slow = new CheckBox(Texts.of("sets.game.slow"));
    private final ComboBox<KnownSet> sets = new ComboBox<>();

    GameView(GameViewModel model, Appearance appearance) {
        this.model = model;
        asking = new AskingPane(model, appearance);
        result = new ResultPane(appearance);
        start = Named.button(Texts.of("sets.game.start"), "", this::startOrStop);
        start.setId("sets-game-start");
        start.getStyleClass().add("accent");
        other = Named.button(Texts.of("sets.game.other"), "", model::startOther);
        other.setId("sets-game-other");
        slow.setId("sets-game-slow");
        Named.withTip(Texts.of("sets.game.slow"), "", slow);
        slow.selectedProperty().addListener((selected, before, after) -> model.limit(!after));
        sentence.setId("sets-game-sentence");
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        StackPane body = new StackPane(asking, result);
        setVgrow(body, Priority.ALWAYS);
        HBox bar = new HBox(choice(), slow, start, other);
        bar.getStyleClass().add("sets-game-bar");
        getStyleClass().add("sets-game");
        getChildren().addAll(bar, sentence, body);
        addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        model.state().subscribe(this::show);
        model.limited().subscribe(limited -> show(model.state().get()));
        model.set().subscribe(set -> show(model.state().get()));
    }

    private ComboBox<KnownSet> choice() {
        sets.setId("sets-game-set");
        sets.setConverter(new StringConverter<>() {
            @Override
            public String toString(KnownSet set) {
                return set == null ? "" : SetNames.title(set);
            }

            @Override
            public KnownSet fromString(String title) {
                throw new UnsupportedOperationException("sets are chosen, not typed");
            }
        });
        Named.withTip(Texts.of("sets.game.set"), "", sets);
        sets.valueProperty().addListener((value, before, after) -> {
            if (after != null) {
                model.choose(after);
            }
        });
        model.sets().subscribe(this::list);
        return sets;
    }

    private void list(List<KnownSet> there) {
        KnownSet chosen = model.set().get();
        sets.getItems().setAll(there);
        sets.setValue(chosen);
    }

    private void show(GameState state) {
        sentence.setText(words(state));
        boolean playing = state instanceof GameState.Asking || state instanceof GameState.Paused;
        boolean ready = !playing && !(state instanceof GameState.Preparing);
        start.setDisable(playing);
        start.setText(Texts.of(switch (state) {
            case GameState.Over _ -> "sets.game.same";
            case GameState.Preparing _ -> "sets.stop";
            case GameState.Waiting _, GameState.Asking _, GameState.Paused _, GameState.Failed _ -> "sets.game.start";
        }));
        Named.withTip(start.getText(), state instanceof GameState.Preparing ? "Esc" : "", start);
        other.setDisable(!(state instanceof GameState.Over));
        sets.setDisable(!ready);
        asking.setVisible(playing);
        result.setVisible(state instanceof GameState.Over);
        switch (state) {
            case GameState.Over over -> result.show(over.result());
            case GameState.Asking _, GameState.Paused _ -> asking.show(state);
            case GameState.Waiting _, GameState.Preparing _, GameState.Failed _ -> { }
        }
    }

    private void startOrStop() {
        if (model.state().get() instanceof GameState.Preparing) {
            model.stop();
        } else {
            model.start();
        }
    }

    private String words(GameState state) {
        return switch (state) {
            case GameState.Waiting _ -> model.notice();
            case GameState.Preparing preparing -> preparing.percent() == 0 ? Texts.of("sets.reading")
                    : Texts.of("sets.making", preparing.percent());
            case GameState.Asking asking -> Texts.of("sets.game.at", asking.round().at() + 1, asking.round().pictures().size());
            case GameState.Paused _ -> Texts.of("sets.game.paused");
            case GameState.Over over -> (over.result().sentence() + " " + over.result().misses()).strip();
            case GameState.Failed failed -> failed.sentence();
        };
    }

    private void press(KeyEvent event) {
        if (model.state().get() instanceof GameState.Preparing && event.getCode() == KeyCode.ESCAPE) {
            model.stop();
            event.consume();
            return;
        }
        boolean playing = model.state().get() instanceof GameState.Asking || model.state().get() instanceof GameState.Paused;
        if (!playing || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        KeyCode code = event.getCode();
        if (code.isDigitKey() || code.isKeypadKey() && Character.isDigit(lastOf(code))) {
            model.answer(lastOf(code) - '0');
        } else if (code == KeyCode.P) {
            model.togglePause();
        } else if (code == KeyCode.ESCAPE) {
            model.stop();
        } else {
            return;
        }
        event.consume();
    }

    private static char lastOf(KeyCode code) {
        return code.getName().charAt(code.getName().length() - 1);
    }
}
