package loupe.inference;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.LongSupplier;
import loupe.data.GrayImage;

/**
 * One network's answers to many pictures, piece by piece: each piece takes about {@link #PIECE}, so that whoever else needs
 * the network never waits longer. To be used by one thread at a time.
 */
public final class Sweep {

    /** How long a piece should take at most, in nanoseconds. */
    static final long PIECE = 8_000_000;
    private static final int FIRST = 5;
    private static final int MOST = 289;

    private final IntFunction<GrayImage> pictures;
    private final List<Integer> order;
    private final Consumer<Answers> told;
    private final LongSupplier clock;
    private Answers answers;
    private int done;
    private int piece = FIRST;

    /**
     * @param pictures gives the picture at a place; called when its turn comes
     * @param order    the places in the order in which they are looked at, each once
     * @param told     hears all answers so far after each piece, on the thread that calls {@link #step}
     */
    public Sweep(IntFunction<GrayImage> pictures, List<Integer> order, Consumer<Answers> told) {
        this(pictures, order, told, System::nanoTime);
    }

    Sweep(IntFunction<GrayImage> pictures, List<Integer> order, Consumer<Answers> told, LongSupplier clock) {
        this.pictures = pictures;
        this.order = List.copyOf(order);
        this.told = told;
        this.clock = clock;
        this.answers = Answers.none(order.size());
    }

    /** Looks at the next pictures; says whether more are left. */
    public boolean step(Classifier network) {
        long before = clock.getAsLong();
        List<Integer> at = order.subList(done, Math.min(order.size(), done + piece));
        List<GrayImage> images = new ArrayList<>(at.size());
        at.forEach(place -> images.add(pictures.apply(place)));
        answers = answers.with(at, network.classify(images));
        done += at.size();
        told.accept(answers);
        piece = nextPiece(at.size(), clock.getAsLong() - before);
        return done < order.size();
    }

    /** As many as fit into a piece at the pace of the last one, but at most four times as many as that. */
    static int nextPiece(int pictures, long nanoseconds) {
        long fitting = pictures * PIECE / Math.max(1, nanoseconds);
        return (int) Math.clamp(fitting, 1, Math.min(MOST, 4L * pictures));
    }
}
