package loupe.recommend;

/** A part of a score. */
public sealed interface Share {

    double share();

    /** What everybody's ratings have in common: the mean of all. */
    record Mean(double share) implements Share {}

    /** How much higher or lower this person rates than others. */
    record UserBias(double share) implements Share {}

    /** How much better or worse this film is rated than others. */
    record ItemBias(double share) implements Share {}

    /** What person and film have in common in one dimension. @param factor from 1 */
    record Factor(int factor, double share) implements Share {}

    /** What one of the person's own ratings adds. @param film the number of the film that they rated */
    record OwnRating(int film, double share) implements Share {}

    /** How much lower the score would be without one of the person's own ratings; such shares do not add up to the score. */
    record Without(int film, double share) implements Share {}

    /** How much lower the score would be without all that the person told of themselves and asked; it does not add up to the score either. */
    record Said(double share) implements Share {}
}
