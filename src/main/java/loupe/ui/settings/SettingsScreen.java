package loupe.ui.settings;

import java.nio.file.Path;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import loupe.ui.common.GpuTrial;
import loupe.ui.common.Icon;
import loupe.ui.common.Screen;
import loupe.ui.common.Texts;
import loupe.ui.common.ThemeSwitch;
import loupe.ui.common.Threads;

/** The place for what the learner chooses once: colours, the GPU, and where everything is kept. */
public final class SettingsScreen implements Screen {

    private final SettingsViewModel model;

    /** @param home the learner's own folder */
    public SettingsScreen(ThemeSwitch themes, GpuTrial gpu, Path home, Threads threads) {
        FolderOpener opener = FolderOpener.of(System.getProperty("os.name", ""));
        this.model = new SettingsViewModel(themes.settings(), themes::choose, gpu, new HomeFolder(home, opener, threads));
        themes.appearance().dark().subscribe(dark -> model.refresh());
    }

    @Override
    public String name() {
        return "settings";
    }

    @Override
    public String title() {
        return Texts.of("settings.title");
    }

    @Override
    public Icon icon() {
        return Icon.SETTINGS;
    }

    @Override
    public Node node() {
        return new SettingsView(model);
    }

    @Override
    public ObservableValue<String> status() {
        return new SimpleStringProperty("");
    }

    @Override
    public boolean showsDesk() {
        return false;
    }

    @Override
    public void opened() {
        model.refresh();
    }
}
