package loupe.ui.common.layers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import loupe.inference.TrainedModel;
import loupe.storage.CheckpointChoice;
import loupe.storage.Models;
import loupe.storage.Workspace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnModelsTest {

    @TempDir
    private Path home;
    private final LayersFixture fixture = new LayersFixture();
    private final List<Path> kept = new ArrayList<>();

    @Test
    void a_copy_is_kept_off_the_screen_s_thread_and_can_be_opened() throws Exception {
        Models models = new Models(new Workspace(home, Clock.systemUTC()));
        OwnModels own = new OwnModels(models, fixture.threads, kept::add);
        TrainedModel model = LayersFixture.model(LayersFixture.NETWORK);

        own.keep(model);
        assertThat(home).isEmptyDirectory();
        fixture.settle();

        Path folder = home.resolve("models").resolve("tiny");
        assertThat(kept).containsExactly(folder);
        assertThat(own.message().get()).isEqualTo("Saved in " + folder);
        assertThat(models.open("tiny", CheckpointChoice.LAST).parameters().sha256()).isEqualTo(model.parameters().sha256());
    }

    @Test
    void a_folder_that_cannot_be_written_is_said() throws Exception {
        Path file = Files.writeString(home.resolve("file"), "");
        OwnModels own = new OwnModels(new Models(new Workspace(file, Clock.systemUTC())), fixture.threads, kept::add);

        own.keep(LayersFixture.model(LayersFixture.NETWORK));
        fixture.settle();

        assertThat(own.message().get()).startsWith("It could not be saved: ");
        assertThat(kept).isEmpty();
    }
}
