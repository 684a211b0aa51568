package loupe.recommend;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import loupe.data.Chance;
import loupe.data.films.Rating;
import loupe.data.films.Ratings;

/** Small sets of ratings with a taste in them. */
final class Sample {

    static final int PEOPLE = 60;
    static final int FILMS = 40;

    private Sample() {}

    /** Ratings as lines of person, film, stars. */
    static Ratings of(int[]... lines) {
        List<Rating> ratings = new ArrayList<>();
        for (int i = 0; i < lines.length; i++) {
            ratings.add(new Rating(lines[i][0], lines[i][1], lines[i][2], 1000 + i));
        }
        return Ratings.of(ratings);
    }

    /** People of two tastes, films of two kinds; about a third of all pairs is rated. */
    static Ratings tastes(long seed) {
        Chance chance = Chance.of(seed, 0);
        List<Rating> ratings = new ArrayList<>();
        for (int person = 1; person <= PEOPLE; person++) {
            for (int film = 1; film <= FILMS; film++) {
                boolean liked = person % 2 == film % 2;
                if (chance.uniform() < (liked ? 0.45 : 0.2)) {
                    double stars = 3 + (liked ? 1 : -1) + chance.normal(0.7);
                    ratings.add(new Rating(person, film, (int) Math.max(1, Math.min(5, Math.round(stars))), chance.below(1000)));
                }
            }
        }
        return Ratings.of(ratings);
    }

    /** {@link #tastes} with rows also for people and films beyond, who have no rating. */
    static RatingTable table(long seed) {
        return RatingTable.of(tastes(seed), roster(PEOPLE + 2), roster(FILMS + 2));
    }

    static Roster roster(int most) {
        return Roster.of(IntStream.rangeClosed(1, most));
    }

    static Lesson lesson(KnownModel model, RatingTable ratings) {
        return new Lesson(ratings, Optional.empty(), quick(model), 1);
    }

    /** The model's recipe with few factors, for few films. */
    static Recipe quick(KnownModel model) {
        Recipe recipe = model.recipe();
        return recipe.settings().containsKey(Setting.K) ? recipe.with(Setting.K, 5) : recipe;
    }
}
