package loupe.recommend;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import loupe.data.Chance;
import loupe.data.films.Film;

/**
 * Questions that nobody has asked, made up to learn from: a film's title whole, misspelt or not yet typed to its end, its longest
 * word, its genre and decade, or the wish for a film like a near one.
 *
 * @param genres as the set names them
 */
public record MadeQuestions(List<String> genres) {

    static final String LIKE = "like";
    private static final double TYPED = 0.6;
    private static final int KINDS = 7;

    public MadeQuestions {
        genres = List.copyOf(genres);
    }

    /** A question that {@code film} answers. @param near the title of a film near to it */
    public String about(Film film, String near, Chance chance) {
        String title = TitleText.plain(film.title());
        return switch (chance.below(KINDS)) {
            case 0 -> title;
            case 1, 2 -> misspelt(title, chance);
            case 3 -> title.substring(0, (int) Math.ceil(title.length() * TYPED));
            case 4 -> Arrays.stream(title.split(" ")).max(Comparator.comparingInt(String::length)).orElse(title);
            case 5 -> described(film, chance);
            default -> LIKE + " " + TitleText.plain(near);
        };
    }

    /** One letter missing, too many, wrong, or exchanged with its neighbour. */
    static String misspelt(String title, Chance chance) {
        if (title.isEmpty()) {
            return title;
        }
        int at = chance.below(title.length());
        char letter = (char) ('a' + chance.below(26));
        StringBuilder text = new StringBuilder(title);
        switch (chance.below(4)) {
            case 0 -> text.deleteCharAt(at);
            case 1 -> text.insert(at, letter);
            case 2 -> text.setCharAt(at, letter);
            default -> {
                text.setCharAt(at, title.charAt(Math.min(at + 1, title.length() - 1)));
                text.setCharAt(Math.min(at + 1, title.length() - 1), title.charAt(at));
            }
        }
        return text.toString();
    }

    private String described(Film film, Chance chance) {
        List<String> words = film.genres().stream().map(genres::get).map(TitleText::plain).toList();
        String genre = words.isEmpty() ? "" : words.get(chance.below(words.size()));
        String second = words.isEmpty() ? "" : words.get(chance.below(words.size()));
        List<String> decade = film.year().isPresent() ? decades(film.year().getAsInt() / 10 * 10) : List.of("", "");
        return switch (chance.below(4)) {
            case 0 -> genre;
            case 1 -> genre.equals(second) ? genre : genre + " " + second;
            case 2 -> decade.get(chance.below(2)) + " " + genre;
            default -> genre + " " + decade.get(chance.below(2));
        };
    }

    /** How a decade is called: {@code 90s} and {@code 1990s}. */
    static List<String> decades(int year) {
        return List.of("%02ds".formatted(year % 100), year + "s");
    }
}
