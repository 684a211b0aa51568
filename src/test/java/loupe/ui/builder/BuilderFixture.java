package loupe.ui.builder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import loupe.network.NetworkSpec;
import loupe.network.NetworkText;
import loupe.storage.NetworkHistory;
import loupe.storage.Workspace;
import loupe.ui.common.Delay;

/** The builder in a folder of its own; what waits to be written is written when the test says so. */
final class BuilderFixture {

    final Workspace workspace;
    final List<NetworkSpec> trained = new ArrayList<>();
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final Delay delay = (after, task) -> waiting.add(task);

    BuilderFixture(Path home) {
        workspace = new Workspace(home, Clock.systemUTC());
    }

    /** As the program makes it at a start. */
    BuilderViewModel model() {
        BuilderMemory memory = new BuilderMemory(workspace.builder().read(), state -> {
            try {
                workspace.builder().write(state);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }, delay);
        Autosave autosave = new Autosave(workspace.networks(), delay, fault -> {
            throw new UncheckedIOException(fault);
        });
        return new BuilderViewModel(new Library(workspace.networks(), autosave), memory, trained::add);
    }

    /** The builder with an own network of these layers open. */
    BuilderViewModel model(String layers) {
        BuilderViewModel model = model();
        model.open(model.library().add(NetworkHistory.of(NetworkText.parse("test", layers))));
        return model;
    }

    /** Lets the time pass after which changes are written. */
    void letTimePass() {
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
    }
}
