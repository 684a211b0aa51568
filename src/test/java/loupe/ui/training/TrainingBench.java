package loupe.ui.training;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import loupe.data.Drawing;
import loupe.network.MemoryRoom;
import loupe.storage.WindowState;
import loupe.storage.Workspace;
import loupe.training.EngineName;
import loupe.training.PlacementRule;
import loupe.ui.common.FrameClock;
import loupe.ui.common.Threads;
import loupe.ui.common.WindowMemory;
import loupe.ui.common.clouds.CloudMemory;

/** Everything that the training screen works with, made of fakes; nothing runs before a test lets it. */
final class TrainingBench {

    final FakeBackend backend = new FakeBackend();
    final FakeClouds clouds = new FakeClouds(backend);
    final AccountForm account;
    final FakeSets sets = new FakeSets();
    final FakeCard card = new FakeCard();
    final FakeDesk desk = new FakeDesk();
    final Deque<Runnable> background = new ArrayDeque<>();
    final List<Duration> delays = new ArrayList<>();
    final Deque<Runnable> delayed = new ArrayDeque<>();
    final Threads threads;
    final WindowMemory memory;
    final Workspace workspace;
    long memoryThere = Long.MAX_VALUE;
    long heapThere = Long.MAX_VALUE;
    private PlacementRule rule = new PlacementRule(Set.of(EngineName.values()), false, 4);

    TrainingBench(Path home) {
        this(home, WindowState.first(List.of(), Drawing.empty(280)));
    }

    TrainingBench(Path home, WindowState remembered) {
        this(home, remembered, refresh -> refresh::run);
    }

    /** @param frames the other constructors' frames come at each request */
    TrainingBench(Path home, WindowState remembered, FrameClock frames) {
        threads = new Threads(background::add, Runnable::run, frames);
        workspace = new Workspace(home, Clock.fixed(Instant.parse("2026-11-24T04:15:00Z"), ZoneOffset.UTC));
        account = new AccountForm(new CloudMemory(workspace, Runnable::run), clouds);
        memory = new WindowMemory(remembered, state -> { }, (after, task) -> { });
    }

    void onMachine(PlacementRule machine) {
        rule = machine;
    }

    TrainingWork work() {
        return new TrainingWork(workspace, sets, backend, clouds, () -> rule, () -> new MemoryRoom(memoryThere, heapThere));
    }

    /** A form on the remembered state, whose data is read. */
    FormViewModel form() {
        FormViewModel form = unreadForm();
        runBackground();
        return form;
    }

    FormViewModel unreadForm() {
        return new FormViewModel(work(), memory, threads, (after, task) -> {
            delays.add(after);
            delayed.add(task);
        });
    }

    RunViewModel run() {
        return new RunViewModel(work(), threads, (after, task) -> task.run(), card);
    }

    RunsViewModel runs() {
        return new RunsViewModel(workspace, threads, desk);
    }

    TrainingViewModel training() {
        TrainingViewModel training = new TrainingViewModel(work(), new TrainingParts(unreadForm(), run(), runs()), threads, account);
        runBackground();
        return training;
    }

    /** Does all work that waits for the background. */
    void runBackground() {
        while (!background.isEmpty()) {
            background.removeFirst().run();
        }
    }

    /** Lets the time pass after which a still form is prepared for. */
    void standStill() {
        while (!delayed.isEmpty()) {
            delayed.removeFirst().run();
        }
    }
}
