package loupe.ui.desk;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import loupe.data.BadInputException;
import loupe.data.GrayImage;
import loupe.inference.Prediction;
import loupe.ui.common.Threads;

/**
 * The networks that answer the desk's picture from afar, each asked about one picture at a time; of the pictures that come meanwhile only the
 * newest is asked about. On the screen's thread.
 */
public final class DistantViewModel {

    private static final long NANOS_A_MILLI = 1_000_000;

    private final Threads threads;
    private final LongSupplier nanos;
    private final ObservableList<DistantNetwork> networks = FXCollections.observableArrayList();
    private final ObservableList<DistantNetwork> shown = FXCollections.unmodifiableObservableList(networks);
    private final Map<String, Distant> asked = new HashMap<>();
    private final Set<String> waiting = new HashSet<>();
    private GrayImage picture = GrayImage.blank();

    /** @param nanos a clock that only grows */
    public DistantViewModel(Threads threads, LongSupplier nanos) {
        this.threads = threads;
        this.nanos = nanos;
    }

    /** Those that were added, in their order. */
    public ObservableList<DistantNetwork> networks() {
        return shown;
    }

    /** Adds one, or asks it otherwise from now on where one of that name is there. */
    public void add(String name, Distant distant) {
        asked.put(name, distant);
        if (networks.stream().noneMatch(network -> network.name().equals(name))) {
            networks.add(DistantNetwork.of(name));
        }
        ask(name);
    }

    /** Asks it no longer. What it is elsewhere stays. */
    public void remove(String name) {
        asked.remove(name);
        networks.removeIf(network -> network.name().equals(name));
    }

    /** Puts {@code next} before them; a blank picture takes their answers away and asks nobody. */
    public void show(GrayImage next) {
        picture = next;
        networks.stream().map(DistantNetwork::name).toList().forEach(this::ask);
    }

    private void ask(String name) {
        GrayImage now = picture;
        if (now.equals(GrayImage.blank())) {
            change(name, DistantNetwork::blank);
        } else if (waiting.add(name)) {
            Distant distant = asked.get(name);
            threads.background().execute(() -> ask(name, distant, now));
        }
    }

    private void ask(String name, Distant distant, GrayImage about) {
        long before = nanos.getAsLong();
        UnaryOperator<DistantNetwork> change;
        try {
            Prediction answer = distant.answer(about);
            long took = (nanos.getAsLong() - before) / NANOS_A_MILLI;
            change = network -> network.answered(answer, took);
        } catch (BadInputException fault) {
            change = network -> network.troubled(fault.getMessage());
        } catch (RuntimeException fault) {
            System.getLogger("loupe.ui.desk").log(System.Logger.Level.WARNING, "A network that is far away does not answer.", fault);
            change = network -> network.troubled(String.valueOf(fault.getMessage()));
        }
        UnaryOperator<DistantNetwork> seen = change;
        threads.screen().execute(() -> take(name, about, seen));
    }

    private void take(String name, GrayImage about, UnaryOperator<DistantNetwork> seen) {
        waiting.remove(name);
        change(name, picture.equals(GrayImage.blank()) ? DistantNetwork::blank : seen);
        if (asked.containsKey(name) && !picture.equals(about)) {
            ask(name);
        }
    }

    private void change(String name, UnaryOperator<DistantNetwork> change) {
        Optional<DistantNetwork> before = networks.stream().filter(network -> network.name().equals(name)).findFirst();
        before.ifPresent(network -> networks.set(networks.indexOf(network), change.apply(network)));
    }
}
