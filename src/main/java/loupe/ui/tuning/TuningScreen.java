package loupe.ui.tuning;

import java.time.Duration;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import loupe.training.tuning.TuningJob;
import loupe.ui.common.Appearance;
import loupe.ui.common.Icon;
import loupe.ui.common.Screen;
import loupe.ui.common.Services;
import loupe.ui.common.Texts;
import loupe.ui.common.Threads;

/** The place that trains a network many times: to find its best settings, or to see what one difference does. To be made and used on the screen's thread. */
public final class TuningScreen implements Screen {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final PagesViewModel model;
    private final Appearance appearance;

    /** @param base what the training screen's form describes */
    public TuningScreen(Services services, Threads threads, Appearance appearance, ObservableValue<Optional<TuningBase>> base) {
        this.appearance = appearance;
        TuningWork work = TuningWork.of(services);
        model = new PagesViewModel(new TuningViewModel(work, threads, base), new RaceViewModel(work, threads, base));
    }

    @Override
    public String name() {
        return "tuning";
    }

    @Override
    public String title() {
        return Texts.of("tuning.title");
    }

    @Override
    public Icon icon() {
        return Icon.TUNE;
    }

    @Override
    public Node node() {
        return new PagesView(model.tuning(), model.race(), appearance);
    }

    @Override
    public ObservableValue<String> status() {
        return model.status();
    }

    /** The tuning that is described; empty where something is wrong with it. */
    public ObservableValue<Optional<TuningJob>> described() {
        return model.tuning().reading().map(TuningForm.Reading::job);
    }

    @Override
    public boolean showsDesk() {
        return false;
    }

    /** Stops a tuning or a race and waits a little until it has kept what there is. */
    public void close() {
        try {
            model.close(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
