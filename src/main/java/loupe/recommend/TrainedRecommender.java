package loupe.recommend;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import loupe.data.films.Ratings;

/**
 * A recommender with all that is known of its training: what is kept in a folder and what lists are made with.
 *
 * @param ratings what it learnt from: nobody is ever recommended a film that they rated there
 */
public record TrainedRecommender(Recipe recipe, Recommender recommender, RatingTable ratings, Catalogue catalogue, Origin origin) {

    /** A film in a list. @param film its number */
    public record Pick(int film, double score) {}

    /** The best films for someone it learnt from. @param person must be one of {@link RatingTable#people} */
    public List<Pick> top(int person, int count) {
        return picks(recommender.person(person).scores(), open(ratings.ratedBy(person)), count);
    }

    /** The best films for a stranger, who is not recommended what they rated. */
    public List<Pick> top(Ratings own, int count) {
        return picks(recommender.stranger(own).scores(), open(OwnRatings.of(own, recommender.films()).rows()), count);
    }

    /** A list for someone with these scores who rated the films in {@code rated}, mixed otherwise than the scores say. */
    public List<Pick> mixed(double[] scores, int[] rated, Mix mix, int count) {
        return IntStream.of(mix.list(scores, open(rated), ratings, count))
                .mapToObj(row -> new Pick(recommender.films().number(row), scores[row])).toList();
    }

    /** The films that are most like {@code film}, which must have a row. Empty where the model knows nothing of likeness, or nothing of the film. */
    public List<Pick> similar(int film, int count, Likeness likeness) {
        int row = recommender.films().row(film);
        BitSet open = open(new int[] {row});
        return switch (recommender) {
            case FactorModel factors when factors.filmSide().norm(row) == 0 -> List.of();
            case FactorModel factors -> picks(likeness.of(factors.filmSide(), row), open, count);
            case ItemWeights weights when ratings.byFilm().count(row) == 0 -> List.of();
            case ItemWeights weights -> picks(IntStream.range(0, weights.films().size()).mapToDouble(to -> weights.weight(row, to)).toArray(),
                    open, count);
        };
    }

    /**
     * The films that may be recommended to someone who rated those in {@code rated}: without these, and, where only ratings tell films
     * apart, without those that nobody has rated.
     */
    public BitSet open(int[] rated) {
        BitSet open = new BitSet();
        boolean content = !recipe.model().inputs().isEmpty();
        IntStream.range(0, recommender.films().size()).filter(row -> content || ratings.byFilm().count(row) > 0).forEach(open::set);
        IntStream.of(rated).forEach(open::clear);
        return open;
    }

    /** The best {@code count} of {@code open}, best first; of equals the one that more have rated. */
    public List<Pick> picks(double[] scores, BitSet open, int count) {
        return Best.of(scores, ratings.byFilm()::count, open, count).mapToObj(row -> new Pick(recommender.films().number(row), scores[row])).toList();
    }
}
