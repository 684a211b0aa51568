package loupe.ui.maps;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import loupe.data.GrayImage;
import loupe.data.Stroke;
import loupe.data.StrokeRenderer;
import loupe.inference.Answers;
import loupe.inference.ShiftGrid;
import loupe.ui.common.FrameClock;
import loupe.ui.common.Texts;
import loupe.ui.common.easel.Easel;
import loupe.ui.common.easel.Sheet;
import loupe.ui.common.layers.ColourScale;
import loupe.ui.common.map.HeatCells;
import loupe.ui.desk.DeskNetwork;
import loupe.ui.desk.DeskViewModel;

/**
 * What each network answers when the drawing lies elsewhere. Places are counted from the middle of the frame to the middle of
 * the drawing's ink, so that the maps stay as they are while the drawing is moved, and only the cross goes. On the screen's
 * thread.
 */
final class ShiftViewModel {

    private static final ColourScale PROBABILITY = new ColourScale(false, 1);

    private final ReadOnlyObjectWrapper<Stroke.Point> present = new ReadOnlyObjectWrapper<>(new Stroke.Point(0, 0));
    private final ReadOnlyObjectWrapper<Optional<Sheet>> mapped = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Integer> pointed = new ReadOnlyObjectWrapper<>(-1);
    private final StrokeRenderer renderer = new StrokeRenderer();
    private final Easel easel;
    private final TruthViewModel truth;
    private final NetworkSweeps sweeps;
    private GrayImage middle = GrayImage.blank();
    private Optional<Sheet> measured = Optional.empty();
    private List<Boolean> leaving = List.of();
    private boolean front;

    /** @param topic sets its studies apart from those of another such model */
    ShiftViewModel(String topic, Easel easel, DeskViewModel desk, TruthViewModel truth, FrameClock frames) {
        this.easel = easel;
        this.truth = truth;
        sweeps = new NetworkSweeps(topic, desk, frames);
        easel.sheet().subscribe(this::see);
    }

    /** Comes to the front or goes behind, where it does not work. */
    void front(boolean now) {
        front = now;
        mapped.set(Optional.empty());
        middle = GrayImage.blank();
        if (now) {
            see(easel.sheet().get());
        } else {
            sweeps.rest();
        }
    }

    /** Where the drawing lies, in pixels to the right and down from the middle. */
    ReadOnlyObjectProperty<Stroke.Point> present() {
        return present.getReadOnlyProperty();
    }

    /** The drawing of which the maps are; empty where there is none. */
    ReadOnlyObjectProperty<Optional<Sheet>> mapped() {
        return mapped.getReadOnlyProperty();
    }

    /** What {@code network} has answered so far, at the places of {@link ShiftGrid}. */
    ReadOnlyObjectProperty<Answers> answers(DeskNetwork network) {
        return sweeps.of(network);
    }

    /** The place at which the learner points; -1 for none. */
    ReadOnlyObjectProperty<Integer> pointed() {
        return pointed.getReadOnlyProperty();
    }

    /** Points at a place, or at none with -1. */
    void point(int place) {
        pointed.set(place);
    }

    /** The picture that the networks get when the drawing lies at {@code place}, or as it lies now where that is -1. */
    GrayImage picture(int place) {
        Sheet sheet = mapped.get().orElse(easel.sheet().get());
        return place < 0 ? easel.sheet().get().seen(renderer) : seen(sheet, place);
    }

    /** Puts the drawing at {@code place}. */
    void go(int place) {
        Stroke.Point from = present.get();
        easel.move(ShiftGrid.dx(place) - from.x(), ShiftGrid.dy(place) - from.y());
    }

    /** Moves the drawing by whole pixels. */
    void step(int right, int down) {
        easel.move(right, down);
    }

    /** The map of one network as far as it goes; empty where there is no drawing or no class. */
    Optional<HeatCells> cells(Answers answers, List<String> classNames) {
        if (mapped.get().isEmpty() || truth.label() < 0 || answers.count() != ShiftGrid.COUNT) {
            return Optional.empty();
        }
        Sheet sheet = mapped.get().get();
        return Optional.of(HeatCells.of(ShiftGrid.SIDE, answers.probabilities(truth.label()), PROBABILITY,
                IntStream.range(0, ShiftGrid.COUNT).mapToObj(place -> glyph(answers.label(place), classNames)).toList(),
                leaving(sheet)));
    }

    /** At how many of the places where the whole drawing is in the frame {@code answers} are right, and how many there are. */
    Optional<String> sentence(String title, Answers answers, List<String> classNames) {
        int label = truth.label();
        if (mapped.get().isEmpty() || label < 0 || label >= classNames.size() || answers.count() != ShiftGrid.COUNT || !answers.complete()) {
            return Optional.empty();
        }
        Sheet sheet = mapped.get().get();
        List<Boolean> leaving = leaving(sheet);
        int[] inside = IntStream.range(0, ShiftGrid.COUNT).filter(place -> !leaving.get(place)).toArray();
        long right = IntStream.of(inside).filter(place -> answers.label(place) == label).count();
        return Optional.of(Texts.of("maps.shift.sentence", title, classNames.get(label), right, inside.length));
    }

    /** A place and what the network answers there, in words. */
    String words(int place, Answers answers, List<String> classNames) {
        String where = where(place);
        int label = truth.label();
        if (label < 0 || label >= classNames.size() || answers.count() != ShiftGrid.COUNT || !answers.has(place)) {
            return where;
        }
        String said = Texts.of("maps.said", where, classNames.get(label),
                String.format(Locale.ROOT, "%.3f", answers.probabilities(label)[place]), classNames.get(answers.label(place)));
        return mapped.get().filter(sheet -> leaving(sheet).get(place)).map(sheet -> Texts.of("maps.said.leaves", said)).orElse(said);
    }

    /** A place in words. */
    static String where(int place) {
        int dx = ShiftGrid.dx(place);
        int dy = ShiftGrid.dy(place);
        return Texts.of("maps.place", Math.abs(dx), Texts.of(dx < 0 ? "maps.left" : "maps.right"),
                Math.abs(dy), Texts.of(dy < 0 ? "maps.up" : "maps.down"));
    }

    /** The class in a cell: its name where that is short, else its number. */
    static String glyph(int label, List<String> classNames) {
        if (label < 0) {
            return "";
        }
        return label < classNames.size() && classNames.get(label).length() == 1 ? classNames.get(label) : Integer.toString(label);
    }

    /** At each place, whether the drawing leaves the frame there. Every card asks it of the same drawing, at each answer. */
    private List<Boolean> leaving(Sheet sheet) {
        if (measured.filter(before -> before == sheet).isEmpty()) {
            measured = Optional.of(sheet);
            leaving = sheet.leavesFrameAt(ShiftGrid.COUNT, ShiftGrid::dx, ShiftGrid::dy);
        }
        return leaving;
    }

    private void see(Sheet sheet) {
        present.set(sheet.offset());
        if (front) {
            Optional<Sheet> next = sheet.isBlank() ? Optional.empty() : Optional.of(sheet);
            GrayImage seen = sheet.placedAt(0, 0).seen(renderer);
            boolean same = mapped.get().isPresent() == next.isPresent() && Likeness.same(seen, middle)
                    && mapped.get().map(Sheet::normalising).equals(next.map(Sheet::normalising));
            if (!same) {
                middle = seen;
                next.ifPresentOrElse(drawing -> sweeps.look(new NetworkSweeps.Row(place -> seen(drawing, place), ShiftGrid.order())),
                        sweeps::rest);
                mapped.set(next);
            }
        }
    }

    private GrayImage seen(Sheet sheet, int place) {
        return sheet.placedAt(ShiftGrid.dx(place), ShiftGrid.dy(place)).seen(renderer);
    }
}
