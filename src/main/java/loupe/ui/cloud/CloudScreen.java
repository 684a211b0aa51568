package loupe.ui.cloud;

import java.time.Clock;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import loupe.ui.common.Icon;
import loupe.ui.common.Screen;
import loupe.ui.common.Services;
import loupe.ui.common.Shortcut;
import loupe.ui.common.Texts;
import loupe.ui.common.Threads;

/** The place that shows what a learner has in the cloud, and ends it. To be made and used on the screen's thread. */
public final class CloudScreen implements Screen {

    private final CloudViewModel model;

    public CloudScreen(Services services, Threads threads) {
        model = new CloudViewModel(services.cloud(), threads);
    }

    @Override
    public String name() {
        return "cloud";
    }

    @Override
    public String title() {
        return Texts.of("cloud.title");
    }

    @Override
    public Icon icon() {
        return Icon.CLOUD;
    }

    @Override
    public Node node() {
        return new CloudView(model, Clock.systemDefaultZone());
    }

    /** What costs until it is deleted: said on every screen. */
    @Override
    public ObservableValue<String> status() {
        return model.banner();
    }

    @Override
    public boolean showsDesk() {
        return false;
    }

    @Override
    public List<Shortcut> shortcuts() {
        return List.of(new Shortcut("F5", Texts.of("cloud.look")), new Shortcut("Esc", Texts.of("cloud.keys.escape")));
    }

    /** Ends a rehearsal. */
    public void close() {
        model.close();
    }
}
