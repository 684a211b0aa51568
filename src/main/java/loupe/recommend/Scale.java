package loupe.recommend;

import loupe.data.films.Rating;

/** What a recommender's scores mean. */
public enum Scale {
    /** Stars, as they come out. */
    STARS,
    /** Stars; a prediction below 1 counts as 1, above 5 as 5. */
    CUT_STARS,
    /** Nothing but an order. */
    ORDER;

    /** Whether scores are predictions that an error can be computed of. */
    public boolean isStars() {
        return this != ORDER;
    }

    /** The prediction that {@code score} is. */
    public double prediction(double score) {
        return this == CUT_STARS ? cut(score) : score;
    }

    /** {@code stars} brought into the range in which ratings are given. */
    public static double cut(double stars) {
        return Math.max(Rating.LEAST, Math.min(Rating.MOST, stars));
    }
}
