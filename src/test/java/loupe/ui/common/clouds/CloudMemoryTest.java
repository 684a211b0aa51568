package loupe.ui.common.clouds;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import loupe.storage.CloudForm;
import loupe.storage.Workspace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CloudMemoryTest {

    @TempDir
    private Path home;

    private CloudMemory memory() {
        return new CloudMemory(new Workspace(home, Clock.systemUTC()), Runnable::run);
    }

    @Test
    void two_places_each_keep_their_part_of_what_was_said() {
        memory().keep(before -> before.withRole("arn"));
        memory().keep(before -> before.with(before.own().withTuningImage("ours:1")));
        assertThat(memory().read()).isEqualTo(CloudForm.FIRST.withRole("arn").with(new CloudForm.Own("", "", "ours:1", "")));
    }

    @Test
    void what_was_kept_before_anything_could_be_one_s_own_is_still_read() throws Exception {
        memory().keep(before -> new CloudForm(false, "arn", "", "p", 5, true, 0, before.own()));
        Path file = home.resolve("cloud-form.json");
        String now = Files.readString(file);
        String before = now.replaceFirst(",\\s*\"own\"\\s*:\\s*\\{[^}]*}", "");
        assertThat(before).isNotEqualTo(now);
        Files.writeString(file, before);
        assertThat(memory().read()).isEqualTo(new CloudForm(false, "arn", "", "p", 5, true, 0, CloudForm.Own.NONE));
    }
}
