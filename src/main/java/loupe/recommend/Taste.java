package loupe.recommend;

/** One person as a recommender sees them. Safe from any thread. */
public interface Taste {

    /** The score of the film in {@code row}, before it is cut to stars. */
    double score(int row);

    /** The score of a film of which nothing is known. */
    double withoutFilm();

    /** The scores of all films, in the roster's order. */
    double[] scores();

    /** What the score of the film in {@code row} is made of. */
    Explanation why(int row);
}
