package loupe.labs;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import loupe.data.BadInputException;
import loupe.data.Chance;
import loupe.data.films.Film;
import loupe.data.films.FilmFiles;
import loupe.data.films.FilmSet;
import loupe.data.films.Posters;
import loupe.data.films.Ratings;
import loupe.data.moonlight.Moonlight;
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
import loupe.recommend.Trial;
import loupe.recommend.ViewerTower;
import loupe.training.Device;
import loupe.training.EngineName;
import loupe.training.Placement;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How like the nearest title is to questions that have an answer and to questions that have none, {@code mvn -Plabs -Dtest=RemarkTable
 * verify}: what the bounds rest on below which a search says that nothing resembles the question. Half a minute; the table goes to
 * {@code target/labs/remark.md}.
 */
@Tag("labs")
class RemarkTable {

    private static final List<Double> SHARES = List.of(0.01, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99);

    @Test
    void nearness_of_questions_with_and_without_an_answer() throws IOException, BadInputException {
        Path folder = Path.of(System.getenv().getOrDefault("LOUPE_DATASETS", "nowhere"), "ml-100k");
        assumeTrue(Files.isDirectory(folder), "skipped: LOUPE_DATASETS does not name a folder with ml-100k");
        new Engines().start(new Placement(EngineName.PYTORCH, Device.CPU, 1));
        List<String> lines = new ArrayList<>(List.of("| films | questions | measure | " + String.join(" | ", SHARES.stream().map(share -> share * 100 + " %").toList()) + " | said to resemble nothing |",
                "|---|---|---|" + "---|".repeat(SHARES.size() + 1)));
        for (FilmSet set : List.of(FilmFiles.read(folder), Moonlight.make().set())) {
            FilmSearch letters = new FilmSearch(Catalogue.of(set));
            HeardSearch heard = heard(set);
            questions(set).forEach((name, questions) -> {
                lines.add(line(set.name() + " | " + name + " | letters", questions, letters::nearness, letters::resembles));
                lines.add(line(set.name() + " | " + name + " | meaning", questions, heard::nearness, heard::resembles));
            });
        }
        Files.write(Files.createDirectories(Path.of("target", "labs")).resolve("remark.md"), lines);
    }

    private static String line(String name, List<String> questions, ToDoubleFunction<String> nearness, Predicate<String> resembles) {
        double[] all = questions.stream().mapToDouble(nearness).sorted().toArray();
        return "| " + name + " | " + String.join(" | ", SHARES.stream().map(share -> String.format(Locale.ROOT, "%.2f", all[(int) (share * (all.length - 1))])).toList())
                + String.format(Locale.ROOT, " | %.1f %% |", 100.0 * questions.stream().filter(resembles.negate()).count() / questions.size());
    }

    private static Map<String, List<String>> questions(FilmSet set) {
        Map<String, List<String>> all = new LinkedHashMap<>();
        List<String> titles = set.films().stream().map(RemarkTable::plain).filter(title -> title.length() > 3).toList();
        all.put("title, one slip", titles.stream().map(title -> slip(title, 1)).toList());
        all.put("title, two slips", titles.stream().map(title -> slip(slip(title, 1), 2)).toList());
        all.put("title, 60 % typed", titles.stream().map(title -> title.substring(0, (int) Math.ceil(title.length() * 0.6))).toList());
        all.put("longest word", titles.stream().map(RemarkTable::longest).toList());
        all.put("longest word, one slip", titles.stream().map(title -> slip(longest(title), 1)).toList());
        all.put("decade and genre", set.genres().stream().flatMap(genre -> IntStream.of(1970, 1980, 1990).mapToObj(year -> year + "s " + genre)).toList());
        all.put("NONE: letters by chance", IntStream.range(0, 1000).mapToObj(RemarkTable::letters).toList());
        all.put("NONE: a title's letters shuffled", titles.stream().map(RemarkTable::shuffled).toList());
        all.put("NONE: words of the first page", words());
        return all;
    }

    /** Questions that nobody would answer with a film: three words behind each other of a text about something else. */
    private static List<String> words() {
        try {
            String[] words = Files.readString(Path.of("src", "main", "resources", "loupe", "ui", "texts.properties")).toLowerCase(Locale.ROOT)
                    .replaceAll("(?m)^[^=]*=", " ").split("[^a-z]+");
            return IntStream.range(0, words.length / 60).mapToObj(i -> String.join(" ", Arrays.copyOfRange(words, 60 * i, 60 * i + 3))).toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String plain(Film film) {
        return film.title().replaceAll("\\([^)]*\\)", " ").toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    private static String longest(String title) {
        return Stream.of(title.split(" ")).reduce("", (a, b) -> b.length() > a.length() ? b : a);
    }

    private static String letters(int number) {
        Chance chance = Chance.of(9, number);
        return IntStream.range(0, 5 + chance.below(10)).mapToObj(i -> String.valueOf((char) ('a' + chance.below(26)))).reduce("", String::concat);
    }

    private static String shuffled(String title) {
        Chance chance = Chance.of(10, title.hashCode());
        StringBuilder text = new StringBuilder(title.replace(" ", ""));
        for (int last = text.length() - 1; last > 0; last--) {
            int other = chance.below(last + 1);
            char kept = text.charAt(last);
            text.setCharAt(last, text.charAt(other));
            text.setCharAt(other, kept);
        }
        return text.toString();
    }

    private static String slip(String title, int turn) {
        Chance chance = Chance.of(turn, title.hashCode());
        StringBuilder text = new StringBuilder(title);
        text.setCharAt(chance.below(title.length()), (char) ('a' + chance.below(26)));
        return text.toString();
    }

    private static HeardSearch heard(FilmSet set) throws BadInputException {
        Lesson lesson = new Lesson(new Trial("all", set.ratings(), Ratings.NONE).table(Optional.of(set)),
                Optional.of(new Lesson.Content(set.films(), set.people(), set.genres())), KnownModel.DSSM.recipe(), 1);
        List<ViewerTower> viewers = new ArrayList<>();
        try (NDManager home = Engine.getEngine("PyTorch").newBaseManager()) {
            FactorModel model = (FactorModel) TowerFits.of(KnownModel.DSSM, home, Posters.NONE, new TowerProgress() {
                @Override
                public void begins(Parameters first) {}

                @Override
                public void stepped() {}

                @Override
                public void met(Supplier<ViewerTower> learning) {
                    viewers.add(learning.get());
                }
            }).fit(lesson, Progress.NONE);
            return new HeardSearch(model, viewers.getFirst(), Catalogue.of(set));
        }
    }
}
