package loupe.labs;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import loupe.data.BadInputException;
import loupe.data.Chance;
import loupe.data.films.Film;
import loupe.data.films.FilmSet;
import loupe.data.films.Posters;
import loupe.data.films.Ratings;
import loupe.data.moonlight.Axis;
import loupe.data.moonlight.Moonlight;
import loupe.data.moonlight.MoonlightPosters;
import loupe.engine.Engines;
import loupe.engine.towers.TowerFits;
import loupe.engine.towers.TowerProgress;
import loupe.network.Parameters;
import loupe.recommend.FactorModel;
import loupe.recommend.Input;
import loupe.recommend.KnownModel;
import loupe.recommend.Lesson;
import loupe.recommend.Progress;
import loupe.recommend.RatingTable;
import loupe.recommend.Recipe;
import loupe.recommend.Trial;
import loupe.training.Device;
import loupe.training.EngineName;
import loupe.training.Placement;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What posters add on the invented films that nobody has rated, {@code mvn -Plabs -Dtest=PostersTable verify}: about ten minutes. The
 * two towers learn from content alone; then each axis of the films' truth is regressed on the vectors of the rated films, and R2 is
 * that of the 40 films that were never rated. The table goes to {@code target/labs/posters.md}.
 */
@Tag("labs")
class PostersTable {

    private enum Look {
        WITH, WITHOUT, SHUFFLED
    }

    private static final Set<Axis> SHOWN = EnumSet.allOf(Axis.class);

    private final Moonlight catalogue = Moonlight.make();
    private final FilmSet set = catalogue.set();
    private final RatingTable ratings = new Trial("all", set.ratings(), Ratings.NONE).table(Optional.of(set));

    @Test
    void the_axis_that_only_posters_show_is_seen_on_them_and_nowhere_else() throws IOException, BadInputException {
        new Engines().start(new Placement(EngineName.PYTORCH, Device.CPU, 1));
        Path table = Files.createDirectories(Path.of("target", "labs")).resolve("posters.md");
        List<String> lines = new ArrayList<>(List.of("| posters | seed | " + String.join(" | ", SHOWN.stream().map(Axis::name).toList()) + " |",
                "|---|---|" + "---|".repeat(SHOWN.size())));
        List<String> wrong = new ArrayList<>();
        for (Look look : Look.values()) {
            for (long seed = 1; seed <= 3; seed++) {
                FactorModel learnt = learnt(look, seed);
                String line = "| " + look + " | " + seed + " | " + String.join(" | ",
                        SHOWN.stream().map(axis -> String.format(Locale.ROOT, "%.3f", share(learnt, axis))).toList()) + " |";
                lines.add(line);
                Files.write(table, lines);
                double composition = share(learnt, Axis.ARTHOUSE);
                if (look == Look.WITH ? composition < 0.5 : composition > 0.1) {
                    wrong.add(line);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private FactorModel learnt(Look look, long seed) throws BadInputException {
        Recipe own = KnownModel.DSSM.recipe();
        Set<Input> without = look == Look.WITHOUT ? Set.of(Input.ID, Input.TRIGRAMS, Input.POSTER) : Set.of(Input.ID, Input.TRIGRAMS);
        Recipe recipe = new Recipe(own.model(), own.settings(), own.optimizer(), own.loss(), without);
        Lesson lesson = new Lesson(ratings, Optional.of(new Lesson.Content(set.films(), set.people(), set.genres())), recipe, seed);
        try (NDManager home = Engine.getEngine("PyTorch").newBaseManager()) {
            return (FactorModel) TowerFits.of(KnownModel.DSSM, home, posters(look, seed), Deaf.EAR).fit(lesson, Progress.NONE);
        }
    }

    /** Shuffled, every film has the poster of another. */
    private Posters posters(Look look, long seed) {
        Posters right = MoonlightPosters.of(set);
        if (look != Look.SHUFFLED) {
            return right;
        }
        int[] films = set.films().stream().mapToInt(Film::id).toArray();
        int[] shuffled = films.clone();
        Chance chance = Chance.of(seed, films.length);
        for (int last = shuffled.length - 1; last > 0; last--) {
            int other = chance.below(last + 1);
            int kept = shuffled[last];
            shuffled[last] = shuffled[other];
            shuffled[other] = kept;
        }
        return film -> right.of(shuffled[IntStream.range(0, films.length).filter(i -> films[i] == film).findFirst().orElseThrow()]);
    }

    /** R2 on the films that nobody rated. */
    private double share(FactorModel learnt, Axis axis) {
        int k = learnt.filmSide().dimension();
        double[][] sums = new double[k + 1][k + 2];
        List<Integer> cold = new ArrayList<>();
        for (int row = 0; row < ratings.films().size(); row++) {
            if (ratings.byFilm().count(row) == 0) {
                cold.add(row);
            } else {
                add(sums, vector(learnt, row), place(row, axis));
            }
        }
        IntStream.range(0, k).forEach(i -> sums[i][i] += 1);
        double[] weights = solved(sums);
        double mean = cold.stream().mapToDouble(row -> place(row, axis)).average().orElseThrow();
        double left = 0;
        double all = 0;
        for (int row : cold) {
            double[] vector = vector(learnt, row);
            double said = IntStream.range(0, vector.length).mapToDouble(i -> vector[i] * weights[i]).sum();
            left += Math.pow(said - place(row, axis), 2);
            all += Math.pow(place(row, axis) - mean, 2);
        }
        return 1 - left / all;
    }

    private double place(int row, Axis axis) {
        return catalogue.truth().place(ratings.films().number(row), axis);
    }

    private static double[] vector(FactorModel learnt, int row) {
        double[] vector = learnt.filmSide().vector(row);
        double[] longer = java.util.Arrays.copyOf(vector, vector.length + 1);
        longer[vector.length] = 1;
        return longer;
    }

    private static void add(double[][] sums, double[] vector, double value) {
        for (int i = 0; i < vector.length; i++) {
            for (int j = 0; j < vector.length; j++) {
                sums[i][j] += vector[i] * vector[j];
            }
            sums[i][vector.length] += vector[i] * value;
        }
    }

    /** Gauss and Jordan; the matrix is positive definite. */
    private static double[] solved(double[][] sums) {
        int n = sums.length;
        for (int pivot = 0; pivot < n; pivot++) {
            for (int row = 0; row < n; row++) {
                double factor = row == pivot ? 0 : sums[row][pivot] / sums[pivot][pivot];
                for (int column = pivot; column <= n && factor != 0; column++) {
                    sums[row][column] -= factor * sums[pivot][column];
                }
            }
        }
        return IntStream.range(0, n).mapToDouble(i -> sums[i][n] / sums[i][i]).toArray();
    }

    /** Hears nothing. */
    private enum Deaf implements TowerProgress {
        EAR;

        @Override
        public void begins(Parameters first) {}

        @Override
        public void stepped() {}
    }
}
