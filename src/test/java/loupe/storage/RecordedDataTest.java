package loupe.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import loupe.data.BadInputException;
import loupe.training.DataRef;
import org.junit.jupiter.api.Test;

class RecordedDataTest {

    private static final DataRef MNIST = new DataRef("mnist", "/then/mnist", "0123456789abcdef");

    /** @param found the hash of what lies at each name or folder */
    private static RecordedData data(Map<String, String> found) {
        return new RecordedData(nameOrFolder -> {
            if (!found.containsKey(nameOrFolder)) {
                throw new BadInputException("Put " + nameOrFolder + " there.");
            }
            return new DataRef("any", nameOrFolder.startsWith("/") ? nameOrFolder : "/now/" + nameOrFolder, found.get(nameOrFolder));
        });
    }

    @Test
    void pictures_that_are_still_there_are_those() throws Exception {
        assertThat(data(Map.of("/then/mnist", MNIST.sha256())).find(MNIST)).isEqualTo(MNIST);
    }

    @Test
    void a_known_set_is_found_by_its_name_elsewhere() throws Exception {
        assertThat(data(Map.of("mnist", MNIST.sha256())).find(MNIST)).isEqualTo(new DataRef("mnist", "/now/mnist", MNIST.sha256()));
    }

    @Test
    void others_than_those_are_never_taken() {
        assertThatThrownBy(() -> data(Map.of("/then/mnist", "ff00", "mnist", "ee00")).find(MNIST)).isInstanceOf(BadInputException.class)
                .hasMessage("The pictures of the run, mnist (0123456789ab), are not found. /then/mnist holds other pictures now (ff00). "
                        + "/now/mnist holds other pictures now (ee00). Put them back, and resume again.");
    }

    @Test
    void what_is_missing_is_named() {
        assertThatThrownBy(() -> data(Map.of()).find(MNIST)).isInstanceOf(BadInputException.class).hasMessage("The pictures of the run, "
                + "mnist (0123456789ab), are not found. /then/mnist does not exist. Put mnist there. Put them back, and resume again.");
    }

    @Test
    void a_set_that_nobody_knows_is_looked_for_in_its_folder_only() {
        DataRef own = new DataRef("own", "/then/own", "00");
        assertThatThrownBy(() -> data(Map.of("own", "00")).find(own)).isInstanceOf(BadInputException.class)
                .hasMessage("The pictures of the run, own (00), are not found. /then/own does not exist. Put them back, and resume again.");
    }
}
