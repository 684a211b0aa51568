package loupe.ui.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import loupe.training.tuning.Objective;
import loupe.training.tuning.Trial;
import loupe.ui.common.Threads;
import loupe.ui.common.clouds.CloudTuning;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WatchViewModelTest {

    private final FakeCloud cloud = new FakeCloud();
    private final Deque<Runnable> background = new ArrayDeque<>();
    private final Deque<Runnable> later = new ArrayDeque<>();
    private final List<Duration> waits = new ArrayList<>();
    private final Threads threads = new Threads(background::add, Runnable::run, refresh -> refresh::run);
    private final CloudViewModel account = new CloudViewModel(cloud, threads);
    private final WatchViewModel model = new WatchViewModel(account, threads, (wait, task) -> {
        waits.add(wait);
        later.add(task);
    });

    @BeforeEach
    void look() {
        account.look();
        run();
    }

    private void run() {
        while (!background.isEmpty()) {
            background.removeFirst().run();
        }
    }

    private void open() {
        model.open("loupe-search");
        run();
    }

    /** The next look comes. */
    private void pass() {
        later.removeFirst().run();
        run();
    }

    private WatchState state() {
        return model.state().get();
    }

    private List<Integer> measured() {
        return model.trials().getValue().all().stream().filter(trial -> trial.result().isPresent()).map(Trial::number).toList();
    }

    @Test
    void a_tuning_begun_before_is_looked_at_again_and_again_until_it_is_over() {
        open();
        assertThat(WatchWords.course(state())).isEqualTo("InProgress: 0 of 8 trials done, 2 run.");
        assertThat(measured()).isEmpty();
        pass();
        assertThat(WatchWords.course(state())).isEqualTo("InProgress: 1 of 8 trials done, 1 runs.");
        assertThat(measured()).containsExactly(1);
        pass();
        assertThat(WatchWords.course(state())).isEqualTo("Completed: 8 of 8 trials done, 0 run.");
        assertThat(measured()).containsExactly(1, 2, 4, 5, 6, 7, 8);
        assertThat(later).as("it is over").isEmpty();
        assertThat(waits).containsOnly(WatchViewModel.BETWEEN_LOOKS);
    }

    @Test
    void nothing_changes_in_the_pictures_where_nothing_changed_there() {
        cloud.sights.subList(1, 3).clear();
        open();
        Object before = model.trials().getValue();
        pass();
        assertThat(model.trials().getValue()).isSameAs(before);
    }

    @Test
    void a_cloud_that_is_not_heard_is_told_of_and_asked_again_later() {
        cloud.faults.add("AWS could not be reached to describe the tuning loupe-search (SocketException: closed).");
        open();
        assertThat(state().trouble()).isEqualTo("AWS could not be reached to describe the tuning loupe-search (SocketException: closed).");
        assertThat(waits).containsExactly(WatchViewModel.AFTER_FAULT);
        pass();
        assertThat(state().trouble()).isEmpty();
        assertThat(model.trials().getValue().all()).hasSize(2);
    }

    @Test
    void one_that_goes_on_is_stopped_and_goes_on_to_be_watched() {
        open();
        assertThat(state().canStop()).isTrue();
        model.stop();
        assertThat(state().doing()).isEqualTo("Asking the tuning and its trainings to end");
        run();
        assertThat(cloud.ended).containsExactly("loupe-search");
        assertThat(state().told()).isEqualTo("The tuning is asked to end; what its trainings have found is kept.");
        pass();
        pass();
        assertThat(state().canStop()).as("it is over").isFalse();
    }

    @Test
    void a_refusal_to_stop_is_said() {
        cloud.refusesToEnd.add("loupe-search");
        open();
        model.stop();
        run();
        assertThat(state().trouble()).isEqualTo("AWS does not let this identity end loupe-search.");
    }

    @Test
    void the_best_is_fetched_as_a_run() {
        open();
        assertThat(model.canFetch()).as("none has a result").isFalse();
        pass();
        pass();
        assertThat(model.canFetch()).isTrue();
        model.fetch();
        assertThat(state().doing()).isEqualTo("Fetching trial 6");
        run();
        assertThat(cloud.fetched).containsExactly(6);
        assertThat(state().told()).isEqualTo("Trial 6 is the run " + Path.of("/runs", "loupe-search-6")
                + ". Train lists it with its curve, and the desk's menu offers its network.");
    }

    @Test
    void what_cannot_be_fetched_says_why() {
        cloud.sights.subList(0, 2).clear();
        open();
        cloud.faults.add("The training loupe-search-006 left no model.");
        model.fetch();
        run();
        assertThat(state().trouble()).isEqualTo("The training loupe-search-006 left no model.");
        assertThat(model.canFetch()).isTrue();
    }

    @Test
    void what_is_left_is_looked_at_no_more() {
        open();
        model.drop();
        pass();
        assertThat(cloud.looks).hasSize(1);
        assertThat(state()).isEqualTo(WatchState.NOTHING);
        assertThat(model.trials().getValue().all()).isEmpty();
    }

    @Test
    void another_account_leaves_what_is_watched() {
        open();
        account.region().set("eu-central-1");
        account.look();
        assertThat(state().isOpen()).isFalse();
    }

    @Test
    void trials_that_aws_does_not_list_are_said_to_be_missing() {
        cloud.sights.clear();
        cloud.sights.add(new CloudTuning.Sight("Failed", true, new CloudTuning.Counts(3, 4),
                new CloudTuning.Search(Searches.SPACE, Objective.VALIDATION_LOSS), List.of(), Optional.of("All training jobs failed.")));
        open();
        assertThat(WatchWords.course(state())).isEqualTo("Failed: 3 of 4 trials done, 0 run. AWS does not list them. All training jobs failed.");
    }

    @Test
    void one_that_aws_does_not_show_yet_is_looked_at_again() {
        cloud.hidden = 2;
        open();
        assertThat(WatchWords.course(state())).isEqualTo("AWS is asked how it stands; it need not show at once what was just begun.");
        assertThat(state().trouble()).isEmpty();
        pass();
        pass();
        assertThat(WatchWords.course(state())).isEqualTo("InProgress: 0 of 8 trials done, 2 run.");
        assertThat(waits).containsOnly(WatchViewModel.BETWEEN_LOOKS);
    }

    @Test
    void what_nobody_sees_is_not_looked_at_and_who_sees_it_again_is_shown_at_once() {
        open();
        model.seen(false);
        pass();
        assertThat(cloud.looks).hasSize(1);
        assertThat(later).isEmpty();
        model.seen(true);
        run();
        assertThat(cloud.looks).hasSize(2);
        assertThat(WatchWords.course(state())).isEqualTo("InProgress: 1 of 8 trials done, 1 runs.");
        pass();
        assertThat(cloud.looks).hasSize(3);
    }

    @Test
    void who_comes_back_before_the_next_look_waits_for_it() {
        open();
        model.seen(false);
        model.seen(true);
        run();
        assertThat(cloud.looks).hasSize(1);
        pass();
        assertThat(cloud.looks).hasSize(2);
    }
}
