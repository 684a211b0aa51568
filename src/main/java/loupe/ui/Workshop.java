package loupe.ui;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Scene;
import javafx.stage.Stage;
import loupe.data.Augmentation;
import loupe.data.StarterDigit;
import loupe.network.NetworkSpec;
import loupe.network.Presets;
import loupe.storage.Models;
import loupe.storage.WindowState;
import loupe.training.TrainingJob;
import loupe.ui.augment.AugmentScreen;
import loupe.ui.builder.BuilderScreen;
import loupe.ui.cloud.CloudScreen;
import loupe.ui.common.Appearance;
import loupe.ui.common.Delay;
import loupe.ui.common.GpuTrial;
import loupe.ui.common.Screen;
import loupe.ui.common.ScreenThread;
import loupe.ui.common.Services;
import loupe.ui.common.ThemeSwitch;
import loupe.ui.common.Threads;
import loupe.ui.common.ToolkitFrameClock;
import loupe.ui.common.WindowMemory;
import loupe.ui.common.layers.LentWeights;
import loupe.ui.desk.DeskView;
import loupe.ui.desk.DeskViewModel;
import loupe.ui.desk.DeskWork;
import loupe.ui.desk.DistantViewModel;
import loupe.ui.draw.DrawScreen;
import loupe.ui.experiments.Beginnings;
import loupe.ui.experiments.ExperimentsScreen;
import loupe.ui.maps.ComparedMaps;
import loupe.ui.recommender.FilmsScreen;
import loupe.ui.sets.SetsScreen;
import loupe.ui.settings.SettingsScreen;
import loupe.ui.training.TrainingScreen;
import loupe.ui.tuning.TuningBase;
import loupe.ui.tuning.TuningScreen;

/** One open window with everything in it. To be made and used on the screen's thread. */
final class Workshop {

    /** Within this time a window that was shown is painted and its first answers are there, in milliseconds. */
    private static final long SETTLING = 500;

    private final ScheduledExecutorService worker = daemon("loupe-desk");
    private final ScheduledExecutorService saver = daemon("loupe-saver");
    private final AfterShow background = new AfterShow(Executors.newVirtualThreadPerTaskExecutor());
    private final StringProperty trouble = new SimpleStringProperty("");
    private final Stage stage;
    private final WindowMemory memory;
    private final DeskViewModel desk;
    private final TrainingScreen training;
    private final TuningScreen tuning;
    private final BuilderFittings fittings;
    private final BuilderScreen builder;
    private final FilmsScreen films;
    private final CloudScreen cloud;
    private final ShellViewModel model;
    private final ShellView shell;

    Workshop(Services given, Stage stage) {
        this.stage = stage;
        Services services = given.sharing();
        Threads threads = new Threads(background, new ScreenThread(), new ToolkitFrameClock(new ScreenThread()));
        Remembered remembered = new Remembered(services.workspace(), saver,
                sentence -> threads.screen().execute(() -> trouble.set(sentence)));
        memory = remembered.window(WindowState.first(labs(services.models()), StarterDigit.drawing(280)));
        ThemeSwitch theme = new ThemeSwitch(new Appearance(), remembered.settings());
        desk = new DeskViewModel(services.models(), new DeskWork(services.classifiers(), worker, threads.frames()), memory);
        GpuTrial gpu = new GpuTrial(services.gpu(), threads);
        gpu.attempt(theme.settings().settings().libtorch());
        Delay delay = (after, task) -> saver.schedule(task, after.toMillis(), TimeUnit.MILLISECONDS);
        training = new TrainingScreen(services, desk, memory, threads, delay);
        fittings = new BuilderFittings(services.models(), desk, threads, theme.appearance());
        builder = new BuilderScreen(services.workspace(), threads, delay, this::train, fittings.parts());
        fittings.follow(builder.network());
        films = new FilmsScreen(services, threads, theme.appearance());
        tuning = new TuningScreen(services, threads, theme.appearance(), training.described(TuningBase::new));
        DistantViewModel distant = new DistantViewModel(threads, System::nanoTime);
        desk.picture().subscribe(picture -> distant.show(picture));
        cloud = new CloudScreen(services, threads, delay, new CloudScreen.Neighbours(tuning.described(), distant::add, theme.appearance()));
        List<Screen> screens = List.of(new DrawScreen(desk, memory, theme.appearance(), threads,
                new DrawFittings(desk, distant, services, threads, theme.appearance())::lenses), builder, training, tuning,
                new AugmentScreen(services.data(), desk, threads, theme.appearance(),
                        new AugmentScreen.Fittings(training.augmentation(), this::train, training.command(),
                                () -> Optional.of(new ComparedMaps(desk, threads.frames(), theme.appearance())))),
                new SetsScreen(services, threads, theme.appearance()), films, new ExperimentsScreen(services, desk.picture(),
                        new ExperimentsScreen.Fittings(beginnings(), theme.appearance()), threads, delay),
                cloud, new SettingsScreen(theme, gpu, services.workspace().home(), threads));
        model = new ShellViewModel(screens.stream().map(Screen::name).toList(), memory);
        shell = new ShellView(screens, model, theme, new DeskView(desk, theme.appearance()), trouble);
    }

    /** Shows the window where it was. @param closed runs when the learner closes it */
    void show(Runnable closed) {
        Scene scene = new Scene(shell);
        scene.getStylesheets().addAll(sheet("bridge.css"), sheet("loupe.css"));
        stage.setTitle("Loupe");
        stage.setScene(scene);
        new WindowPlace(stage, memory).restore();
        stage.setOnHidden(event -> closed.run());
        stage.setOnCloseRequest(event -> cloud.leaving(stage::hide).ifPresent(question -> {
            shell.ask(question);
            event.consume();
        }));
        Thread.currentThread().setUncaughtExceptionHandler((thread, fault) -> report(fault));
        stage.show();
        saver.schedule(background::release, SETTLING, TimeUnit.MILLISECONDS);
    }

    /** Stops what is trained, tuned and raced, writes what is not written yet and frees the networks. */
    void close() {
        tuning.close();
        training.close();
        builder.close();
        films.close();
        cloud.close();
        memory.writeNow();
        desk.close();
        worker.shutdown();
        saver.shutdown();
        background.close();
    }

    /**
     * Waits, once the window has closed, for what was being written or read then. From any thread but the screen's.
     *
     * @return whether all of it has ended within {@code patience}
     */
    boolean ended(Duration patience) throws InterruptedException {
        long until = System.nanoTime() + patience.toNanos();
        return worker.awaitTermination(until - System.nanoTime(), TimeUnit.NANOSECONDS)
                && saver.awaitTermination(until - System.nanoTime(), TimeUnit.NANOSECONDS)
                && background.ended(Duration.ofNanos(until - System.nanoTime()));
    }

    /** Trains runs again, and on, where training is seen. */
    private Beginnings beginnings() {
        return new Beginnings() {
            @Override
            public boolean again(TrainingJob job, Path folder) {
                return opened(training.again(job, folder));
            }

            @Override
            public boolean trainOn(TrainingJob job, Path folder, double more) {
                return opened(training.trainOn(job, folder, more));
            }

            private boolean opened(boolean begun) {
                if (begun) {
                    model.open(training.name());
                }
                return begun;
            }
        };
    }

    /** Takes a network to the form of the training; weights that were chosen for it in the builder are what it starts from. */
    private void train(NetworkSpec network) {
        switch (fittings.lender()) {
            case LentWeights.Lender.Automatic automatic -> training.take(network);
            case LentWeights.Lender.Nobody nobody -> training.take(network, Optional.empty());
            case LentWeights.Lender.Model model -> training.take(network, Optional.of(model.source()));
        }
        model.open(training.name());
    }

    /** Trains what the form says on pictures that are changed so; where it cannot, the form says why. */
    private void train(Augmentation augmentation) {
        if (!training.train(augmentation)) {
            model.open(training.name());
        }
    }

    private void report(Throwable fault) {
        System.getLogger("loupe.ui").log(System.Logger.Level.ERROR, "A fault in the program.", fault);
        shell.show(fault);
    }

    /** Of the networks that come with Loupe, those that stand on the desk at the first start. */
    private static List<String> labs(Models models) {
        return Presets.labs().stream().map(NetworkSpec::name).filter(models.shippedNames()::contains).toList();
    }

    /** One thread. What would begin after the window has closed is not done: nobody is left to see it. */
    private static ScheduledExecutorService daemon(String name) {
        ScheduledThreadPoolExecutor thread = new ScheduledThreadPoolExecutor(1,
                Thread.ofPlatform().daemon().name(name).factory(), new ThreadPoolExecutor.DiscardPolicy());
        thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        return thread;
    }

    private static String sheet(String name) {
        return Objects.requireNonNull(Workshop.class.getResource(name), name).toExternalForm();
    }
}
