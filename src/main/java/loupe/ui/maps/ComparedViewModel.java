package loupe.ui.maps;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ListChangeListener;
import javafx.util.Subscription;
import loupe.data.GrayImage;
import loupe.data.ImageTransform;
import loupe.inference.Answers;
import loupe.inference.ShiftGrid;
import loupe.ui.common.FrameClock;
import loupe.ui.common.Texts;
import loupe.ui.common.layers.ColourScale;
import loupe.ui.common.map.HeatCells;
import loupe.ui.desk.DeskNetwork;
import loupe.ui.desk.DeskViewModel;
import loupe.ui.desk.NetworkStatus;

/**
 * Two networks' shift maps and their difference, of the picture that the networks get: put with its ink in the middle of the
 * frame and moved from there by whole pixels. They follow the picture and both networks' weights. On the screen's thread.
 */
final class ComparedViewModel {

    private static final ColourScale PROBABILITY = new ColourScale(false, 1);
    private static final ColourScale DIFFERENCE = new ColourScale(true, 1);
    /** Less ink than this is none. */
    private static final float INK = 0.1f;

    /** @param before each map where both networks have answered all of it; empty where not, or there are no two networks */
    record Maps(HeatCells before, HeatCells after, HeatCells difference, String truth, double gained, double lost) {}

    private final ReadOnlyObjectWrapper<Optional<DeskNetwork>> before = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<DeskNetwork>> after = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Maps>> maps = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper unlike = new ReadOnlyStringWrapper("");
    private final DeskViewModel desk;
    private final NetworkSweeps sweeps;
    private Subscription following = Subscription.EMPTY;
    private boolean front;
    /** The two networks of which maps are shown; they stay while one of them answers anew to the same picture. */
    private List<DeskNetwork> shownOf = List.of();
    private GrayImage lookedAt = GrayImage.blank();

    ComparedViewModel(DeskViewModel desk, FrameClock frames) {
        this.desk = desk;
        sweeps = new NetworkSweeps("compared", desk, frames);
        desk.networks().addListener((ListChangeListener<DeskNetwork>) change -> choose());
        desk.picture().subscribe(picture -> look());
        choose();
    }

    /** Comes to the front or goes behind, where it does not work. */
    void front(boolean now) {
        front = now;
        if (now) {
            look();
        } else {
            sweeps.rest();
        }
    }

    ReadOnlyObjectProperty<Optional<DeskNetwork>> before() {
        return before.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<DeskNetwork>> after() {
        return after.getReadOnlyProperty();
    }

    /** Both maps and their difference; empty where there is no picture or there are no two networks that have answered. */
    ReadOnlyObjectProperty<Optional<Maps>> maps() {
        return maps.getReadOnlyProperty();
    }

    /** Why the two cannot be compared: the second has no class of that name. Empty where they can. */
    ReadOnlyStringProperty unlike() {
        return unlike.getReadOnlyProperty();
    }

    /** Whether the desk is full and none of its networks learns: one that is trained now has no card there, and so no map here. */
    boolean isCrowded() {
        return !desk.hasRoom() && desk.networks().stream().noneMatch(network -> network.status().get() instanceof NetworkStatus.Learning);
    }

    /** Compares with {@code network}. */
    void chooseBefore(DeskNetwork network) {
        before.set(Optional.of(network));
        show();
    }

    /** Compares {@code network} with the other. */
    void chooseAfter(DeskNetwork network) {
        after.set(Optional.of(network));
        show();
    }

    /** A network that learns is the one after; else the last of the desk is. What was chosen and is still there stays. */
    private void choose() {
        List<DeskNetwork> networks = desk.networks();
        Optional<DeskNetwork> learning = networks.stream().filter(network -> network.status().get() instanceof NetworkStatus.Learning).findFirst();
        before.set(before.get().filter(networks::contains).or(() -> networks.stream().findFirst()));
        after.set(learning.or(() -> after.get().filter(networks::contains))
                .or(() -> networks.isEmpty() ? Optional.empty() : Optional.of(networks.getLast())));
        following.unsubscribe();
        following = networks.stream().map(network -> Subscription.combine(sweeps.of(network).subscribe((Answers told) -> show()),
                network.status().subscribe((NetworkStatus status) -> {
                    if (status instanceof NetworkStatus.Learning && !after.get().equals(Optional.of(network))) {
                        chooseAfter(network);
                    }
                }))).reduce(Subscription.EMPTY, Subscription::and);
        show();
    }

    private void look() {
        GrayImage picture = desk.picture().get();
        if (!front) {
            return;
        }
        if (!picture.equals(lookedAt)) {
            lookedAt = picture;
            shownOf = List.of();
            maps.set(Optional.empty());
        }
        if (picture.equals(GrayImage.blank())) {
            sweeps.rest();
        } else {
            GrayImage middle = inTheMiddle(picture);
            sweeps.look(new NetworkSweeps.Row(place -> ImageTransform.shifted(middle, ShiftGrid.dx(place), ShiftGrid.dy(place)), ShiftGrid.order()));
        }
    }

    private void show() {
        unlike.set("");
        maps.set(before.get().filter(one -> !desk.picture().get().equals(GrayImage.blank()))
                .flatMap(one -> after.get().filter(other -> other != one).flatMap(other -> compared(one, other))));
    }

    private Optional<Maps> compared(DeskNetwork one, DeskNetwork other) {
        Answers first = sweeps.of(one).get();
        Answers second = sweeps.of(other).get();
        if (first.count() != ShiftGrid.COUNT || second.count() != ShiftGrid.COUNT || !first.complete() || !second.complete()) {
            return maps.get().filter(old -> shownOf.equals(List.of(one, other)));
        }
        int truth = first.label(ShiftGrid.place(0, 0));
        String name = one.classNames().get().get(truth);
        int same = other.classNames().get().indexOf(name);
        if (same < 0) {
            shownOf = List.of();
            unlike.set(Texts.of("maps.compared.unlike", other.title().get(), name, one.title().get()));
            return Optional.empty();
        }
        shownOf = List.of(one, other);
        return Optional.of(compared(new Told(one, first, truth), new Told(other, second, same), name));
    }

    private Maps compared(Told one, Told other, String name) {
        float[] was = one.values();
        float[] is = other.values();
        float[] difference = new float[was.length];
        for (int i = 0; i < was.length; i++) {
            difference[i] = is[i] - was[i];
        }
        List<Boolean> leaving = ShiftGrid.leaving(inTheMiddle(desk.picture().get()));
        HeatCells changed = HeatCells.of(ShiftGrid.SIDE, difference, DIFFERENCE, Collections.nCopies(difference.length, ""), leaving);
        return new Maps(one.cells(leaving), other.cells(leaving), changed, name, share(difference, 1), share(difference, -1));
    }

    /** What a network told, and which of its classes is looked at. */
    private record Told(DeskNetwork network, Answers answers, int label) {

        float[] values() {
            return answers.probabilities(label);
        }

        HeatCells cells(List<Boolean> leaving) {
            return HeatCells.of(ShiftGrid.SIDE, values(), PROBABILITY, IntStream.range(0, ShiftGrid.COUNT)
                    .mapToObj(place -> ShiftViewModel.glyph(answers.label(place), network.classNames().get())).toList(), leaving);
        }
    }

    /** In what share of the places the probability changed by more than a tenth in that direction. */
    private static double share(float[] difference, int sign) {
        return IntStream.range(0, difference.length).filter(i -> sign * difference[i] > 0.1f).count() / (double) difference.length;
    }

    /** The picture moved by whole pixels so that its ink lies in the middle. */
    static GrayImage inTheMiddle(GrayImage picture) {
        int[] columns = IntStream.range(0, GrayImage.SIDE).filter(x -> IntStream.range(0, GrayImage.SIDE).anyMatch(y -> picture.at(x, y) > INK)).toArray();
        int[] rows = IntStream.range(0, GrayImage.SIDE).filter(y -> IntStream.range(0, GrayImage.SIDE).anyMatch(x -> picture.at(x, y) > INK)).toArray();
        if (columns.length == 0) {
            return picture;
        }
        int right = Math.floorDiv(GrayImage.SIDE - 1 - columns[0] - columns[columns.length - 1], 2);
        int down = Math.floorDiv(GrayImage.SIDE - 1 - rows[0] - rows[rows.length - 1], 2);
        return ImageTransform.shifted(picture, right, down);
    }
}
