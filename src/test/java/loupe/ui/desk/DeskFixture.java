package loupe.ui.desk;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import loupe.data.Drawing;
import loupe.inference.TrainedModel;
import loupe.network.InitialWeights;
import loupe.network.NetworkSpec;
import loupe.network.NetworkText;
import loupe.storage.Models;
import loupe.storage.WindowState;
import loupe.storage.Workspace;
import loupe.ui.common.WindowMemory;

/** A desk whose worker and frames run when the test says so, over models in a folder. */
final class DeskFixture {

    static final NetworkSpec NETWORK = NetworkText.parse("tiny", "maxpool 14 | flatten | dense 10");

    final Deque<Runnable> work = new ArrayDeque<>();
    final List<Runnable> frames = new ArrayList<>();
    final FakeClassifiers engine = new FakeClassifiers();
    final Workspace workspace;
    final Models models;
    final WindowMemory memory;
    private final Path home;

    /** @param desk what the desk had at the last start */
    DeskFixture(Path home, List<String> desk) {
        this.home = home;
        workspace = new Workspace(home, Clock.systemUTC());
        models = new Models(workspace);
        memory = new WindowMemory(WindowState.first(desk, Drawing.empty(280)), state -> { }, (after, task) -> { });
    }

    DeskViewModel desk() {
        return new DeskViewModel(models, new DeskWork(() -> engine, work::add, refresh -> {
            frames.add(refresh);
            return () -> { };
        }), memory);
    }

    /** A trained network in a folder of its own; {@code accuracy} from 0 to 1. Gives the folder. */
    String model(String title, String accuracy) throws IOException {
        Path folder = home.resolve(title);
        models.save(folder, new TrainedModel(title, NETWORK, InitialWeights.of(NETWORK, title.hashCode()),
                List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9"), Map.of("validation accuracy", accuracy)));
        return folder.toString();
    }

    /** The worker does all that waits, then the screen has a frame. */
    void settle() {
        while (!work.isEmpty()) {
            work.removeFirst().run();
        }
        frame();
    }

    void frame() {
        List.copyOf(frames).forEach(Runnable::run);
    }
}
