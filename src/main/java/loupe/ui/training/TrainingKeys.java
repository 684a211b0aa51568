package loupe.ui.training;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import loupe.ui.common.Shortcut;
import loupe.ui.common.Texts;

/** The keys of this screen, while it is the one that is seen. */
final class TrainingKeys {

    static final String PRESS = "Ctrl+Enter";
    static final String STOP = "Ctrl+.";
    static final String SITE = "Ctrl+M";

    private TrainingKeys() {}

    static List<Shortcut> sheet() {
        return List.of(new Shortcut(PRESS, Texts.of("training.keys.press")), new Shortcut(STOP, Texts.of("training.stop")),
                new Shortcut(SITE, Texts.of("training.keys.site")), new Shortcut("Ctrl+T, Ctrl+C", Texts.of("training.keys.chart")),
                new Shortcut("Enter", Texts.of("training.keys.desk")));
    }

    static void on(Node view, TrainingViewModel model) {
        Map<KeyCombination, Runnable> keys = Map.of(
                new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN), model::press,
                new KeyCodeCombination(KeyCode.PERIOD, KeyCombination.SHORTCUT_DOWN), model.run()::stop,
                new KeyCodeCombination(KeyCode.M, KeyCombination.SHORTCUT_DOWN), () -> chooseSite(view));
        view.sceneProperty().addListener((scene, before, after) -> {
            Optional.ofNullable(before).map(Scene::getAccelerators).ifPresent(all -> all.keySet().removeAll(keys.keySet()));
            Optional.ofNullable(after).map(Scene::getAccelerators).ifPresent(all -> all.putAll(keys));
        });
    }

    private static void chooseSite(Node view) {
        if (view.lookup("#" + FormView.SITE) instanceof ComboBox<?> box) {
            box.requestFocus();
            box.show();
        }
    }
}
