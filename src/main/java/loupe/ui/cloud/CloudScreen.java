package loupe.ui.cloud;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import loupe.training.tuning.TuningJob;
import loupe.ui.common.Appearance;
import loupe.ui.common.Delay;
import loupe.ui.common.Icon;
import loupe.ui.common.Screen;
import loupe.ui.common.Services;
import loupe.ui.common.Shortcut;
import loupe.ui.common.Texts;
import loupe.ui.common.Threads;
import loupe.ui.common.clouds.CloudMemory;
import loupe.ui.desk.Distant;

/** The place that shows what a learner has in the cloud, and ends it. To be made and used on the screen's thread. */
public final class CloudScreen implements Screen {

    private final CloudViewModel model;
    private final CareViewModel care;
    private final DeedViewModel deed;
    private final WatchViewModel watch;
    private final Services services;
    private final Threads threads;
    private final Neighbours neighbours;
    private final ObservableValue<String> status;

    /**
     * What other places have and take.
     *
     * @param tuning     that the Tune place describes
     * @param distant    takes a network that answers from afar, by its name
     * @param appearance of the window
     */
    public record Neighbours(ObservableValue<Optional<TuningJob>> tuning, BiConsumer<String, Distant> distant, Appearance appearance) {}

    /** Looks at Loupe's ledger; nothing is asked of AWS. */
    public CloudScreen(Services services, Threads threads, Delay delay, Neighbours neighbours) {
        this.services = services;
        this.threads = threads;
        this.neighbours = neighbours;
        model = new CloudViewModel(services.cloud(), threads);
        watch = new WatchViewModel(model, threads, delay);
        deed = new DeedViewModel(model, new DeedForm(new CloudMemory(services.workspace(), threads.background()), services.cloud()), neighbours.tuning(), threads, watch::open);
        care = new CareViewModel(services.cloud().care(), threads, delay, Clock.systemUTC());
        status = Bindings.createStringBinding(() -> model.banner().getValue().isEmpty() ? CareWords.brief(care.sight().get()) : model.banner().getValue(),
                model.banner(), care.sight());
        care.start();
        model.state().map(CloudState::sight).addListener((sight, before, now) -> care.look());
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
        DeedPane made = new DeedPane(deed, new ModelBox(services.models(), threads, deed.form().model()));
        return new CloudView(model, care, new CloudView.Opened(made, new WatchPane(watch, neighbours.appearance())),
                new CloudWork(model, deed, watch, neighbours.distant()), Clock.systemDefaultZone());
    }

    @Override
    public void opened() {
        watch.seen(true);
    }

    @Override
    public void left() {
        watch.seen(false);
    }

    /** What costs until it is deleted: said on every screen. */
    @Override
    public ObservableValue<String> status() {
        return status;
    }

    @Override
    public boolean showsDesk() {
        return false;
    }

    @Override
    public List<Shortcut> shortcuts() {
        return List.of(new Shortcut("F5", Texts.of("cloud.look")), new Shortcut("Esc", Texts.of("cloud.keys.escape")));
    }

    /** What is asked before the window closes: empty where nothing may stay up. @param leave closes the window */
    public Optional<Node> leaving(Runnable leave) {
        if (care.sight().get().remnants().isEmpty()) {
            return Optional.empty();
        }
        LeavePane pane = new LeavePane(care, leave);
        pane.ask();
        return Optional.of(pane);
    }

    /** Ends a rehearsal. */
    public void close() {
        care.close();
        watch.drop();
        model.close();
    }
}
