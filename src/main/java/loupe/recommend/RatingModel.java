package loupe.recommend;

/** Says how many stars someone would give a film. */
@FunctionalInterface
public interface RatingModel {

    /** @param person and {@code film} by their numbers; what was not in the training falls back to what is known without it */
    double predict(int person, int film);
}
