package loupe.recommend;

import loupe.data.BadInputException;

/** Makes a recommender of ratings. It sees the training ratings and nothing else of anyone's stars. */
@FunctionalInterface
public interface Fitter {

    /** Learns on the calling thread; where {@link Progress#stopped} says so it ends soon, with what it has learnt so far. */
    Recommender fit(Lesson lesson, Progress progress) throws BadInputException;
}
