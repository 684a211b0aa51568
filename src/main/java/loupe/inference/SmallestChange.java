package loupe.inference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import loupe.data.Drawing;
import loupe.data.GrayImage;

/**
 * Looks for the shortest stroke of the pen or the eraser, of at most {@value #POINTS} points, that makes a network answer
 * otherwise: dots everywhere first, then strokes that grow from the most promising ones, in short steps and in longer ones, and
 * what is found is shortened as far as it still works. A search with a limit, not a proof: a shorter change may exist.
 * The same drawing and the same network give the same change. Done piece by piece; not for several threads.
 */
public final class SmallestChange {

    /** Points that a change has at most. */
    public static final int POINTS = 6;

    /** Pictures that the network is shown in one piece. Always so many, so that the answers do not depend on the pace. */
    static final int PIECE = 16;

    /** A change with what the network says of the drawing with it. @param margin by how much the old answer is still ahead; below 0 it has changed */
    record Tried(Change change, double margin, Prediction answer) {
        boolean works() {
            return margin < 0;
        }
    }

    /** What was found. @param before what the network said of the drawing, {@code after} what it says with the change */
    public record Found(Change change, double pixels, Prediction before, Prediction after) {}

    private final Drawing drawing;
    private final Function<Drawing, GrayImage> seen;
    private final List<Change> waiting = new ArrayList<>();
    private final List<Tried> tried = new ArrayList<>();
    private final ChangeSearch search;
    private Optional<Prediction> before = Optional.empty();
    private int asked;

    /** @param seen the picture that the network gets of a drawing */
    public SmallestChange(Drawing drawing, Function<Drawing, GrayImage> seen) {
        this.drawing = drawing;
        this.seen = seen;
        this.search = new ChangeSearch(drawing);
    }

    /** Tries the next few changes; says whether there is more to try. */
    public boolean step(Classifier network) {
        if (before.isEmpty()) {
            before = Optional.of(Prediction.of(network.classify(List.of(seen.apply(drawing)))[0]));
            waiting.addAll(search.first());
        } else {
            evaluate(network);
        }
        if (waiting.isEmpty()) {
            List<Tried> round = List.copyOf(tried);
            tried.clear();
            waiting.addAll(search.next(round));
        }
        return !waiting.isEmpty();
    }

    /** How much of the search is done at least, 0 to 1. */
    public double share() {
        return Math.min(1, asked / (double) ChangeSearch.MOST);
    }

    /** How many changed drawings the network was shown. */
    public int asked() {
        return asked;
    }

    /** The shortest change that was found up to now; empty where there is none. */
    public Optional<Found> found() {
        return search.best().map(best -> new Found(best.change(), best.change().pixels(drawing), before.orElseThrow(), best.answer()));
    }

    private void evaluate(Classifier network) {
        List<Change> piece = List.copyOf(waiting.subList(0, Math.min(PIECE, waiting.size())));
        waiting.subList(0, piece.size()).clear();
        float[][] answers = network.classify(piece.stream().map(change -> seen.apply(change.of(drawing))).toList());
        for (int i = 0; i < answers.length; i++) {
            tried.add(new Tried(piece.get(i), margin(answers[i], before.orElseThrow().label()), Prediction.of(answers[i])));
        }
        asked += piece.size();
    }

    private static double margin(float[] answer, int label) {
        double other = 0;
        for (int i = 0; i < answer.length; i++) {
            other = i == label ? other : Math.max(other, answer[i]);
        }
        return Math.log(Math.max(1e-30, answer[label])) - Math.log(Math.max(1e-30, other));
    }

    /** The shortest first; of equals the one after which the new answer is the surest. */
    static final Comparator<Tried> SHORTEST = Comparator.<Tried>comparingDouble(t -> Math.rint(t.change().length() * 1e6))
            .thenComparingDouble(Tried::margin);
}
