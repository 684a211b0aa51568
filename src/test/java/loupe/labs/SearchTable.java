package loupe.labs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import loupe.data.BadInputException;
import loupe.data.Chance;
import loupe.data.films.Film;
import loupe.data.films.FilmFiles;
import loupe.data.films.FilmSet;
import loupe.data.films.Posters;
import loupe.data.films.Ratings;
import loupe.engine.Engines;
import loupe.engine.towers.TowerFits;
import loupe.engine.towers.TowerProgress;
import loupe.network.Parameters;
import loupe.recommend.Catalogue;
import loupe.recommend.FactorModel;
import loupe.recommend.FilmSearch;
import loupe.recommend.HeardSearch;
import loupe.recommend.KnownModel;
import loupe.recommend.Lesson;
import loupe.recommend.Progress;
import loupe.recommend.RatingTable;
import loupe.recommend.Trial;
import loupe.recommend.ViewerTower;
import loupe.training.Device;
import loupe.training.EngineName;
import loupe.training.Placement;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How films of MovieLens-100K are found, {@code mvn -Plabs -Dtest=SearchTable verify}: by their letters, by what the person's tower has
 * learnt of questions, and by both. About a minute; the table goes to {@code target/labs/search.md}.
 */
@Tag("labs")
class SearchTable {

    private static final int TOP = 10;

    /** One way to search. */
    private interface Way extends BiFunction<String, Integer, List<FilmSearch.Found>> {}

    @Test
    void one_slip_in_a_title_is_forgiven_and_a_kind_is_understood() throws IOException, BadInputException {
        Path folder = Path.of(System.getenv().getOrDefault("LOUPE_DATASETS", "nowhere"), "ml-100k");
        assumeTrue(Files.isDirectory(folder), "skipped: LOUPE_DATASETS does not name a folder with ml-100k");
        FilmSet set = FilmFiles.read(folder);
        HeardSearch heard = heard(set);
        FilmSearch letters = new FilmSearch(Catalogue.of(set));

        List<String> lines = new ArrayList<>(List.of("| search | one slip, right title first | longest word, among ten | genre and decade, right of ten |",
                "|---|---|---|---|", line("letters", letters::find, set),
                line("letters and what was learnt", (question, count) -> heard.find(question, count, Optional.empty()), set)));
        Files.write(Files.createDirectories(Path.of("target", "labs")).resolve("search.md"), lines);

        assertThat(slips((question, count) -> heard.find(question, count, Optional.empty()), set)).isGreaterThanOrEqualTo(0.97);
    }

    private static String line(String name, Way way, FilmSet set) {
        return String.format(Locale.ROOT, "| %s | %.3f | %.3f | %.3f |", name, slips(way, set), words(way, set), kinds(way, set));
    }

    private static HeardSearch heard(FilmSet set) throws BadInputException {
        new Engines().start(new Placement(EngineName.PYTORCH, Device.CPU, 1));
        RatingTable ratings = new Trial("all", set.ratings(), Ratings.NONE).table(Optional.of(set));
        Lesson lesson = new Lesson(ratings, Optional.of(new Lesson.Content(set.films(), set.people(), set.genres())), KnownModel.DSSM.recipe(), 1);
        Ear ear = new Ear();
        try (NDManager home = Engine.getEngine("PyTorch").newBaseManager()) {
            FactorModel model = (FactorModel) TowerFits.of(KnownModel.DSSM, home, Posters.NONE, ear).fit(lesson, Progress.NONE);
            System.out.printf(Locale.ROOT, "Questions were learnt in %.1f s.%n", ear.seconds);
            return new HeardSearch(model, ear.viewers.getFirst(), Catalogue.of(set));
        }
    }

    private static double slips(Way way, FilmSet set) {
        return set.films().stream().filter(film -> {
            List<FilmSearch.Found> found = way.apply(withSlip(plain(film), Chance.of(7, film.id())), 1);
            return !found.isEmpty() && plain(found.getFirst().film()).equals(plain(film));
        }).count() / (double) set.films().size();
    }

    private static double words(Way way, FilmSet set) {
        return set.films().stream().filter(film -> way.apply(longest(film), TOP).stream().anyMatch(found -> plain(found.film()).equals(plain(film))))
                .count() / (double) set.films().size();
    }

    /** Share of right films among ten, over all pairs of a genre and a decade that have at least ten. */
    private static double kinds(Way way, FilmSet set) {
        double right = 0;
        int asked = 0;
        for (int genre = 0; genre < set.genres().size(); genre++) {
            for (int decade = 1930; decade < 2000; decade += 10) {
                int kind = genre;
                int from = decade;
                if (set.films().stream().filter(film -> is(film, kind, from)).count() >= TOP) {
                    asked++;
                    right += way.apply("%ds %s".formatted(decade, set.genres().get(genre)), TOP).stream().filter(found -> is(found.film(), kind, from))
                            .count() / (double) TOP;
                }
            }
        }
        return right / asked;
    }

    private static boolean is(Film film, int genre, int decade) {
        return film.genres().contains(genre) && film.year().isPresent() && film.year().getAsInt() / 10 * 10 == decade;
    }

    private static String plain(Film film) {
        return film.title().replaceAll("\\([^)]*\\)", " ").toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    private static String longest(Film film) {
        String longest = "";
        for (String word : plain(film).split(" ")) {
            longest = word.length() > longest.length() ? word : longest;
        }
        return longest;
    }

    private static String withSlip(String title, Chance chance) {
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
                int next = Math.min(at + 1, title.length() - 1);
                text.setCharAt(at, title.charAt(next));
                text.setCharAt(next, title.charAt(at));
            }
        }
        return text.toString();
    }

    /** Keeps the person's tower. */
    private static final class Ear implements TowerProgress {
        private final List<ViewerTower> viewers = new ArrayList<>();
        private double seconds;

        @Override
        public void begins(Parameters first) {}

        @Override
        public void stepped() {}

        @Override
        public void met(Supplier<ViewerTower> learning) {
            long begin = System.nanoTime();
            viewers.add(learning.get());
            seconds = (System.nanoTime() - begin) / 1e9;
        }
    }
}
