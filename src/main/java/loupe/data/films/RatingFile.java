package loupe.data.films;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import loupe.data.BadInputException;

/** Ratings as text files hold them: many people's as in MovieLens's u.data, or one's own. */
public final class RatingFile {

    /** Higher numbers of people and films are refused. */
    public static final int MOST_NUMBER = 1_000_000;

    /** The number that the person has whose own ratings are read. */
    public static final int ONESELF = 1;

    private static final long MOST_SECONDS = 100_000_000_000L;

    private RatingFile() {}

    /** Reads a file in u.data's form: person, film, stars and seconds since 1970 with tabs between. */
    public static Ratings read(Path file) throws BadInputException {
        return ratings(opened(file));
    }

    /** Reads one's own ratings: film and stars with a tab between, and the seconds since 1970 where they are known. */
    public static Ratings readOwn(Path file) throws BadInputException {
        List<Rating> ratings = new ArrayList<>();
        for (TableLine line : opened(file)) {
            List<String> columns = line.columns('\t');
            if (columns.size() != 2 && columns.size() != 3) {
                throw line.fault(("there should be 2 or 3 columns (film, stars, and seconds since 1970 if known) with tabs between, not %d."
                        + " Correct the line or leave it out.").formatted(columns.size()));
            }
            long seconds = columns.size() == 2 ? 0 : seconds(line, columns.get(2));
            ratings.add(new Rating(ONESELF, film(line, columns.get(0)), stars(line, columns.get(1)), seconds));
        }
        return Ratings.of(ratings);
    }

    /** The text of a file in u.data's form. */
    public static String text(Ratings ratings) {
        StringBuilder text = new StringBuilder(ratings.size() * 20);
        for (int i = 0; i < ratings.size(); i++) {
            text.append(ratings.person(i)).append('\t').append(ratings.film(i)).append('\t').append(ratings.stars(i))
                    .append('\t').append(ratings.seconds(i)).append('\n');
        }
        return text.toString();
    }

    /** The text of a file of one's own ratings; seconds that nobody knows are left out. */
    public static String ownText(Ratings ratings) {
        StringBuilder text = new StringBuilder(ratings.size() * 18);
        for (int i = 0; i < ratings.size(); i++) {
            text.append(ratings.film(i)).append('\t').append(ratings.stars(i));
            if (ratings.seconds(i) > 0) {
                text.append('\t').append(ratings.seconds(i));
            }
            text.append('\n');
        }
        return text.toString();
    }

    static Ratings ratings(TableFile file) throws BadInputException {
        List<Rating> ratings = new ArrayList<>();
        for (TableLine line : file) {
            ratings.add(rating(line));
        }
        if (ratings.isEmpty()) {
            throw new BadInputException("%s holds no rating. Copy or download it again.".formatted(file.place()));
        }
        return Ratings.of(ratings);
    }

    static Rating rating(TableLine line) throws BadInputException {
        List<String> columns = line.columns('\t');
        if (columns.size() != 4) {
            throw line.fault(("there should be 4 columns (person, film, stars, seconds since 1970) with tabs between, not %d. The file may be cut"
                    + " short; copy or download it again.").formatted(columns.size()));
        }
        int person = line.whole("the person's number", columns.get(0), 1, MOST_NUMBER);
        return new Rating(person, film(line, columns.get(1)), stars(line, columns.get(2)), seconds(line, columns.get(3)));
    }

    private static int film(TableLine line, String text) throws BadInputException {
        return line.whole("the film's number", text, 1, MOST_NUMBER);
    }

    private static int stars(TableLine line, String text) throws BadInputException {
        return line.whole("the number of stars", text, Rating.LEAST, Rating.MOST);
    }

    private static long seconds(TableLine line, String text) throws BadInputException {
        return line.whole("the time in seconds", text, 0, MOST_SECONDS);
    }

    private static TableFile opened(Path file) throws BadInputException {
        if (Files.isDirectory(file)) {
            throw new BadInputException("%s is a folder. Name a file of ratings.".formatted(file));
        }
        if (!Files.isRegularFile(file)) {
            throw new BadInputException("There is no file %s. Is its name right?".formatted(file));
        }
        return new TableFile(file.toString(), FolderFiles.whole(file));
    }
}
