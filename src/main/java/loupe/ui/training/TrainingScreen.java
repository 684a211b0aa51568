package loupe.ui.training;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import loupe.data.Augmentation;
import loupe.network.NetworkSpec;
import loupe.training.TrainingJob;
import loupe.ui.common.Delay;
import loupe.ui.common.Icon;
import loupe.ui.common.Screen;
import loupe.ui.common.Services;
import loupe.ui.common.Shortcut;
import loupe.ui.common.Texts;
import loupe.ui.common.Threads;
import loupe.ui.common.UndoSteps;
import loupe.ui.common.WindowMemory;
import loupe.ui.common.clouds.CloudMemory;
import loupe.ui.desk.DeskViewModel;

/** The place where the learner trains networks and sees them learn. To be made and used on the screen's thread. */
public final class TrainingScreen implements Screen {

    private final TrainingViewModel model;
    private final ObservableValue<String> status;

    /** @param desk gets a card for the network that learns; {@code delay} lets a form stand still before it is prepared for */
    public TrainingScreen(Services services, DeskViewModel desk, WindowMemory memory, Threads threads, Delay delay) {
        TrainingWork work = TrainingWork.of(services);
        RunViewModel run = new RunViewModel(work, threads, delay, LiveCard.on(desk));
        TrainingParts parts = new TrainingParts(new FormViewModel(work, memory, threads, delay), run,
                new RunsViewModel(work.workspace(), threads, DeskRoom.on(desk)));
        model = new TrainingViewModel(work, parts, threads, new AccountForm(new CloudMemory(work.workspace(), threads.background()), work.cloud()));
        status = Bindings.createStringBinding(model::status, run.state(), run.progress(), model.resumable());
    }

    @Override
    public String name() {
        return "training";
    }

    @Override
    public String title() {
        return Texts.of("training.title");
    }

    @Override
    public Icon icon() {
        return Icon.TRAIN;
    }

    @Override
    public Node node() {
        return new TrainingView(model);
    }

    @Override
    public Optional<UndoSteps> undo() {
        return Optional.of(model.form().undo());
    }

    @Override
    public ObservableValue<String> status() {
        return status;
    }

    @Override
    public List<Shortcut> shortcuts() {
        return TrainingKeys.sheet();
    }

    /** Files may have been put in place, the GPU tried, and runs been trained elsewhere, since it was seen last. */
    @Override
    public void opened() {
        model.form().lookAgain();
        model.runs().refresh();
        model.run().seen(true);
    }

    @Override
    public void left() {
        model.run().seen(false);
    }

    /** Puts a network into the form; the weights to start from stay as they were chosen there. */
    public void take(NetworkSpec network) {
        model.form().choose(network);
    }

    /**
     * Puts a network into the form with the trained network whose weights it takes over, in one step.
     *
     * @param start a trained network as {@link loupe.storage.Models#open} takes it; empty for fresh weights
     */
    public void take(NetworkSpec network, Optional<String> start) {
        model.form().take(network, start);
    }

    /** How the form would change training pictures; not at all where what it says has a fault. */
    public Augmentation augmentation() {
        FormReading reading = model.form().reading().get();
        return reading.fault(Setting.AUGMENT).isPresent() ? Augmentation.NONE : FormNumbers.augmentation(reading.form());
    }

    /** Puts an augmentation into the form and trains what it says; not where it has a fault or a run goes on already. Returns whether it does. */
    public boolean train(Augmentation augmentation) {
        model.form().choose(augmentation);
        boolean free = model.run().state().get() == RunState.READY && model.canPress().getValue();
        model.train();
        return free;
    }

    /** Trains {@code job} again, that of the run in {@code of}; not while a run goes on. Returns whether it does. */
    public boolean again(TrainingJob job, Path of) {
        return model.beginFrom(run -> run.again(job, of));
    }

    /** Gives the finished run in {@code of}, whose job is {@code job}, more epochs; not while a run goes on. Returns whether it does. */
    public boolean trainOn(TrainingJob job, Path of, double more) {
        return model.beginFrom(run -> run.trainOn(job, of, more));
    }

    /** Writes the command that trains without a window what the form says, on pictures that are changed as it is told. */
    public ObservableValue<Function<Augmentation, String>> command() {
        return model.form().reading().map(reading -> augmentation -> TrainingCommand.of(reading, augmentation));
    }

    /**
     * The training that the form describes as another screen needs it; empty where something is wrong or its data is not there.
     *
     * @param as gets the job and how many training pictures its data has
     */
    public <T> ObservableValue<Optional<T>> described(BiFunction<TrainingJob, Integer, T> as) {
        return model.form().reading().map(reading -> reading.data() instanceof DataState.Ready ready
                ? reading.job().map(job -> as.apply(job, ready.training())) : Optional.empty());
    }

    /** Stops a run and waits a little until it has kept what it learned. */
    public void close() {
        model.close();
    }
}
