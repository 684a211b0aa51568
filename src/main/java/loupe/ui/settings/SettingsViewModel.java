package loupe.ui.settings;

import java.io.IOException;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import loupe.ui.common.GpuState;
import loupe.ui.common.GpuTrial;
import loupe.ui.common.SettingsMemory;
import loupe.ui.common.Texts;
import loupe.ui.common.ThemeChoice;

/** What the learner chooses for good: the colours, a PyTorch for the GPU; and where everything is kept. */
public final class SettingsViewModel {

    private final SettingsMemory memory;
    private final Consumer<ThemeChoice> themes;
    private final GpuTrial gpu;
    private final HomeFolder home;
    private final ReadOnlyObjectWrapper<ThemeChoice> theme = new ReadOnlyObjectWrapper<>();
    private final StringProperty libtorch;
    private final ReadOnlyStringWrapper homeFault = new ReadOnlyStringWrapper("");

    /** @param themes takes a choice of colours at once and for good */
    SettingsViewModel(SettingsMemory memory, Consumer<ThemeChoice> themes, GpuTrial gpu, HomeFolder home) {
        this.memory = memory;
        this.themes = themes;
        this.gpu = gpu;
        this.home = home;
        this.libtorch = new SimpleStringProperty(memory.settings().libtorch());
        refresh();
    }

    /** Takes what was changed elsewhere, for example by the switch of the top bar. */
    void refresh() {
        theme.set(ThemeChoice.named(memory.settings().theme()));
    }

    ReadOnlyObjectProperty<ThemeChoice> theme() {
        return theme.getReadOnlyProperty();
    }

    void choose(ThemeChoice choice) {
        themes.accept(choice);
        theme.set(choice);
    }

    /** The folder of a PyTorch with CUDA, as typed; blank for none. */
    StringProperty libtorch() {
        return libtorch;
    }

    /** Keeps the folder and finds out whether the GPU can be used with it; a blank one takes the GPU away. */
    void check() {
        String folder = libtorch.get().strip();
        memory.keepLibtorch(folder);
        gpu.attempt(folder);
    }

    ReadOnlyObjectProperty<GpuState> gpu() {
        return gpu.state();
    }

    /** Where runs, drawings and settings are kept. */
    String homePath() {
        return home.path().toString();
    }

    /** Shows that folder in the system's file window. */
    void openHome() {
        homeFault.set("");
        home.threads().background().execute(() -> {
            try {
                home.opener().open(home.path());
            } catch (IOException fault) {
                home.threads().screen().execute(() -> homeFault.set(Texts.of("settings.home.fault", home.path())));
            }
        });
    }

    /** Why the folder could not be shown; empty text where nothing is wrong. */
    ReadOnlyStringProperty homeFault() {
        return homeFault.getReadOnlyProperty();
    }
}
