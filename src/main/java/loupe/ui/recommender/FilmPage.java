package loupe.ui.recommender;

import java.util.List;
import java.util.Optional;
import loupe.recommend.KnownModel;

/**
 * What is told of one film.
 *
 * @param why        what its score in the list that it was chosen from is made of; empty where that model is not there
 * @param rated      how many gave it 1 to 5 stars
 * @param factors    where it lies in the factorisation of stars; empty where that is not there
 */
record FilmPage(int film, KnownModel model, Optional<Reason> why, Ratings rated, List<Neighbours> neighbours, List<Double> factors) {
    FilmPage {
        neighbours = List.copyOf(neighbours);
        factors = List.copyOf(factors);
    }

    /** @param histogram how many gave it 1 to 5 stars, {@code sentence} the same in words */
    record Ratings(List<Integer> histogram, String sentence) {
        Ratings {
            histogram = List.copyOf(histogram);
        }
    }
}
