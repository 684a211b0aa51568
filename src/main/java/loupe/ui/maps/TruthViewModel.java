package loupe.ui.maps;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.util.Subscription;
import loupe.data.StrokeRenderer;
import loupe.inference.Answers;
import loupe.inference.Prediction;
import loupe.ui.common.FrameClock;
import loupe.ui.common.easel.Easel;
import loupe.ui.common.easel.Sheet;
import loupe.ui.desk.DeskViewModel;

/**
 * Which class the drawing shows: what the learner says, and until then what the networks say of it when it has been centred
 * and scaled. Another drawing is guessed anew; one that is moved, turned or scaled stays what it is. On the screen's thread.
 */
final class TruthViewModel {

    private final ReadOnlyObjectWrapper<Optional<Truth>> truth = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final StrokeRenderer renderer = new StrokeRenderer();
    private final NetworkSweeps guesses;
    private final Easel easel;
    private final DeskViewModel desk;
    private Optional<Truth.Form> form = Optional.empty();
    private final Set<Object> askers = new HashSet<>();
    private Subscription answers = Subscription.EMPTY;

    TruthViewModel(Easel easel, DeskViewModel desk, FrameClock frames) {
        this.easel = easel;
        this.desk = desk;
        guesses = new NetworkSweeps("guess", desk, frames);
        desk.networks().addListener((ListChangeListener<Object>) change -> follow());
        follow();
        easel.sheet().subscribe(this::see);
    }

    /** The class; empty while there is no drawing or nobody has answered. */
    ReadOnlyObjectProperty<Optional<Truth>> truth() {
        return truth.getReadOnlyProperty();
    }

    /** The class by its number; -1 for none. */
    int label() {
        return truth.get().map(Truth::label).orElse(-1);
    }

    /** {@code asker} comes to the front or goes behind. Where nobody is in front, the networks are not asked for a guess. */
    void front(Object asker, boolean now) {
        if (now && askers.add(asker) && truth.get().filter(Truth::chosen).isEmpty()) {
            ask(easel.sheet().get());
        } else if (!now && askers.remove(asker) && askers.isEmpty()) {
            guesses.rest();
        }
    }

    /** The learner says that it is {@code label}. */
    void choose(int label) {
        truth.set(Optional.of(new Truth(label, true)));
    }

    /** What the classes are called: as the first network calls them. */
    List<String> classNames() {
        return desk.networks().stream().findFirst().map(network -> network.classNames().get())
                .orElseGet(() -> IntStream.range(0, 10).mapToObj(Integer::toString).toList());
    }

    private void see(Sheet sheet) {
        Optional<Truth.Form> next = sheet.isBlank() ? Optional.empty() : Optional.of(Truth.Form.of(sheet));
        if (next.equals(form)) {
            return;
        }
        form = next;
        if (next.isEmpty()) {
            guesses.rest();
            truth.set(Optional.empty());
        } else {
            truth.set(truth.get().map(old -> new Truth(old.label(), false)));
            ask(sheet);
        }
    }

    private void ask(Sheet sheet) {
        if (!askers.isEmpty() && !sheet.isBlank()) {
            Sheet right = sheet.withCentreAndScale(true);
            guesses.look(new NetworkSweeps.Row(place -> right.seen(renderer), List.of(0)));
        }
    }

    private void follow() {
        answers.unsubscribe();
        answers = desk.networks().stream().map(network -> guesses.of(network).subscribe((Answers told) -> guess()))
                .reduce(Subscription.EMPTY, Subscription::and);
    }

    private void guess() {
        if (form.isPresent() && truth.get().filter(Truth::chosen).isEmpty()) {
            List<List<Float>> all = desk.networks().stream().map(network -> guesses.of(network).get())
                    .filter(one -> one.count() > 0).flatMap(one -> one.at(0).stream()).map(Prediction::probabilities).toList();
            Truth.guessed(all).ifPresent(found -> truth.set(Optional.of(found)));
        }
    }
}
