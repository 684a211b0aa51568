package loupe.data.films;

import java.net.URI;

/**
 * Under what terms a film set may be used, to be shown before it is fetched.
 *
 * @param summary  what its makers ask, in our words
 * @param citation the work that they ask to be named
 * @param whole    where their own text stands
 */
public record FilmTerms(String summary, String citation, URI whole) {

    /** GroupLens's terms for MovieLens-100K. */
    public static final FilmTerms MOVIELENS_100K = new FilmTerms("""
            MovieLens-100K was collected by the GroupLens Research Project at the University of Minnesota. It may be used for research. Its \
            makers ask that you do not say or imply that the university or GroupLens endorses what you do with it, that you name the data set \
            in publications and cite the article below, that you do not pass the data on without separate permission, and that you do not use \
            it for commercial purposes without permission from a GroupLens faculty member. They promise nothing about its correctness.""",
            "F. Maxwell Harper and Joseph A. Konstan. 2015. The MovieLens Datasets: History and Context. ACM Transactions on Interactive"
                    + " Intelligent Systems (TiiS) 5, 4, Article 19. https://doi.org/10.1145/2827872",
            URI.create("https://files.grouplens.org/datasets/movielens/ml-100k-README.txt"));

    /** Says that the person has read and accepts them: without this nothing is fetched. */
    public Accepted accept() {
        return new Accepted(this);
    }

    /** Terms that a person accepted. */
    public record Accepted(FilmTerms terms) {}
}
