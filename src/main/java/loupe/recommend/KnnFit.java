package loupe.recommend;

import java.util.Arrays;

/** Item kNN: a film's likeness to another is the cosine of who rated them, shrunk where few did; each keeps its k most like films, and those that are as like as the last of them. */
final class KnnFit {

    private KnnFit() {}

    static Recommender fit(Lesson lesson, Progress progress) {
        RatingTable ratings = lesson.ratings();
        int films = ratings.films().size();
        float[] together = Together.counts(ratings);
        double[] roots = new double[films];
        for (int film = 0; film < films; film++) {
            roots[film] = Math.sqrt(together[film * films + film]);
        }
        float[] weights = new float[films * films];
        float[] neighbours = new float[films];
        for (int film = 0; film < films && !progress.stopped(); film++) {
            for (int other = 0; other < films; other++) {
                double both = together[film * films + other];
                neighbours[other] = other == film || both == 0 ? 0
                        : (float) (both / (roots[film] * roots[other] + lesson.recipe().number(Setting.REGULARIZATION)));
            }
            keepLargest(neighbours, lesson.recipe().count(Setting.K));
            for (int other = 0; other < films; other++) {
                weights[other * films + film] = neighbours[other];
            }
        }
        return new ItemWeights(ratings, weights);
    }

    /** Sets to 0 what is less than the {@code count} largest; what is equal to the least of these stays. */
    private static void keepLargest(float[] row, int count) {
        float[] sorted = Arrays.copyOf(row, row.length);
        Arrays.sort(sorted);
        float least = count < sorted.length ? sorted[sorted.length - count] : 0;
        for (int i = 0; i < row.length; i++) {
            if (row[i] < least) {
                row[i] = 0;
            }
        }
    }
}
