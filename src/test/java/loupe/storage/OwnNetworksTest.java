package loupe.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import loupe.data.BadInputException;
import loupe.network.NetworkSpec;
import loupe.network.NetworkText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnNetworksTest {

    private static final NetworkSpec FIRST = NetworkText.parse("edge finder", "conv 20@5 relu | flatten | dense 10");
    private static final NetworkSpec NEXT = NetworkText.parse("edge finder", "conv 20@3 relu | flatten | dense 10");
    private static final NetworkSpec EMPTY = new NetworkSpec("edge finder", NetworkSpec.DIGIT, List.of());
    private static final NetworkHistory HISTORY = new NetworkHistory(
            List.of(new NetworkHistory.Step("", FIRST), new NetworkHistory.Step("kernel 5 to 3", NEXT)),
            List.of(new NetworkHistory.Step("delete 4 layers", EMPTY)));

    @TempDir
    private Path folder;
    private OwnNetworks networks;

    @BeforeEach
    void make() {
        networks = new OwnNetworks(folder.resolve("networks"));
    }

    @Test
    void a_network_comes_back_with_everything_that_it_was() throws IOException {
        String id = networks.newId("edge finder");
        networks.write(id, HISTORY);

        assertThat(networks.all()).containsExactly(new OwnNetwork("edge-finder", NEXT));
        assertThat(networks.history(networks.all().getFirst())).isEqualTo(HISTORY);
    }

    @Test
    void its_file_is_read_like_every_other_networks_file() throws IOException, BadInputException {
        networks.write("edge-finder", HISTORY);

        assertThat(NetworkFile.read(networks.folder().resolve("edge-finder.json"))).isEqualTo(NEXT);
    }

    @Test
    void an_unfinished_network_is_kept_too() throws IOException {
        networks.write("draft", NetworkHistory.of(EMPTY));

        assertThat(networks.all()).containsExactly(new OwnNetwork("draft", EMPTY));
    }

    @Test
    void a_damaged_history_costs_only_the_history() throws IOException {
        networks.write("edge-finder", HISTORY);
        for (String damaged : List.of("{\"format\":1,\"done\":[{", "{\"format\":1,\"done\":[]}", "[]",
                "{\"format\":1,\"done\":[{\"step\":\"\",\"network\":{\"name\":\"x\",\"input\":[1,28,28],\"layers\":\"zzz\"}}]}")) {
            Files.writeString(networks.folder().resolve("history").resolve("edge-finder.json"), damaged);

            assertThat(networks.history(networks.all().getFirst())).isEqualTo(NetworkHistory.of(NEXT));
            assertThat(networks.folder().resolve("history").resolve("edge-finder.json.broken")).hasContent(damaged);
        }
    }

    @Test
    void a_history_that_ends_otherwise_than_its_network_is_not_the_networks() throws IOException {
        networks.write("edge-finder", HISTORY);
        NetworkFile.write(networks.folder().resolve("edge-finder.json"), FIRST);

        assertThat(networks.history(networks.all().getFirst())).isEqualTo(NetworkHistory.of(FIRST));
    }

    @Test
    void a_damaged_network_is_not_shown_and_not_touched() throws IOException {
        networks.write("edge-finder", HISTORY);
        Path broken = Files.writeString(networks.folder().resolve("broken.json"), "{");

        assertThat(networks.all()).extracting(OwnNetwork::id).containsExactly("edge-finder");
        assertThat(broken).hasContent("{");
    }

    @Test
    void what_is_deleted_is_put_aside_and_written_again_it_is_back() throws IOException {
        networks.write("edge-finder", HISTORY);
        networks.delete("edge-finder");
        assertThat(networks.all()).isEmpty();
        assertThat(networks.folder().resolve("deleted").resolve("edge-finder.json")).exists();
        assertThat(networks.newId("edge finder")).isEqualTo("edge-finder-2");

        networks.write("edge-finder", HISTORY);

        assertThat(networks.history(networks.all().getFirst())).isEqualTo(HISTORY);
        assertThat(networks.folder().resolve("deleted").resolve("edge-finder.json")).doesNotExist();
    }

    @Test
    void names_become_ids_that_every_file_system_takes() {
        assertThat(networks.newId("../a/b: c?")).isEqualTo("a-b-c");
        assertThat(networks.newId("数字")).isEqualTo("network");
        assertThat(networks.all()).isEmpty();
    }
}
