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
import java.util.OptionalDouble;
import loupe.data.BadInputException;
import loupe.data.films.FilmFiles;
import loupe.data.films.FilmSet;
import loupe.data.films.Posters;
import loupe.data.films.Ratings;
import loupe.engine.Engines;
import loupe.engine.towers.TowerFits;
import loupe.engine.towers.TowerProgress;
import loupe.network.Parameters;
import loupe.recommend.ColdStart;
import loupe.recommend.FactorModel;
import loupe.recommend.FoldIn;
import loupe.recommend.KnownModel;
import loupe.recommend.Progress;
import loupe.recommend.RatingTable;
import loupe.recommend.Trial;
import loupe.training.Device;
import loupe.training.EngineName;
import loupe.training.Placement;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How well AutoRec foretells the stars of 150 people of MovieLens-100K that it has never met, after each number of ratings that they give,
 * {@code mvn -Plabs -Dtest=StrangersTable verify}: beside the matrix factorisation. Half a minute; the table goes to {@code target/labs/strangers.md}.
 */
@Tag("labs")
class StrangersTable {

    private static final class Deaf implements TowerProgress {
        @Override
        public void begins(Parameters first) {}

        @Override
        public void stepped() {}
    }

    @Test
    void a_network_of_films_columns_foretells_strangers() throws IOException, BadInputException {
        Path folder = Path.of(System.getenv().getOrDefault("LOUPE_DATASETS", "nowhere"), "ml-100k");
        assumeTrue(Files.isDirectory(folder), "skipped: LOUPE_DATASETS does not name a folder with ml-100k");
        FilmSet set = FilmFiles.read(folder);
        RatingTable table = new Trial("all", set.ratings(), Ratings.NONE).table(Optional.of(set));
        ColdStart network = autorec(table);
        List<String> lines = new ArrayList<>(List.of("| ratings given | " + String.join(" | ", ColdStart.GIVEN.stream().map(String::valueOf).toList()) + " |",
                "|---|" + "---|".repeat(ColdStart.GIVEN.size())));
        lines.add(line("autorec, as a mixture of the people it knows", network.band()));
        for (double noise : List.of(0.4, 1.6)) {
            lines.add(line("the same with a noise of " + noise, with(network, noise, noise / bias(network)).band()));
        }
        lines.add(line("mf", ColdStart.of(table, KnownModel.MF.recipe(), 1, Progress.NONE).band()));
        Files.write(Files.createDirectories(Path.of("target", "labs")).resolve("strangers.md"), lines);

        assertThat(network.band().pooled().getLast()).isLessThan(network.band().pooled().getFirst());
    }

    private static double bias(ColdStart network) {
        FoldIn.Ridge ridge = (FoldIn.Ridge) network.model().foldIn();
        return ridge.factors() / ridge.bias().orElseThrow();
    }

    private static ColdStart with(ColdStart network, double factors, double bias) {
        FactorModel model = network.model();
        return new ColdStart(new FactorModel(model.people(), model.filmSide(), model.mean(), new FoldIn.Ridge(factors, OptionalDouble.of(bias)), model.scale()),
                network.ratings(), network.strangers());
    }

    private static ColdStart autorec(RatingTable table) throws BadInputException {
        new Engines().start(new Placement(EngineName.PYTORCH, Device.CPU, 1));
        try (NDManager home = Engine.getEngine("PyTorch").newBaseManager()) {
            return ColdStart.of(table, KnownModel.AUTOREC.recipe(), 1, TowerFits.of(KnownModel.AUTOREC, home, Posters.NONE, new Deaf()), Progress.NONE);
        }
    }

    private static String line(String name, ColdStart.Band band) {
        return "| " + name + " | " + String.join(" | ", band.pooled().stream().map(error -> String.format(Locale.ROOT, "%.4f", error)).toList()) + " |";
    }
}
