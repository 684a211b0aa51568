package loupe.ui.cloud;

import static loupe.ui.cloud.FakeCloud.ENDPOINT;
import static loupe.ui.cloud.FakeCloud.OVER;
import static loupe.ui.cloud.FakeCloud.POOL;
import static loupe.ui.cloud.FakeCloud.TUNING;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import loupe.ui.common.Threads;
import loupe.ui.common.clouds.CloudDoor;
import loupe.ui.common.clouds.CloudSight;
import org.junit.jupiter.api.Test;

class CloudViewModelTest {

    private final FakeCloud cloud = new FakeCloud();
    private final Deque<Runnable> background = new ArrayDeque<>();
    private final CloudViewModel model = new CloudViewModel(cloud, new Threads(background::add, Runnable::run, refresh -> refresh::run));

    private void runBackground() {
        while (!background.isEmpty()) {
            background.removeFirst().run();
        }
    }

    private void look() {
        model.look();
        runBackground();
    }

    private CloudState state() {
        return model.state().get();
    }

    @Test
    void nothing_is_asked_before_the_learner_says_so() {
        runBackground();

        assertThat(cloud.opened).isEmpty();
        assertThat(state()).isEqualTo(CloudState.NOTHING_ASKED);
        assertThat(model.banner().getValue()).isEmpty();
    }

    @Test
    void a_look_shows_who_asks_what_there_is_and_what_was_asked_for() {
        model.region().set(" eu-central-1 ");
        model.look();
        assertThat(state().doing()).isEqualTo("Opening your account");
        background.removeFirst().run();
        assertThat(state().doing()).isEqualTo("Asking what there is");
        runBackground();

        assertThat(state().doing()).isEmpty();
        assertThat(cloud.opened).containsExactly(new CloudDoor.Aws(Optional.of("eu-central-1"), Optional.empty()));
        assertThat(CloudWords.who(state())).isEqualTo("Account 000000000000 in us-west-2, asked as arn:aws:iam::000000000000:user/learner");
        assertThat(state().sight().map(CloudSight::things)).contains(List.of(ENDPOINT, POOL, TUNING, OVER));
        assertThat(state().calls().stream().map(call -> CloudWords.time(call, ZoneOffset.UTC) + " " + CloudWords.what(call) + " " + call.answer()))
                .containsExactly("12:00:00 STS GetCallerIdentity ok");
    }

    @Test
    void the_banner_names_what_costs_until_it_is_deleted() {
        look();

        assertThat(model.banner().getValue()).isEqualTo("2 things stay up: Endpoint loupe-seven, Warm pool loupe-warm. An endpoint on a machine costs money by"
                + " the hour until you delete it, a warm pool until its time is up.");

        model.end(POOL);
        runBackground();
        assertThat(model.banner().getValue()).startsWith("1 thing stays up: Endpoint loupe-seven.");
    }

    @Test
    void rows_say_age_and_worst_cost() {
        assertThat(CloudWords.age(ENDPOINT, FakeCloud.NOON)).isEqualTo("1 h 5 min");
        assertThat(CloudWords.age(TUNING, FakeCloud.NOON)).isEqualTo("1 min");
        assertThat(CloudWords.age(OVER, FakeCloud.NOON)).isEqualTo("10 days");
        assertThat(CloudWords.age(POOL, FakeCloud.NOON)).isEqualTo("unknown");
        assertThat(CloudWords.cost(ENDPOINT)).isEqualTo("by the hour until deleted");
        assertThat(CloudWords.cost(POOL)).isEqualTo("at most $0.35");
        assertThat(CloudWords.cost(TUNING)).isEqualTo("unknown");
    }

    @Test
    void what_is_ended_is_gone_and_what_is_there_is_looked_at_again() {
        look();

        model.end(ENDPOINT);
        assertThat(state().doing()).isEqualTo("Ending: Endpoint loupe-seven (1 of 1)");
        runBackground();

        assertThat(cloud.ended).containsExactly("loupe-seven");
        assertThat(state().sight().map(CloudSight::things)).contains(List.of(POOL, TUNING, OVER));
        assertThat(cloud.opened).hasSize(1);
    }

    @Test
    void delete_all_shows_first_what_it_ends_and_ends_only_that() {
        look();

        model.planAll();
        assertThat(CloudWords.plan(model.plan().get())).isEqualTo("""
                • delete the endpoint loupe-seven, with its configuration and its model
                • give up the machines that wait after loupe-warm
                • stop the tuning loupe-search and its trainings""");
        assertThat(cloud.ended).isEmpty();

        model.endPlanned();
        runBackground();
        assertThat(cloud.ended).containsExactly("loupe-seven", "loupe-warm", "loupe-search");
        assertThat(model.plan().get()).isEmpty();
    }

    @Test
    void a_plan_that_is_dropped_ends_nothing() {
        look();
        model.planAll();

        model.dropPlan();
        model.endPlanned();
        runBackground();

        assertThat(cloud.ended).isEmpty();
    }

    @Test
    void one_that_cannot_be_ended_keeps_no_other_from_it_and_is_told_of() {
        cloud.refusesToEnd.add("loupe-seven");
        look();
        model.planAll();

        model.endPlanned();
        runBackground();

        assertThat(cloud.ended).containsExactly("loupe-warm", "loupe-search");
        assertThat(CloudWords.trouble(state())).isEqualTo("AWS does not let this identity end loupe-seven.");
    }

    @Test
    void a_sign_in_that_has_expired_is_said_and_the_next_look_signs_in_anew() {
        cloud.faults.add("The credentials have expired. Sign in again, for example with \"aws sso login\".");
        look();

        assertThat(CloudWords.trouble(state())).isEqualTo("The credentials have expired. Sign in again, for example with \"aws sso login\".");
        assertThat(state().calls().getFirst().answer()).isEqualTo("403 ExpiredToken");

        look();
        assertThat(CloudWords.trouble(state())).isEmpty();
        assertThat(cloud.opened).hasSize(2);
        assertThat(cloud.closed).isEqualTo(1);
        assertThat(state().calls()).hasSize(2);
    }

    @Test
    void who_waits_no_longer_is_told_so_and_an_answer_that_comes_late_changes_nothing() {
        List<Runnable> late = new ArrayList<>();
        CloudViewModel slow = new CloudViewModel(cloud, new Threads(Runnable::run, late::add, refresh -> refresh::run));
        slow.look();

        slow.stopWaiting();
        assertThat(slow.state().get().trouble()).isEqualTo("You stopped waiting. What was asked for may still be done: look again.");
        assertThat(slow.state().get().isBusy()).isFalse();
        late.forEach(Runnable::run);

        assertThat(slow.state().get().sight()).isEmpty();
        assertThat(cloud.closed).isEqualTo(1);
    }

    @Test
    void a_rehearsal_is_labelled_and_ends_with_what_it_shows() {
        model.rehearse();
        runBackground();

        assertThat(cloud.opened).containsExactly(new CloudDoor.Rehearsal());
        assertThat(CloudWords.place(state())).startsWith("Rehearsal: nothing here is AWS");
        assertThat(CloudWords.terminal(state())).isEqualTo("export AWS_ENDPOINT_URL=http://127.0.0.1:4566");
        assertThat(model.banner().getValue()).startsWith("2 things stay up in this rehearsal, which costs nothing: ");

        look();
        assertThat(cloud.opened).hasSize(1);
        model.endRehearsal();
        runBackground();
        assertThat(cloud.closed).isEqualTo(1);
        assertThat(CloudWords.place(state())).isEmpty();
        assertThat(state().sight()).isEmpty();
        assertThat(state().calls()).hasSize(2);
    }

    @Test
    void a_window_that_closes_ends_the_rehearsal() {
        model.rehearse();
        runBackground();

        model.close();

        assertThat(cloud.closed).isEqualTo(1);
    }
}
