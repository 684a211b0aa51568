package loupe.ui.cloud;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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
    private final StringProperty chosen;
    private boolean filling;

    /** @param chosen keeps what is chosen */
    ModelBox(Models models, Threads threads, StringProperty chosen) {
        this.models = models;
        this.threads = threads;
        this.chosen = chosen;
        setValue(chosen.get());
        valueProperty().addListener((value, before, after) -> {
            if (!filling) {
                chosen.set(Optional.ofNullable(after).orElse(""));
            }
        });
        setId("deed-model");
        setEditable(true);
        setPrefWidth(320);
        Named.withTip(Texts.of("cloud.deed.model"), "", this);
        getEditor().setAccessibleText(Texts.of("cloud.deed.model"));
    }

    /** Offers what is there now. */
    void fill() {
        threads.background().execute(() -> {
            List<String> all = names();
            threads.screen().execute(() -> offer(all));
        });
    }

    /** New offers would take away what is chosen. */
    private void offer(List<String> all) {
        String now = chosen.get();
        filling = true;
        getItems().setAll(all);
        setValue(now);
        filling = false;
    }

    private List<String> names() {
        try {
            return Stream.of(models.shippedNames().stream(), models.own().stream().limit(MOST).map(Path::toString),
                    models.runs().stream().limit(MOST).map(Path::toString))
                    .flatMap(each -> each).toList();
        } catch (UncheckedIOException unreadable) {
            System.getLogger("loupe.ui.cloud").log(System.Logger.Level.WARNING, "The trained networks cannot be listed.", unreadable);
            return List.of();
        }
    }
}
