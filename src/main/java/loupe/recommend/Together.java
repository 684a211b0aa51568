package loupe.recommend;

import java.util.Arrays;

/** How many people rated two films. */
final class Together {

    private Together() {}

    /** X'X of the matrix X of who rated what, row by row; on the diagonal how many people rated the film. */
    static float[] counts(RatingTable ratings) {
        int films = ratings.films().size();
        float[] counts = new float[films * films];
        for (int person = 0; person < ratings.people().size(); person++) {
            int[] rated = Arrays.copyOfRange(ratings.byPerson().other(), ratings.byPerson().begin()[person], ratings.byPerson().begin()[person + 1]);
            for (int film : rated) {
                for (int other : rated) {
                    counts[film * films + other]++;
                }
            }
        }
        return counts;
    }
}
