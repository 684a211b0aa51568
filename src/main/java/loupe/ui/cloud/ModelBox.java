package loupe.ui.cloud;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.StringProperty;
import javafx.scene.control.ComboBox;
import loupe.storage.Models;
import loupe.ui.common.Named;
import loupe.ui.common.Texts;
import loupe.ui.common.Threads;

/** The trained networks that can be deployed: those that come with Loupe, the learner's own and the newest runs; others can be typed as folders. */
final class ModelBox extends ComboBox<String> {

    private static final int MOST = 12;

    private final Models models;
    private final Threads threads;

    ModelBox(Models models, Threads threads) {
        this.models = models;
        this.threads = threads;
        setId("deed-model");
        setEditable(true);
        setPrefWidth(320);
        Named.withTip(Texts.of("cloud.deed.model"), "", this);
        getEditor().setAccessibleText(Texts.of("cloud.deed.model"));
    }

    /** Offers what is there now, and keeps what is chosen in {@code chosen}. */
    void fill(StringProperty chosen) {
        valueProperty().unbindBidirectional(chosen);
        valueProperty().bindBidirectional(chosen);
        threads.background().execute(() -> {
            List<String> all = names();
            threads.screen().execute(() -> getItems().setAll(all));
        });
    }

    private List<String> names() {
        try {
            return Stream.of(models.shippedNames().stream(), models.own().stream().limit(MOST).map(Path::toString), models.runs().stream().limit(MOST).map(Path::toString))
                    .flatMap(each -> each).toList();
        } catch (UncheckedIOException unreadable) {
            System.getLogger("loupe.ui.cloud").log(System.Logger.Level.WARNING, "The trained networks cannot be listed.", unreadable);
            return List.of();
        }
    }
}
