package loupe.ui.sees;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.util.Subscription;
import loupe.data.BadInputException;
import loupe.data.GrayImage;
import loupe.data.Normalising;
import loupe.data.StrokeRenderer;
import loupe.ui.common.Texts;
import loupe.ui.common.Threads;
import loupe.ui.common.easel.Easel;
import loupe.ui.common.easel.Sheet;
import loupe.ui.desk.DeskNetwork;
import loupe.ui.desk.DeskViewModel;

/**
 * The drawing's way to the 28x28 picture, a picture a step, and how the last one differs from the mean of the class that a
 * network takes it for. It works while it is in front. On the screen's thread.
 */
final class SeesViewModel {

    /** What is known of the means of some classes: nothing yet, the means, or why there are none. */
    private record Found(Optional<Means> means, String sentence) {}

    private final StrokeRenderer renderer = new StrokeRenderer();
    private final ReadOnlyObjectWrapper<List<StepPicture>> strip = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Preset> preset = new ReadOnlyObjectWrapper<>(Preset.MINE);
    private final ReadOnlyObjectWrapper<Optional<DeskNetwork>> chosen = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Comparison>> comparison = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<String> sentence = new ReadOnlyObjectWrapper<>("");
    private final Map<List<String>, Found> found = new HashMap<>();
    private final Easel easel;
    private final DeskViewModel desk;
    private final MeansSource source;
    private final Threads threads;
    private Normalising mine = Normalising.MINE;
    private boolean inFront;
    private Subscription following = Subscription.EMPTY;
    private Subscription answers = Subscription.EMPTY;

    SeesViewModel(Easel easel, DeskViewModel desk, MeansSource source, Threads threads) {
        this.easel = easel;
        this.desk = desk;
        this.source = source;
        this.threads = threads;
        desk.networks().addListener((ListChangeListener<DeskNetwork>) change -> keepChosen());
    }

    /** A picture a step, in the order of {@link Normalising.Step}; empty until it was in front once. */
    ReadOnlyObjectProperty<List<StepPicture>> strip() {
        return strip.getReadOnlyProperty();
    }

    /** Which preset's steps are taken. */
    ReadOnlyObjectProperty<Preset> preset() {
        return preset.getReadOnlyProperty();
    }

    /** The network whose answer is compared. */
    ReadOnlyObjectProperty<Optional<DeskNetwork>> chosen() {
        return chosen.getReadOnlyProperty();
    }

    /** Empty while there is no answer or no mean picture; {@link #sentence} then says why. */
    ReadOnlyObjectProperty<Optional<Comparison>> comparison() {
        return comparison.getReadOnlyProperty();
    }

    /** What is compared with what, or why nothing is. */
    ReadOnlyObjectProperty<String> sentence() {
        return sentence.getReadOnlyProperty();
    }

    /** Starts and stops following the drawing. Means that could not be found are looked for again. */
    void front(boolean front) {
        inFront = front;
        following.unsubscribe();
        answers.unsubscribe();
        following = front ? Subscription.combine(easel.sheet().subscribe(this::show), desk.picture().subscribe(next -> compare()))
                : Subscription.EMPTY;
        if (front) {
            found.values().removeIf(one -> one.means().isEmpty() && !one.sentence().equals(Texts.of("sees.looking")));
            keepChosen();
            choose(chosen.get());
        }
    }

    /** Takes a step or leaves it out. */
    void flip(Normalising.Step step) {
        Normalising now = steps();
        easel.normalise(now.with(step, !now.has(step)));
    }

    /** Draws with that pen. */
    void use(Normalising.Pen pen) {
        easel.normalise(steps().with(pen));
    }

    /** Takes the next pen, and after the last one the first. */
    void nextPen() {
        Normalising.Pen[] pens = Normalising.Pen.values();
        use(pens[(steps().pen().ordinal() + 1) % pens.length]);
    }

    /** Takes the steps of {@code next}; the learner's own are those that were taken last before a preset was. */
    void take(Preset next) {
        easel.normalise(switch (next) {
            case NOTEBOOK -> Normalising.WORKSHOP_NOTEBOOK;
            case MNIST -> Normalising.MNIST;
            case MINE -> mine;
        });
    }

    /** Compares with what {@code network} answers. */
    void choose(DeskNetwork network) {
        choose(Optional.of(network));
    }

    /** The steps that are taken now. */
    Normalising steps() {
        return easel.sheet().get().normalising();
    }

    private void show(Sheet sheet) {
        Normalising steps = sheet.normalising();
        List<GrayImage> pictures = sheet.steps(renderer);
        preset.set(Preset.of(steps));
        mine = preset.get() == Preset.MINE ? steps : mine;
        strip.set(Stream.of(Normalising.Step.values())
                .map(step -> new StepPicture(step, steps.has(step), pictures.get(step.ordinal()))).toList());
    }

    private void keepChosen() {
        if (chosen.get().filter(desk.networks()::contains).isEmpty()) {
            choose(desk.networks().stream().findFirst());
        }
    }

    private void choose(Optional<DeskNetwork> network) {
        answers.unsubscribe();
        chosen.set(network);
        answers = network.map(one -> Subscription.combine(one.answer().subscribe(next -> compare()),
                one.classNames().subscribe(next -> compare()))).orElse(Subscription.EMPTY);
        compare();
    }

    private void compare() {
        if (!inFront) {
            return;
        }
        Optional<DeskNetwork> network = chosen.get().filter(one -> one.answer().get().isPresent());
        if (network.isEmpty()) {
            say(Texts.of("sees.none"));
        } else {
            List<String> classNames = network.get().classNames().get();
            if (!found.containsKey(classNames)) {
                found.put(classNames, new Found(Optional.empty(), Texts.of("sees.looking")));
                look(classNames);
            }
            compare(network.get(), found.get(classNames));
        }
    }

    private void compare(DeskNetwork network, Found found) {
        int label = network.answer().get().orElseThrow().label();
        if (found.means().isEmpty() || label >= found.means().get().pictures().size()) {
            say(found.sentence());
            return;
        }
        Means means = found.means().get();
        Comparison next = Comparison.of(network.title().get(), network.classNames().get().get(label), means.set(),
                desk.picture().get(), means.pictures().get(label));
        sentence.set(Texts.of("sees.compared", next.network(), next.className(), next.set()));
        comparison.set(Optional.of(next));
    }

    private void say(String why) {
        sentence.set(why);
        comparison.set(Optional.empty());
    }

    /** Looks for the means in the background. */
    private void look(List<String> classNames) {
        threads.background().execute(() -> {
            Found result = looked(classNames);
            threads.screen().execute(() -> {
                found.put(classNames, result);
                compare();
            });
        });
    }

    private Found looked(List<String> classNames) {
        try {
            return new Found(source.of(classNames), Texts.of("sees.nowhere"));
        } catch (BadInputException e) {
            return new Found(Optional.empty(), e.getMessage());
        } catch (RuntimeException | LinkageError e) {
            System.getLogger("loupe.ui.sees").log(System.Logger.Level.WARNING, "The mean pictures cannot be made.", e);
            return new Found(Optional.empty(), Texts.of("sees.fault", e.getClass().getSimpleName()));
        }
    }
}
