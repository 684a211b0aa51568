package loupe.ui.recommender;

import java.util.function.IntConsumer;

/**
 * What can be done with a film in a list.
 *
 * @param open shows its page
 * @param rate gives it stars
 */
record Deeds(IntConsumer open, Rating rate) {

    /** Gives a film 1 to 5 stars; 0 takes them back. */
    @FunctionalInterface
    interface Rating {
        void rate(int film, int stars);
    }
}
