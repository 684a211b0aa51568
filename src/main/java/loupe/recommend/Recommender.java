package loupe.recommend;

import loupe.data.films.Ratings;

/** What was learnt of ratings, as plain arrays: it answers for those it learnt from and, without learning anew, for anyone with stars. Immutable. */
public sealed interface Recommender permits FactorModel, ItemWeights {

    /** The films that have a score, those without any rating included. */
    Roster films();

    Scale scale();

    /** Someone it learnt from, by number; a number that it does not know is a stranger without ratings. */
    Taste person(int person);

    /** Someone it has never met. @param own that person's ratings; whose number they carry does not count, films it does not know are left out */
    Taste stranger(Ratings own);

    /** The score of any person and film, before it is cut to stars. */
    default RatingModel scores() {
        return (person, film) -> {
            int row = films().row(film);
            Taste taste = person(person);
            return row == Roster.UNKNOWN ? taste.withoutFilm() : taste.score(row);
        };
    }

    /** Predictions of stars. Where {@link #scale} is an order they mean nothing. */
    default RatingModel stars() {
        return (person, film) -> scale().prediction(scores().predict(person, film));
    }

    default Ranker ranker() {
        return person -> person(person).scores();
    }
}
