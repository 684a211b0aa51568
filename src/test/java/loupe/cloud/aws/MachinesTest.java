package loupe.cloud.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MachinesTest {

    private static Machines machines(String type, int count) {
        return new Machines(type, count, Duration.ofHours(1), false, Duration.ZERO);
    }

    @Test
    void what_it_costs_at_worst_counts_every_machine_for_all_its_time_and_its_waiting() {
        Machines two = new Machines("ml.m5.large", 2, Duration.ofMinutes(30), false, Duration.ofMinutes(15));

        assertThat(two.worst(0.4)).isEqualTo(0.4 * 2 * 2700 / 3600.0);
    }

    @ParameterizedTest
    @CsvSource({"ml.m5.large,false", "ml.c5.xlarge,false", "ml.g4dn.xlarge,true", "ml.g5.xlarge,true", "ml.p3.8xlarge,true", "ml.p4d.24xlarge,true"})
    void machines_with_gpus_are_known_by_their_names(String type, boolean gpu) {
        assertThat(machines(type, 1).gpu()).isEqualTo(gpu);
        assertThat(machines(type, 1).fault()).isEmpty();
    }

    @Test
    void what_aws_or_the_libraries_would_not_do_is_refused_in_words() {
        assertThat(machines("m5.large", 1).fault()).contains(
                "--instance-type: \"m5.large\" is no machine of Amazon SageMaker. Take for example ml.m5.large, or local for this machine.");
        assertThat(machines("ml.m6g.large", 1).fault()).contains(
                "--instance-type: MXNet and PyTorch come for x86-64 processors and NVIDIA GPUs, and ml.m6g.large has others.");
        assertThat(machines("ml.trn1.2xlarge", 1).fault()).isPresent();
        assertThat(machines("ml.m5.large", 0).fault()).contains("There must be at least 1 instance, not 0.");
        assertThat(machines("ml.g5.xlarge", 2).fault()).contains(
                "Several instances train with MXNet on their processors; with GPUs there is one instance.");
        assertThat(new Machines("ml.m5.large", 1, Duration.ofSeconds(59), false, Duration.ZERO).fault())
                .contains("--max-runtime must be at least 60 seconds, not 59.");
        assertThat(new Machines("ml.m5.large", 1, Duration.ofHours(1), false, Duration.ofSeconds(21_601)).fault())
                .contains("--keep-alive must be from 0 to 21600 seconds, not 21601.");
        assertThat(new Machines("ml.m5.large", 1, Duration.ofHours(1), true, Duration.ofSeconds(60)).fault())
                .contains("--spot and --keep-alive exclude each other: machines that AWS may take back are not kept.");
    }
}
