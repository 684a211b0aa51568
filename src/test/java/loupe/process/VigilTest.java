package loupe.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import loupe.storage.OptMl;
import loupe.training.Sign;
import org.junit.jupiter.api.Test;

/** Whom the end of a shared job blames, and when. */
class VigilTest {

    private static final String AGAIN = " Start the job again: it goes on after its last checkpoint, or from the start where there is none.";
    private static final String WAITING = " before its first step. Amazon SageMaker and local mode then end the other machines; by themselves these wait for it for 15 minutes.";

    private long nanos = 5;
    private final Cluster cluster = new Cluster(new OptMl.Hosts(List.of("algo-1", "algo-2", "algo-3"), "algo-2", "lo"), "127.0.0.1", 25_000,
            "127.0.0.1");
    private final Vigil vigil = new Vigil(cluster, () -> nanos);

    private void pass(Duration time) {
        nanos += time.toNanos();
    }

    @Test
    void before_the_first_step_the_others_have_a_quarter_of_an_hour_to_appear() {
        pass(Duration.ofSeconds(899));
        assertThat(vigil.fault(() -> false)).isEmpty();
        vigil.hear(new Sign(Sign.Stage.HANDED_IN, 1));
        pass(Duration.ofSeconds(899));
        assertThat(vigil.fault(() -> false)).isEmpty();
        assertThat(vigil.hasStepped()).isFalse();

        pass(Duration.ofSeconds(1));

        assertThat(vigil.fault(() -> false)).contains("The worker on algo-2 waited for 15 minutes for algo-1, algo-3, and the whole job was ended. "
                + "What do the logs of the other machines say?");
    }

    @Test
    void a_worker_that_is_silent_after_a_step_of_its_own_is_named() {
        vigil.hear(new Sign(Sign.Stage.STEPPED, 41));
        assertThat(vigil.hasStepped()).isTrue();
        pass(Duration.ofMillis(9_999));
        assertThat(vigil.fault(() -> false)).isEmpty();

        pass(Duration.ofMillis(1));

        assertThat(vigil.fault(() -> false)).contains("The worker on algo-2 gave no sign of life for 10 seconds after step 41, and the whole job was ended." + AGAIN);
    }

    @Test
    void a_worker_that_has_handed_in_its_gradients_is_not_the_guilty_one_and_leaves_it_to_that_one_to_say_so() {
        vigil.hear(new Sign(Sign.Stage.STEPPED, 41));
        vigil.hear(new Sign(Sign.Stage.HANDED_IN, 42));
        pass(Duration.ofMillis(11_999));
        assertThat(vigil.fault(() -> false)).isEmpty();

        pass(Duration.ofMillis(1));

        assertThat(vigil.fault(() -> false)).contains("The worker on algo-2 waited for 12 seconds in step 42 for the gradients of algo-1, algo-3, "
                + "and the whole job was ended: a worker or a parameter server is dead or stands still." + AGAIN);
    }

    @Test
    void one_that_the_system_says_is_stopped_is_the_guilty_one_though_it_has_handed_in() {
        vigil.hear(new Sign(Sign.Stage.STEPPED, 41));
        vigil.hear(new Sign(Sign.Stage.HANDED_IN, 42));
        pass(Duration.ofSeconds(10));

        assertThat(vigil.fault(() -> true)).contains("The worker on algo-2 gave no sign of life for 10 seconds after step 41, "
                + "and the whole job was ended." + AGAIN);
    }

    @Test
    void every_sign_begins_the_wait_anew_those_of_an_evaluation_too() {
        vigil.hear(new Sign(Sign.Stage.STEPPED, 600));
        for (int i = 0; i < 5; i++) {
            pass(Duration.ofSeconds(9));
            vigil.hear(new Sign(Sign.Stage.TRIED, 600));
        }
        assertThat(vigil.fault(() -> false)).isEmpty();
    }

    @Test
    void a_worker_that_leaves_is_named_with_the_signal_that_ended_it() {
        assertThat(vigil.died(1)).contains("The worker on algo-2 ended with exit code 1" + WAITING + " Start the job again: nothing was learned yet.");

        vigil.hear(new Sign(Sign.Stage.HANDED_IN, 1));
        assertThat(vigil.died(137)).as("nor has one that has only handed in").contains("The worker on algo-2 was ended by signal 9" + WAITING
                + " Start the job again: nothing was learned yet.");
        vigil.hear(new Sign(Sign.Stage.HANDED_IN, 42));

        assertThat(vigil.died(137)).contains("The worker on algo-2 was ended by signal 9 after step 41, and the whole job was ended." + AGAIN);
    }

    @Test
    void a_server_that_leaves_is_named() {
        vigil.hear(new Sign(Sign.Stage.STEPPED, 1));

        assertThat(vigil.died(Cluster.Role.SERVER, 139)).isEqualTo(
                "The parameter server on algo-2 was ended by signal 11, and the whole job was ended." + AGAIN);
    }

    @Test
    void one_that_leaves_before_anything_was_learned_may_have_found_its_port_taken() {
        assertThat(vigil.died(Cluster.Role.SCHEDULER, 134)).isEqualTo("The scheduler on algo-2 was ended by signal 6"
                + WAITING.replace("its first", "the first") + " Is port 25000 taken, by another such job? The variable DMLC_PS_ROOT_PORT names another, the same for all.");
    }
}
