package loupe.ui.recommender;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import loupe.data.films.Ratings;
import loupe.recommend.Mix;
import loupe.recommend.OwnRatings;
import loupe.recommend.Taste;
import loupe.recommend.TrainedRecommender;

/**
 * What a model recommends to a stranger. Films that they rated are never in it.
 *
 * @param personal whether the stranger's own stars made the order; otherwise the model knows nothing of them yet, and these are the films
 *                 that most people rated
 */
record TopList(List<Place> places, boolean personal) {

    static final TopList EMPTY = new TopList(List.of(), true);
    static final int LENGTH = 10;

    TopList {
        places = List.copyOf(places);
    }

    /** @param before the list before, by which a film's move is known; {@code mix} how popular and various it shall be */
    static TopList of(TrainedRecommender trained, Ratings own, TopList before, Mix mix) {
        return of(trained, own, trained.recommender().stranger(own), before, mix);
    }

    /** @param taste of the one who gave the stars {@code own} */
    static TopList of(TrainedRecommender trained, Ratings own, Taste taste, TopList before, Mix mix) {
        double[] scores = taste.scores();
        boolean knows = DoubleStream.of(scores).distinct().limit(2).count() > 1;
        double[] order = knows ? scores : IntStream.of(trained.ratings().byFilm().counts()).asDoubleStream().toArray();
        int[] rated = OwnRatings.of(own, trained.recommender().films()).rows();
        return listed(trained.mixed(order, rated, mix, LENGTH), before, knows);
    }

    /** What the model recommends to those without stars, but for the films that {@code own} are of. */
    static TopList everybodys(TrainedRecommender trained, Ratings own) {
        BitSet open = trained.open(OwnRatings.of(own, trained.recommender().films()).rows());
        return listed(trained.picks(trained.recommender().stranger(Ratings.NONE).scores(), open, LENGTH), EMPTY, false);
    }

    /** A list in the order of {@code picks}. */
    static TopList listed(List<TrainedRecommender.Pick> picks, TopList before, boolean personal) {
        return new TopList(IntStream.range(0, picks.size())
                .mapToObj(i -> new Place(picks.get(i).film(), picks.get(i).score(), i + 1, before.rank(picks.get(i).film()))).toList(), personal);
    }

    OptionalInt rank(int film) {
        return places.stream().filter(place -> place.film() == film).mapToInt(Place::rank).findFirst();
    }

    /** How many of its films are not among {@code others}'. */
    long newTo(TopList others) {
        return places.stream().filter(place -> others.rank(place.film()).isEmpty()).count();
    }

    /** The films, best first. */
    List<Integer> films() {
        return places.stream().sorted(Comparator.comparingInt(Place::rank)).map(Place::film).toList();
    }
}
