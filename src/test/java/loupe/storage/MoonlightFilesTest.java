package loupe.storage;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import loupe.data.films.FilmCatalog;
import loupe.data.films.FilmSet;
import loupe.data.films.FilmsCache;
import loupe.data.films.Split;
import loupe.data.DataFolders;
import loupe.data.moonlight.Moonlight;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MoonlightFilesTest {

    @TempDir
    private Path folder;

    @Test
    void all_files_are_written_and_the_truth_beside_them() throws Exception {
        List<Integer> percents = new ArrayList<>();
        FilmCatalog catalog = new FilmCatalog(new DataFolders(List.of(folder)), new FilmsCache(folder, Moonlight.VERSION, MoonlightFiles::write));

        Path files = catalog.folder("films", percents::add);

        FilmSet set = catalog.read("films");
        Moonlight made = Moonlight.make();
        assertThat(set.sha256()).isEqualTo(made.set().sha256());
        assertThat(percents).containsExactly(50, 100);
        assertThat(Split.NAMES).allMatch(name -> Files.isRegularFile(files.resolve(name + ".base")) && Files.isRegularFile(files.resolve(name + ".test")));
        JsonNode truth = new ObjectMapper().readTree(files.resolve(MoonlightFiles.TRUTH).toFile());
        assertThat(truth.get("version").asInt()).isEqualTo(Moonlight.VERSION);
        assertThat(truth.get("floor").asDouble()).isEqualTo(made.truth().floor(made.set().ratings()));
        assertThat(truth.get("films")).hasSize(660);
        assertThat(truth.get("people")).hasSize(800);
        assertThat(truth.get("assigned").size()).isBetween(3_000, 3_700);
        assertThat(truth.get("axes").get(3).get(1).asText()).isEqualTo("arthouse");
    }
}
