package loupe.ui.common.layers;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import loupe.inference.TrainedModel;
import loupe.storage.Models;
import loupe.ui.common.Texts;
import loupe.ui.common.Threads;

/** Keeps changed copies as models of the learner's own, off the screen's thread, and says what became of it. */
public final class OwnModels {

    private static final System.Logger LOG = System.getLogger("loupe.ui.common.layers");

    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private final Models models;
    private final Executor background;
    private final Executor screen;
    private final Consumer<Path> kept;

    /** @param kept hears the folder of each model that was kept, on the screen's thread; it can be put on the desk */
    public OwnModels(Models models, Threads threads, Consumer<Path> kept) {
        this.models = models;
        this.background = threads.background();
        this.screen = threads.screen();
        this.kept = kept;
    }

    /** What became of the last one; empty text before the first. */
    public ReadOnlyStringProperty message() {
        return message.getReadOnlyProperty();
    }

    /** Keeps {@code model} under its title. Returns at once. */
    public void keep(TrainedModel model) {
        background.execute(() -> {
            try {
                Path folder = models.keep(model);
                screen.execute(() -> {
                    message.set(Texts.of("kernels.saved", folder));
                    kept.accept(folder);
                });
            } catch (IOException fault) {
                LOG.log(System.Logger.Level.WARNING, "A model could not be kept: " + fault);
                screen.execute(() -> message.set(Texts.of("kernels.saved.not", fault.getMessage())));
            }
        });
    }
}
