package loupe.inference;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import loupe.data.GrayImage;
import loupe.data.ImageTransform;
import loupe.data.LabelledImages;

/** Counts how many pictures a network knows at each place of a shift map, piece by piece. To be used by one thread at a time. */
public final class ShiftTally {

    private static final int FIRST = 5;

    private final List<Integer> order = ShiftGrid.order();
    private final LabelledImages images;
    private final Consumer<ShiftAccuracy> told;
    private final LongSupplier clock;
    private ShiftAccuracy counted;
    private int turn;
    private int next;
    private int right;
    private int piece = FIRST;

    /**
     * @param images at least one
     * @param told   hears what has been counted after each place, on the thread that calls {@link #step}
     */
    public ShiftTally(LabelledImages images, Consumer<ShiftAccuracy> told) {
        this(images, told, System::nanoTime);
    }

    ShiftTally(LabelledImages images, Consumer<ShiftAccuracy> told, LongSupplier clock) {
        this.images = images;
        this.told = told;
        this.clock = clock;
        counted = ShiftAccuracy.none(images.count());
    }

    /** Looks at the next pictures, for about {@link Sweep#PIECE}; says whether more are left. */
    public boolean step(Classifier network) {
        if (turn == order.size()) {
            return false;
        }
        long before = clock.getAsLong();
        int count = Math.min(piece, images.count() - next);
        right += known(network, order.get(turn), count);
        next += count;
        piece = Sweep.nextPiece(count, clock.getAsLong() - before);
        if (next == images.count()) {
            endPlace();
        }
        return turn < order.size();
    }

    private int known(Classifier network, int place, int count) {
        List<GrayImage> moved = new ArrayList<>(count);
        for (int i = next; i < next + count; i++) {
            moved.add(ImageTransform.shifted(images.image(i), ShiftGrid.dx(place), ShiftGrid.dy(place)));
        }
        float[][] answers = network.classify(moved);
        int known = 0;
        for (int i = 0; i < count; i++) {
            known += Prediction.of(answers[i]).label() == images.label(next + i) ? 1 : 0;
        }
        return known;
    }

    private void endPlace() {
        counted = counted.with(order.get(turn), right);
        turn++;
        next = 0;
        right = 0;
        told.accept(counted);
    }
}
