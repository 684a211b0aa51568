package loupe.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import loupe.data.BadInputException;
import loupe.storage.OptMl;
import org.junit.jupiter.api.Test;

class MeetingTest {

    private static final Meeting.Names NOBODY = host -> {
        throw new UnknownHostException(host);
    };

    private final List<Duration> pauses = new ArrayList<>();

    private Meeting meeting(String here, String network, Map<String, String> environment, Meeting.Names names) {
        return new Meeting(new OptMl.Hosts(List.of("algo-1", "algo-2"), here, network), "{epochs=1}", environment, names, pauses::add);
    }

    @Test
    void machines_on_loopback_work_out_the_same_port_without_a_word_though_their_names_are_unknown() throws Exception {
        Cluster first = meeting("algo-1", "lo", Map.of("TRAINING_JOB_NAME", "a"), NOBODY).find(() -> false);
        Cluster second = meeting("algo-2", "lo", Map.of("TRAINING_JOB_NAME", "a"), NOBODY).find(() -> false);

        assertThat(first.meeting()).isEqualTo("127.0.0.1").isEqualTo(second.meeting()).isEqualTo(second.node());
        assertThat(first.port()).isEqualTo(second.port()).isBetween(20_000, 31_999);
        assertThat(meeting("algo-1", "lo", Map.of("TRAINING_JOB_NAME", "b"), NOBODY).find(() -> false).port()).isNotEqualTo(first.port());
        assertThat(pauses).isEmpty();
    }

    @Test
    void a_port_that_the_parent_has_chosen_is_taken() throws Exception {
        assertThat(meeting("algo-1", "lo", Map.of("DMLC_PS_ROOT_PORT", "4711"), NOBODY).find(() -> false).port()).isEqualTo(4711);
    }

    @Test
    void machines_that_all_are_this_one_meet_on_loopback() throws Exception {
        Cluster cluster = meeting("algo-2", "eth0", Map.of(), host -> InetAddress.getLoopbackAddress()).find(() -> false);

        assertThat(cluster.meeting()).isEqualTo("127.0.0.1");
    }

    @Test
    void others_meet_at_the_first_one_s_address_once_its_name_is_known() throws Exception {
        Meeting.Names late = host -> {
            if (pauses.size() < 3) {
                throw new UnknownHostException(host);
            }
            return InetAddress.getByAddress(host, new byte[] {(byte) 192, 0, 2, (byte) host.charAt(5)});
        };

        assertThat(meeting("algo-2", "eth0", Map.of(), late).find(() -> false)).isEqualTo(
                new Cluster(new OptMl.Hosts(List.of("algo-1", "algo-2"), "algo-2", "eth0"), "192.0.2.49", 8000, "192.0.2.50"));
        assertThat(pauses).hasSize(3);
    }

    @Test
    void names_that_stay_unknown_are_given_up_after_a_quarter_of_an_hour() {
        assertThatThrownBy(() -> meeting("algo-2", "eth0", Map.of(), NOBODY).find(() -> false)).isInstanceOf(BadInputException.class)
                .hasMessage("The machine algo-1 of this job has no address, even after 15 minutes.");
        assertThat(pauses.stream().reduce(Duration.ZERO, Duration::plus)).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void a_stop_ends_the_wait() {
        assertThatThrownBy(() -> meeting("algo-2", "eth0", Map.of(), NOBODY).find(() -> !pauses.isEmpty())).isInstanceOf(BadInputException.class)
                .hasMessage("The machine algo-1 of this job has no address; the wait for it was stopped.");
    }
}
