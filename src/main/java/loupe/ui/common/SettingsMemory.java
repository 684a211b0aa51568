package loupe.ui.common;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import loupe.storage.Settings;

/** The learner's settings, kept on disk as soon as they change. Safe to call from any thread. */
public final class SettingsMemory {

    private final Consumer<Settings> write;
    private final Executor writer;
    private Settings settings;

    /** @param write keeps settings on disk; it runs on {@code writer}, one at a time */
    public SettingsMemory(Settings start, Consumer<Settings> write, Executor writer) {
        this.settings = start;
        this.write = write;
        this.writer = writer;
    }

    public synchronized Settings settings() {
        return settings;
    }

    public void keepTheme(String theme) {
        keep(new Settings(theme, settings().libtorch()));
    }

    /** @param libtorch a folder, empty text for none */
    public void keepLibtorch(String libtorch) {
        keep(new Settings(settings().theme(), libtorch));
    }

    private synchronized void keep(Settings next) {
        if (!next.equals(settings)) {
            settings = next;
            writer.execute(this::writeNewest);
        }
    }

    private synchronized void writeNewest() {
        write.accept(settings);
    }
}
