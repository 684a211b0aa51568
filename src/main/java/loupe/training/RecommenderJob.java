package loupe.training;

import loupe.recommend.Recipe;

/**
 * The training of a recommender: the same job gives the same numbers on the same {@link Placement}, as far as that repeats.
 *
 * @param recipe which model, and how it learns
 * @param data   the films, people and ratings
 * @param split  which ratings it learns from, and which it is tried on
 */
public record RecommenderJob(Recipe recipe, DataRef data, RatingSplit split, long seed, Placement where) implements Job {}
