package loupe.recommend;

/** Puts films in an order for someone. */
@FunctionalInterface
public interface Ranker {

    /** A score for every film, in the order of the films' roster: the higher, the sooner it is recommended. */
    double[] scores(int person);
}
