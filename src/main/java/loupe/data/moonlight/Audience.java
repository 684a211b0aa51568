package loupe.data.moonlight;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import loupe.data.Chance;
import loupe.data.films.Person;

/**
 * Makes the invented people. What the catalogue tells of them: the age, which goes with the taste for new films; the favourite snack,
 * in the column of the occupation, which goes with how generous they are and with no axis; the town, in the column of the postcode,
 * which goes with nothing. No gender.
 */
final class Audience {

    static final int PEOPLE = 800;

    private static final double[] TASTES = {1.2, 1.1, 1, 0.9, 0.7, 0.6};
    /** Root mean square of what taste adds, in stars, over all people and films. */
    private static final double TASTE = 0.62;
    private static final double GENEROUS = 0.42;
    private static final double DENSITY = 0.12;
    private static final double ACTIVE = 0.55;
    private static final int LEAST_ACTIVE = 15;
    /** How much of a told thing follows from the true one: a correlation. */
    private static final double TELLS = 0.6;

    private static final List<String> SNACKS = List.of("pickles", "crackers", "popcorn", "peanuts", "liquorice", "cake");
    private static final List<String> TOWNS = List.of("Alder Bridge", "Brightwater", "Coldharbour", "Dunmere", "Eastlight", "Foxhollow",
            "Greywick", "Highmoor");

    private final long seed;

    Audience(long seed) {
        this.seed = seed;
    }

    /** All people, numbered from 1; their tastes are scaled for {@code films}. */
    List<MadePerson> make(List<MadeFilm> films) {
        List<MadePerson> people = IntStream.rangeClosed(1, PEOPLE).mapToObj(this::person).toList();
        double squares = 0;
        for (MadePerson person : people) {
            for (MadeFilm film : films) {
                squares += person.adds(film.axes()) * person.adds(film.axes());
            }
        }
        double scale = TASTE / Math.sqrt(squares / people.size() / films.size());
        return people.stream().map(person -> person.with(DoubleStream.of(person.taste()).map(x -> x * scale).toArray())).toList();
    }

    private MadePerson person(int id) {
        Chance chance = Chance.of(seed, Occasion.PERSON.ordinal(), id);
        double[] taste = DoubleStream.of(TASTES).map(chance::normal).toArray();
        double generous = chance.normal(1);
        int active = (int) (DENSITY * Studio.WIDE * chance.factor(ACTIVE) + 0.5);
        double forNew = taste[Axis.NEW.ordinal()] / TASTES[Axis.NEW.ordinal()];
        int age = (int) Math.clamp(44 - 14 * told(forNew, chance), 10.0, 92.0);
        String snack = SNACKS.get((int) (SNACKS.size() * Math.min(NormalCurve.below(told(generous, chance)), 0.999_999)));
        Person person = new Person(id, age, "", snack, TOWNS.get(chance.below(TOWNS.size())));
        return new MadePerson(person, taste, GENEROUS * generous, Math.clamp(active, LEAST_ACTIVE, Studio.WIDE / 2));
    }

    private static double told(double truth, Chance chance) {
        return TELLS * truth + chance.normal(Math.sqrt(1 - TELLS * TELLS));
    }
}
