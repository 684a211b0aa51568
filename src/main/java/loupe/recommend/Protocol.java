package loupe.recommend;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import loupe.data.BadInputException;
import loupe.data.films.Ratings;

/** How a recommender is tried: what it learns from, what it must foretell, and which films compete. A figure means nothing without it. */
public enum Protocol {
    U1("R1"), U2("u2"), U3("u3"), U4("u4"), U5("u5"),
    /** The mean over the five folds. */
    FOLDS("R5"),
    UA("ua"), UB("ub"),
    /** Of each person's ratings three quarters to learn from, by chance; all films compete. */
    T1("T1"),
    /** Of each person's ratings the last by time is to be foretold; all films compete. */
    T2("T2"),
    /** A tenth of the films leaves the training and competes alone; the mean of three draws. */
    C1("C1"),
    /** Two files of one's own. */
    FILES("files");

    private static final int DRAWS = 3;
    private static final int FOLD_COUNT = 5;

    private final String label;

    Protocol(String label) {
        this.label = label;
    }

    /** The cuts that a set's own makers made. */
    @FunctionalInterface
    public interface OwnSplits {

        /** @param name {@code u1} to {@code u5}, {@code ua} or {@code ub}; the trial has it too */
        Trial split(String name) throws BadInputException;
    }

    /** The protocol that the command line calls {@code word}; that of two files has no word. */
    public static Optional<Protocol> named(String word) {
        return Stream.of(values()).filter(protocol -> protocol != FILES && protocol.word().equals(word)).findFirst();
    }

    /** The words of all protocols that have one. */
    public static List<String> words() {
        return Stream.of(values()).filter(protocol -> protocol != FILES).map(Protocol::word).toList();
    }

    /** As the command line and the files write it. */
    public String word() {
        return this == FOLDS ? "u1-5" : name().toLowerCase(Locale.ROOT);
    }

    /** What stands beside every figure. */
    public String label() {
        return label;
    }

    /** What is done. */
    public String sentence() {
        return switch (this) {
            case U1, U2, U3, U4, U5, UA, UB -> word() + ".base to learn from, " + word() + ".test to foretell";
            case FOLDS -> "u1 to u5, each a fifth to foretell, the mean of five";
            case T1 -> "of each person's ratings 75 % by chance to learn from, 25 % to foretell among all films not rated";
            case T2 -> "each person's last rating to foretell among all films not rated";
            case C1 -> "a tenth of the films never learnt from, to be put in order among themselves, the mean of three draws";
            case FILES -> "two files, one to learn from and one to foretell";
        };
    }

    /** The trials whose mean is the protocol's figure. Not for {@link #FILES}, whose one trial the files are. */
    public List<Trial> trials(Ratings ratings, OwnSplits splits, long seed) throws BadInputException {
        return switch (this) {
            case U1, U2, U3, U4, U5, UA, UB -> List.of(splits.split(word()));
            case FOLDS -> folds(splits);
            case T1 -> List.of(Cuts.perPerson(ratings, seed));
            case T2 -> List.of(Cuts.lastOut(ratings));
            case C1 -> IntStream.rangeClosed(1, DRAWS).mapToObj(draw -> Cuts.coldFilms(ratings, seed, draw)).toList();
            case FILES -> throw new IllegalArgumentException("Two files are one trial.");
        };
    }

    private static List<Trial> folds(OwnSplits splits) throws BadInputException {
        Trial[] trials = new Trial[FOLD_COUNT];
        for (int fold = 0; fold < FOLD_COUNT; fold++) {
            trials[fold] = splits.split("u" + (fold + 1));
        }
        return List.of(trials);
    }
}
