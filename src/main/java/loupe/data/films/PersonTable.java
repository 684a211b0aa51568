package loupe.data.films;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import loupe.data.BadInputException;

/** The file u.user: number, age, gender, occupation and postcode with | between. */
final class PersonTable {

    static final String FILE = "u.user";

    private static final int COLUMNS = 5;
    private static final int OLDEST = 130;

    private PersonTable() {}

    static List<Person> read(TableFile file) throws BadInputException {
        Map<Integer, Person> people = new TreeMap<>();
        for (TableLine line : file) {
            Person person = person(line);
            if (people.put(person.id(), person) != null) {
                throw line.fault("person %d comes a second time. Take one of the two lines out.".formatted(person.id()));
            }
        }
        return List.copyOf(people.values());
    }

    private static Person person(TableLine line) throws BadInputException {
        List<String> columns = line.columns('|');
        if (columns.size() != COLUMNS) {
            throw line.fault(("there should be 5 columns (number, age, gender, occupation, postcode) with | between, not %d. The file may be cut"
                    + " short; copy or download it again.").formatted(columns.size()));
        }
        int id = line.whole("the person's number", columns.get(0), 1, RatingFile.MOST_NUMBER);
        int age = line.whole("the age", columns.get(1), 0, OLDEST);
        return new Person(id, age, told(line, "the gender", columns.get(2)), told(line, "the occupation", columns.get(3)),
                told(line, "the postcode", columns.get(4)));
    }

    private static String told(TableLine line, String column, String value) throws BadInputException {
        return value.isBlank() ? "" : line.words(column, value);
    }

    static String text(List<Person> people) {
        StringBuilder text = new StringBuilder();
        for (Person person : people) {
            text.append(person.id()).append('|').append(person.age()).append('|').append(person.gender()).append('|')
                    .append(person.occupation()).append('|').append(person.postcode()).append('\n');
        }
        return text.toString();
    }
}
