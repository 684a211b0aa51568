package loupe.cloud.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChannelTest {

    @TempDir
    private Path folder;

    private Path file(String name, String text) throws Exception {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void the_same_files_lie_in_the_same_place_wherever_they_came_from() throws Exception {
        Channel one = Channel.ofContent("training", "data/mnist", Map.of("mnist/a", file("a", "1"), "mnist/b", file("b", "22")));
        Channel same = Channel.ofContent("training", "data/mnist", Map.of("mnist/b", file("c", "22"), "mnist/a", file("d", "1")));
        Channel other = Channel.ofContent("training", "data/mnist", Map.of("mnist/a", file("e", "2"), "mnist/b", file("f", "22")));

        assertThat(one.prefix()).matches("loupe/data/mnist/[0-9a-f]{64}/").isEqualTo(same.prefix()).isNotEqualTo(other.prefix());
        assertThat(one.files().stream().map(upload -> upload.key() + " " + upload.bytes()))
                .containsExactly(one.prefix() + "mnist/a 1", one.prefix() + "mnist/b 2");
    }

    @Test
    void what_is_one_job_s_own_lies_in_the_job_s_folder() throws Exception {
        Channel own = Channel.ofJob("job", "loupe-1", Map.of("job.json", new Upload.OfText("{\"ü\":1}")));

        assertThat(own.prefix()).matches("loupe/jobs/loupe-1/job/[0-9a-f]{64}/");
        assertThat(own.files()).containsExactly(new Upload(own.prefix() + "job.json", new Upload.OfText("{\"ü\":1}"), 8));
    }

    @Test
    void a_job_asked_for_again_with_other_settings_of_the_same_length_does_not_find_the_first_ones() throws Exception {
        Channel first = Channel.ofJob("job", "loupe-1", Map.of("network.json", new Upload.OfText("dense 128")));
        Channel again = Channel.ofJob("job", "loupe-1", Map.of("network.json", new Upload.OfText("dense 256")));

        assertThat(again.files().getFirst().bytes()).isEqualTo(first.files().getFirst().bytes());
        assertThat(again.prefix()).isNotEqualTo(first.prefix());
    }
}
