package loupe.ui.maps;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import loupe.data.GrayImage;
import loupe.data.StrokeRenderer;
import loupe.inference.Answers;
import loupe.ui.common.FrameClock;
import loupe.ui.common.Texts;
import loupe.ui.common.easel.Easel;
import loupe.ui.common.easel.Sheet;
import loupe.ui.desk.DeskNetwork;
import loupe.ui.desk.DeskViewModel;

/**
 * What each network answers while the drawing turns, grows or gets another pen. The curves belong to a drawing with all its
 * values, so they stay while it is given another one, and only the mark goes. On the screen's thread.
 */
final class TurnViewModel {

    private final ReadOnlyObjectWrapper<Change> change = new ReadOnlyObjectWrapper<>(Change.TURN);
    private final ReadOnlyObjectWrapper<Optional<Sheet>> base = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Double> present = new ReadOnlyObjectWrapper<>(0.0);
    private final ReadOnlyObjectWrapper<GrayImage> picture = new ReadOnlyObjectWrapper<>(GrayImage.blank());
    private final StrokeRenderer renderer = new StrokeRenderer();
    private final Easel easel;
    private final TruthViewModel truth;
    private final NetworkSweeps sweeps;
    private boolean front;

    TurnViewModel(Easel easel, DeskViewModel desk, TruthViewModel truth, FrameClock frames) {
        this.easel = easel;
        this.truth = truth;
        sweeps = new NetworkSweeps("turn", desk, frames);
        easel.sheet().subscribe(this::see);
    }

    /** Comes to the front or goes behind, where it does not work. */
    void front(boolean now) {
        front = now;
        if (now) {
            restart();
        } else {
            base.set(Optional.empty());
            sweeps.rest();
        }
    }

    /** What is done to the drawing. */
    ReadOnlyObjectProperty<Change> change() {
        return change.getReadOnlyProperty();
    }

    /** Looks at another change. */
    void choose(Change next) {
        change.set(next);
        restart();
    }

    /** The drawing of which the curves are; empty where there is none. */
    ReadOnlyObjectProperty<Optional<Sheet>> base() {
        return base.getReadOnlyProperty();
    }

    /** The value that the drawing has now. */
    ReadOnlyObjectProperty<Double> present() {
        return present.getReadOnlyProperty();
    }

    /** The picture that the networks get now. */
    ReadOnlyObjectProperty<GrayImage> picture() {
        return picture.getReadOnlyProperty();
    }

    /** What {@code network} has answered so far, value by value. */
    ReadOnlyObjectProperty<Answers> answers(DeskNetwork network) {
        return sweeps.of(network);
    }

    /** Gives the drawing the value {@code to}, or the nearest that it can have. */
    void go(double to) {
        if (base.get().isPresent()) {
            change.get().go(easel, present.get(), change.get().allowed(to));
        }
    }

    /** Goes on by so many steps of the present change. */
    void step(int steps) {
        go(present.get() + steps * change.get().step());
    }

    /** The probability of the true class at each value; not a number where it is not known yet; empty where there is no curve. */
    Optional<float[]> curve(Answers answers) {
        return isShown(answers) ? Optional.of(answers.probabilities(truth.label())) : Optional.empty();
    }

    /** At how many of the values {@code answers} are right; empty until all are known. */
    Optional<String> sentence(String title, Answers answers, List<String> classNames) {
        int label = truth.label();
        if (!isShown(answers) || label >= classNames.size() || !answers.complete()) {
            return Optional.empty();
        }
        long right = IntStream.range(0, answers.count()).filter(place -> answers.label(place) == label).count();
        return Optional.of(Texts.of("maps.sentence." + change.get().key(), title, classNames.get(label), right, answers.count()));
    }

    /** What one can do here, or why there is nothing to see. */
    String hint() {
        Optional<Sheet> drawing = base.get();
        if (drawing.isEmpty()) {
            return Texts.of("maps.turn.empty");
        }
        boolean still = change.get() == Change.PEN && drawing.get().picture().isPresent();
        boolean centred = change.get() == Change.ZOOM && drawing.get().centreAndScale();
        return Texts.of(still ? "maps.hint.still" : centred ? "maps.hint.centred" : "maps.hint." + change.get().key(), value(present.get()));
    }

    /** {@code value} with its unit. */
    String value(double value) {
        String number = change.get() == Change.TURN ? Long.toString(Math.round(value)) : String.format(Locale.ROOT, "%.2f", value);
        return Texts.of("maps.value." + change.get().key(), number);
    }

    private boolean isShown(Answers answers) {
        return base.get().isPresent() && truth.label() >= 0 && answers.count() == change.get().count();
    }

    private void restart() {
        base.set(Optional.empty());
        see(easel.sheet().get());
    }

    private void see(Sheet sheet) {
        if (!front) {
            return;
        }
        GrayImage seen = sheet.seen(renderer);
        Change now = change.get();
        boolean same = !sheet.isBlank() && base.get().filter(old -> isOf(old, sheet, seen)).isPresent();
        if (!same) {
            Optional<Sheet> next = sheet.isBlank() ? Optional.empty() : Optional.of(now.base(sheet));
            next.ifPresentOrElse(drawing -> sweeps.look(new NetworkSweeps.Row(
                    place -> now.at(drawing, now.value(place)).seen(renderer), now.order())), sweeps::rest);
            base.set(next);
        }
        present.set(base.get().map(drawing -> now.present(drawing, sheet)).orElse(0.0));
        picture.set(seen);
    }

    private boolean isOf(Sheet old, Sheet sheet, GrayImage seen) {
        Change now = change.get();
        return old.centreAndScale() == sheet.centreAndScale()
                && Likeness.same(now.at(old, now.present(old, sheet)).seen(renderer), seen);
    }
}
