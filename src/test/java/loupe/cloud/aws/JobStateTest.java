package loupe.cloud.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** Jobs as others than Loupe's own stand-in tell of them. */
class JobStateTest {

    private static JobState state(String status) {
        return new JobState("job", "", status, "", Map.of(), JobState.Outcome.NONE);
    }

    @Test
    void where_nobody_says_why_a_job_failed_its_last_line_does() {
        assertThat(state("Failed").afterLine("There is no ink.").outcome().failure()).contains("There is no ink.");
        assertThat(state("Failed").afterLine("").outcome().failure()).isEmpty();
        assertThat(state("Completed").afterLine("parameters sha256=ab").outcome().failure()).isEmpty();
    }

    @Test
    void what_is_told_of_a_job_may_be_little() throws Exception {
        try (OtherServers server = new OtherServers(asked -> OtherServers.Answer.of("""
                {"TrainingJobName":"job","TrainingJobStatus":"Completed","FailureReason":"","FinalMetricDataList":[{"MetricName":"validation:accuracy"}]}"""));
                Cloud cloud = server.cloud()) {
            assertThat(cloud.trainings().state("job")).contains(new JobState("job", "", "Completed", "", Map.of(),
                    new JobState.Outcome(OptionalLong.empty(), Optional.empty(), Optional.empty())));
        }
    }

    @Test
    void machines_that_wait_are_found_by_the_job_where_the_list_does_not_tell() throws Exception {
        try (OtherServers server = new OtherServers(asked -> OtherServers.Answer.of("""
                {"TrainingJobName":"job","TrainingJobStatus":"Completed","WarmPoolStatus":{"Status":"Available"}}""")); Cloud cloud = server.cloud()) {
            assertThat(cloud.trainings().waits("job")).isTrue();
        }
        try (OtherServers server = new OtherServers(asked -> OtherServers.Answer.of("""
                {"TrainingJobName":"job","TrainingJobStatus":"Completed"}""")); Cloud cloud = server.cloud()) {
            assertThat(cloud.trainings().waits("job")).isFalse();
        }
    }
}
