package loupe.ui.builder;

import java.util.Optional;
import java.util.function.Consumer;
import loupe.network.NetworkSpec;
import loupe.storage.NetworkHistory;
import loupe.ui.common.History;

/** An open network with its steps. Changes of one kind that follow each other are one step. */
final class Workpiece {

    private final NetworkEntry entry;
    private final NetworkSpec opened;
    private final History<NetworkSpec> history;
    private Optional<String> running = Optional.empty();
    private NetworkSpec before;

    /** @param changed hears the network after each change */
    Workpiece(NetworkEntry entry, NetworkHistory was, Consumer<NetworkSpec> changed) {
        this.entry = entry;
        this.opened = was.network();
        this.before = opened;
        this.history = new History<>(was.done().stream().map(Workpiece::step).toList(),
                was.undone().stream().map(Workpiece::step).toList(), changed);
    }

    private static History.Step<NetworkSpec> step(NetworkHistory.Step step) {
        return new History.Step<>(step.name(), step.network());
    }

    NetworkEntry entry() {
        return entry;
    }

    /** The network as it was when it was opened. */
    NetworkSpec opened() {
        return opened;
    }

    NetworkSpec network() {
        return history.value();
    }

    History<NetworkSpec> steps() {
        return history;
    }

    /** The network before the changes that go on under {@code kind}; as it is where none do. */
    NetworkSpec before(String kind) {
        return running.filter(kind::equals).isPresent() ? before : network();
    }

    /** Makes a step of its own. */
    void step(String title, NetworkSpec next) {
        settle();
        history.step(title, next);
    }

    /** Makes a step, or changes the last one where it is of the same {@code kind}. @param title of all from {@link #before} on */
    void step(String kind, String title, NetworkSpec next) {
        if (running.filter(kind::equals).isEmpty()) {
            before = network();
            running = next.equals(before) ? Optional.empty() : Optional.of(kind);
            history.step(title, next);
        } else {
            running = next.equals(before) ? Optional.empty() : running;
            history.amend(title, next);
        }
    }

    /** What follows is another step, whatever its kind. */
    void settle() {
        running = Optional.empty();
    }

    /** Everything that the network was, to be kept. */
    NetworkHistory kept() {
        return new NetworkHistory(
                history.done().stream().map(step -> new NetworkHistory.Step(step.name(), step.value())).toList(),
                history.undone().stream().map(step -> new NetworkHistory.Step(step.name(), step.value())).toList());
    }
}
