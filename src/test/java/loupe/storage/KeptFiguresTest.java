package loupe.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import loupe.data.BadInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptFiguresTest {

    @TempDir
    private Path folder;

    @Test
    void what_is_written_is_read_in_its_order() throws IOException, BadInputException {
        Map<String, Map<String, Double>> figures = new LinkedHashMap<>();
        figures.put("mf", Map.of("rmse", 0.1 + 0.2));
        figures.put("ease", Map.of());
        figures.put("bias", Map.of("ndcg@10", 1e-9));
        KeptFigures kept = new KeptFigures(folder.resolve("deep").resolve("figures.json"));

        kept.write(figures);

        assertThat(kept.read()).isEqualTo(figures);
        assertThat(kept.read().keySet()).containsExactly("mf", "ease", "bias");
    }

    @Test
    void where_nothing_was_written_there_is_nothing() throws BadInputException {
        assertThat(new KeptFigures(folder.resolve("none.json")).read()).isEmpty();
    }

    @Test
    void a_damaged_file_is_told() throws IOException {
        Path file = Files.writeString(folder.resolve("figures.json"), "{\"format\":1,\"of\":[\"mf\"],\"mf\":{\"names\":[\"rmse\"],\"rmse\":\"low\"}}");

        assertThatThrownBy(() -> new KeptFigures(file).read()).isInstanceOf(BadInputException.class)
                .hasMessageContaining("\"mf.rmse\" must be a number");
    }
}
