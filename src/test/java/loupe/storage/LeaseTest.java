package loupe.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LeaseTest {

    private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");
    private static final Instant LONG_AGO = NOON.minus(Duration.ofDays(1));

    private static Lease lease(CloudLedger.Kind kind, Map<String, String> facts) {
        return new Lease(new CloudLedger.Entry(kind, "loupe-a", new CloudLedger.Place("123456789012", "us-west-2"), NOON, facts));
    }

    @Test
    void an_endpoint_rests_half_an_hour_after_it_was_made_and_after_each_use() {
        Lease lease = lease(CloudLedger.Kind.ENDPOINT, Lease.agreed());

        assertThat(lease.mayBeUp(NOON.plus(Duration.ofDays(100)))).isTrue();
        assertThat(lease.ends(LONG_AGO)).contains(NOON.plus(Duration.ofMinutes(30)));
        assertThat(new Lease(lease.used(NOON.plusSeconds(600))).ends(LONG_AGO)).contains(NOON.plus(Duration.ofMinutes(40)));
    }

    @Test
    void what_was_forgotten_while_no_window_was_open_gets_half_an_hour_more() {
        assertThat(lease(CloudLedger.Kind.ENDPOINT, Lease.agreed()).ends(NOON.plus(Duration.ofHours(9)))).contains(NOON.plus(Duration.ofMinutes(9 * 60 + 30)));
    }

    @Test
    void nobody_ends_what_nobody_agreed_to() {
        assertThat(lease(CloudLedger.Kind.ENDPOINT, Map.of()).ends(LONG_AGO)).isEmpty();
    }

    @Test
    void machines_that_wait_are_up_until_their_time_and_rest_from_the_end_of_their_training() {
        Lease lease = lease(CloudLedger.Kind.JOB, Lease.agreed(NOON.plus(Duration.ofHours(2))));

        assertThat(lease.mayBeUp(NOON)).isTrue();
        assertThat(lease.mayBeUp(NOON.plus(Duration.ofHours(2)))).isFalse();
        assertThat(lease.ends(LONG_AGO)).as("its end is not known").isEmpty();
        assertThat(new Lease(lease.used(NOON)).ends(LONG_AGO)).contains(NOON.plus(Duration.ofMinutes(30)));
        assertThat(new Lease(lease.over(NOON)).mayBeUp(NOON)).isFalse();
    }

    @Test
    void trainings_without_waiting_machines_and_buckets_are_not_up() {
        assertThat(lease(CloudLedger.Kind.JOB, Map.of("dollars", "0.1")).mayBeUp(NOON)).isFalse();
        assertThat(lease(CloudLedger.Kind.BUCKET, Map.of()).mayBeUp(NOON)).isFalse();
    }
}
