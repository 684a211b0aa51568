package loupe.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import loupe.data.BadInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CloudLedgerTest {

    private static final CloudLedger.Place PLACE = new CloudLedger.Place("123456789012", "eu-central-1");
    private static final Instant BEGAN = Instant.parse("2026-11-26T10:00:00Z");

    @TempDir
    private Path home;

    private static CloudLedger.Entry entry(CloudLedger.Kind kind, String name) {
        return new CloudLedger.Entry(kind, name, PLACE, BEGAN, Map.of("dollars", "0.12"));
    }

    @Test
    void what_was_made_is_known_after_a_new_start() throws Exception {
        new CloudLedger(home).put(entry(CloudLedger.Kind.JOB, "loupe-1"));
        new CloudLedger(home).put(entry(CloudLedger.Kind.ENDPOINT, "loupe-1"));

        assertThat(new CloudLedger(home).entries()).containsExactly(entry(CloudLedger.Kind.JOB, "loupe-1"), entry(CloudLedger.Kind.ENDPOINT, "loupe-1"));
        assertThat(new CloudLedger(home).find(CloudLedger.Kind.ENDPOINT, "loupe-1", PLACE)).contains(entry(CloudLedger.Kind.ENDPOINT, "loupe-1"));
        assertThat(new CloudLedger(home).find(CloudLedger.Kind.ENDPOINT, "loupe-1", new CloudLedger.Place("1", "eu-central-1"))).isEmpty();
    }

    @Test
    void a_second_note_about_the_same_thing_takes_the_first_one_s_place() throws Exception {
        CloudLedger ledger = new CloudLedger(home);
        ledger.put(entry(CloudLedger.Kind.JOB, "loupe-1"));
        ledger.put(entry(CloudLedger.Kind.JOB, "loupe-2"));
        ledger.put(entry(CloudLedger.Kind.JOB, "loupe-1").with("arn", "arn:1"));

        assertThat(ledger.entries()).containsExactly(entry(CloudLedger.Kind.JOB, "loupe-1").with("arn", "arn:1"), entry(CloudLedger.Kind.JOB, "loupe-2"));
    }

    @Test
    void what_is_gone_is_forgotten() throws Exception {
        CloudLedger ledger = new CloudLedger(home);
        ledger.put(entry(CloudLedger.Kind.JOB, "loupe-1"));
        ledger.remove(entry -> entry.name().equals("loupe-1"));

        assertThat(ledger.entries()).isEmpty();
    }

    @Test
    void a_ledger_that_cannot_be_read_is_not_written_over() throws Exception {
        Files.writeString(home.resolve("cloud-ledger.json"), "{\"format\":1,\"entries\":[{\"kind\":\"job\"");

        assertThatThrownBy(() -> new CloudLedger(home).put(entry(CloudLedger.Kind.JOB, "loupe-1"))).isInstanceOf(BadInputException.class)
                .hasMessageContaining("cloud-ledger.json is not whole JSON");
        assertThat(home.resolve("cloud-ledger.json")).hasContent("{\"format\":1,\"entries\":[{\"kind\":\"job\"");
    }
}
