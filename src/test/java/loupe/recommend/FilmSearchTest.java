package loupe.recommend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import loupe.data.BadInputException;
import loupe.data.Chance;
import loupe.data.films.Film;
import loupe.data.films.FilmFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilmSearchTest {

    private static final Catalogue FEW = catalogue("Lantern Parliament, The (1987)", "Winter Ledger (1992)", "Winter Ledger (1961)", "Café Noir (1980)");

    private static Catalogue catalogue(String... titles) {
        List<Film> films = new ArrayList<>();
        for (String title : titles) {
            OptionalInt year = title.matches(".*\\(\\d{4}\\)") ? OptionalInt.of(Integer.parseInt(title.substring(title.length() - 5, title.length() - 1)))
                    : OptionalInt.empty();
            films.add(new Film(films.size() + 1, title, year, List.of()));
        }
        return new Catalogue(films, List.of());
    }

    @ParameterizedTest
    @CsvSource({"the lantern parliament,1", "LANTERN PARLAMENT,1", "cafe noir,4", "winter ledger 1961,3", "winter ledger,2"})
    void a_title_is_found_whatever_its_case_accents_article_and_slips(String question, int film) {
        assertThat(new FilmSearch(FEW).find(question, 1).getFirst().film().id()).isEqualTo(film);
    }

    @Test
    void what_has_nothing_in_common_is_not_listed() {
        assertThat(new FilmSearch(FEW).find("zzz", 10)).isEmpty();
        assertThat(new FilmSearch(FEW).find("", 10)).isEmpty();
        assertThat(new FilmSearch(Catalogue.NONE).find("anything", 10)).isEmpty();
    }

    @Test
    void the_whole_title_scores_one() {
        assertThat(new FilmSearch(FEW).find("cafe noir", 1).getFirst().score()).isEqualTo(1);
    }

    @Test
    void a_short_word_is_no_slip_of_a_short_title() {
        Catalogue stars = catalogue("Stag (1997)", "Star Wars (1977)");

        assertThat(new FilmSearch(stars).find("star", 1).getFirst().film().id()).isEqualTo(2);
    }

    @Test
    void a_whole_title_with_one_slip_comes_first_ninety_seven_times_in_a_hundred() {
        Chance chance = Chance.of(1, 1);
        String[] titles = new String[1500];
        for (int i = 0; i < titles.length; i++) {
            titles[i] = word(chance) + (chance.uniform() < 0.7 ? " " + word(chance) : "") + (chance.uniform() < 0.4 ? " of " + word(chance) : "") + " (1980)";
        }

        assertThat(shareFoundFirst(catalogue(titles))).isGreaterThanOrEqualTo(0.97);
    }

    @Test
    void so_it_does_among_movielens_titles() throws BadInputException {
        Path folder = Path.of(System.getenv().getOrDefault("LOUPE_DATASETS", "nowhere"), "ml-100k");
        assumeTrue(Files.isDirectory(folder), "skipped: LOUPE_DATASETS does not name a folder with ml-100k");

        assertThat(shareFoundFirst(Catalogue.of(FilmFiles.read(folder)))).isGreaterThanOrEqualTo(0.97);
    }

    /** Of equal titles any will do. */
    private static double shareFoundFirst(Catalogue catalogue) {
        FilmSearch search = new FilmSearch(catalogue);
        int right = 0;
        for (Film film : catalogue.films()) {
            String title = TitleText.plain(film.title());
            List<FilmSearch.Found> found = search.find(withSlip(title, Chance.of(7, film.id())), 1);
            right += !found.isEmpty() && TitleText.plain(found.getFirst().film().title()).equals(title) ? 1 : 0;
        }
        return (double) right / catalogue.films().size();
    }

    private static String withSlip(String title, Chance chance) {
        int at = chance.below(title.length());
        String letter = String.valueOf((char) ('a' + chance.below(26)));
        boolean last = at + 1 == title.length();
        return switch (chance.below(4)) {
            case 0 -> title.substring(0, at) + title.substring(at + 1);
            case 1 -> title.substring(0, at) + letter + title.substring(at);
            case 2 -> last ? title.substring(0, at) + letter : title.substring(0, at) + title.charAt(at + 1) + title.charAt(at) + title.substring(at + 2);
            default -> title.substring(0, at) + letter + title.substring(at + 1);
        };
    }

    private static String word(Chance chance) {
        String[] parts = {"ba", "cor", "den", "fil", "gan", "hol", "jin", "kar", "lum", "mor", "nes", "pol", "rin", "sor", "tar", "vel"};
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < 2 + chance.below(2); i++) {
            word.append(parts[chance.below(parts.length)]);
        }
        return word.toString();
    }
}
