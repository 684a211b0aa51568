package loupe.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import loupe.network.NetworkText;
import loupe.training.Job;
import loupe.training.TrainingJob;
import org.junit.jupiter.api.Test;

class RunNamesTest {

    private static RunDigest run(String folder, Job job) {
        return new RunDigest(Path.of(folder), job, Instant.EPOCH, RunOutcome.FINISHED, 0, Map.of(), OptionalDouble.empty(), "", RunMark.NONE);
    }

    @Test
    void a_run_is_named_by_what_differs_from_the_one_before_of_the_same_title() {
        TrainingJob job = Samples.job(Samples.TINY, 3);
        TrainingJob other = Samples.job(NetworkText.parse("other", "flatten | dense 10"), 3);
        TrainingJob wider = Samples.job(NetworkText.parse("tiny", "maxpool 7 | flatten | dense 3"), 4);

        Map<Path, String> names = RunNames.of(List.of(run("5", wider), run("4", job), run("3", other),
                run("2", Samples.job(Samples.TINY, 4)), run("1", job)));

        assertThat(names).containsEntry(Path.of("1"), "tiny on mnist").containsEntry(Path.of("2"), "tiny on mnist, epochs 4")
                .containsEntry(Path.of("3"), "other on mnist").containsEntry(Path.of("4"), "tiny on mnist, epochs 3")
                .containsEntry(Path.of("5"), "tiny on mnist, other layers, epochs 4");
    }
}
