package loupe.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import loupe.network.Presets;
import loupe.training.DataRef;
import loupe.training.Device;
import loupe.training.EngineName;
import loupe.training.Placement;
import loupe.training.Recipes;
import loupe.training.TrainingJob;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobChannelTest {

    @TempDir
    private Path home;

    @Test
    void a_job_and_its_network_are_written_and_read() throws Exception {
        TrainingJob job = new TrainingJob(Presets.MLP, new DataRef("mnist", "/data", "00"), Recipes.of(Presets.MLP, "mnist"), 3,
                new Placement(EngineName.MXNET, Device.CPU, 1));

        Path channel = JobChannel.write(home.resolve("job"), job);

        assertThat(JobChannel.job(channel)).contains(job);
        assertThat(JobChannel.network(channel)).contains(channel.resolve("network.json"));
        assertThat(NetworkFile.read(channel.resolve("network.json"))).isEqualTo(Presets.MLP);
    }

    @Test
    void an_empty_channel_holds_neither() throws Exception {
        assertThat(JobChannel.job(home)).isEmpty();
        assertThat(JobChannel.network(home)).isEmpty();
    }
}
