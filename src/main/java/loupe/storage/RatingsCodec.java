package loupe.storage;

import java.util.ArrayList;
import java.util.List;
import loupe.data.BadInputException;
import loupe.data.films.Rating;
import loupe.data.films.Ratings;
import loupe.recommend.RatingTable;
import loupe.recommend.Roster;

/** The ratings that a recommender learnt from, as three arrays: row of the person, row of the film, stars. Their times are not kept. */
final class RatingsCodec {

    private static final String PEOPLE = "ratings.people";
    private static final String FILMS = "ratings.films";
    private static final String STARS = "ratings.stars";

    private RatingsCodec() {}

    static void put(Tables.Writer tables, RatingTable ratings) {
        tables.put(PEOPLE, floats(ratings.personRows()), ratings.size());
        tables.put(FILMS, floats(ratings.filmRows()), ratings.size());
        tables.put(STARS, ratings.stars(), ratings.size());
    }

    static RatingTable read(Fields document, Tables tables) throws BadInputException {
        Roster people = roster(document, document.wholes("people"), "people");
        List<Long> numbers = new ArrayList<>();
        for (Fields film : document.objects("films")) {
            numbers.add(film.whole("id"));
        }
        Roster films = roster(document, numbers, "films");
        float[] stars = tables.values(STARS);
        float[] personRows = tables.values(PEOPLE, stars.length);
        float[] filmRows = tables.values(FILMS, stars.length);
        List<Rating> ratings = new ArrayList<>(stars.length);
        for (int i = 0; i < stars.length; i++) {
            if (!(personRows[i] >= 0 && personRows[i] < people.size() && filmRows[i] >= 0 && filmRows[i] < films.size()
                    && stars[i] >= Rating.LEAST && stars[i] <= Rating.MOST)) {
                throw new BadInputException(tables.where() + ": rating " + (i + 1) + " is damaged. Train the recommender again.");
            }
            ratings.add(new Rating(people.number((int) personRows[i]), films.number((int) filmRows[i]), (int) stars[i], 0));
        }
        return RatingTable.of(Ratings.of(ratings), people, films);
    }

    private static Roster roster(Fields document, List<Long> numbers, String what) throws BadInputException {
        for (int i = 0; i < numbers.size(); i++) {
            if (numbers.get(i) < 1 || numbers.get(i) > Integer.MAX_VALUE || i > 0 && numbers.get(i) <= numbers.get(i - 1)) {
                throw new BadInputException(document.where() + ": the numbers of the " + what + " must rise from 1, and number "
                        + (i + 1) + " of them is " + numbers.get(i) + ".");
            }
        }
        return Roster.of(numbers.stream().mapToInt(Long::intValue));
    }

    private static float[] floats(int[] rows) {
        float[] floats = new float[rows.length];
        for (int i = 0; i < rows.length; i++) {
            floats[i] = rows[i];
        }
        return floats;
    }
}
