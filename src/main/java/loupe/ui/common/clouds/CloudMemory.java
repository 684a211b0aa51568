package loupe.ui.common.clouds;

import java.io.IOException;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;
import loupe.storage.CloudForm;
import loupe.storage.StateFile;
import loupe.storage.Workspace;

/** What a learner said last of an account in the cloud, kept for the next time and for every place that launches. Safe from any thread. */
public final class CloudMemory {

    private final StateFile<CloudForm> file;
    private final Executor background;

    /** @param background writes */
    public CloudMemory(Workspace workspace, Executor background) {
        this.file = new StateFile<>(workspace.home().resolve("cloud-form.json"), CloudForm.FIRST);
        this.background = background;
    }

    /** What was said last; a small file is read. */
    public synchronized CloudForm read() {
        return file.read();
    }

    /** Keeps what {@code change} makes of what was said last. */
    public void keep(UnaryOperator<CloudForm> change) {
        background.execute(() -> write(change));
    }

    private synchronized void write(UnaryOperator<CloudForm> change) {
        try {
            file.write(change.apply(file.read()));
        } catch (IOException fault) {
            System.getLogger("loupe.ui").log(System.Logger.Level.WARNING, "What was said of the account is not kept.", fault);
        }
    }
}
