package loupe.ui.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import loupe.data.GrayImage;
import loupe.inference.Classifier;
import org.junit.jupiter.api.Test;

class StudiesTest {

    private final Queue<Runnable> worker = new ArrayDeque<>();
    private final List<String> done = new ArrayList<>();
    private final Studies studies = new Studies(worker::add, id -> id < 10 ? Optional.of(NETWORK) : Optional.empty());

    @Test
    void studies_take_turns_until_each_is_over() {
        studies.begin(new Studies.Key("map", 1), pieces("a", 3));
        studies.begin(new Studies.Key("map", 2), pieces("b", 1));
        work();

        assertThat(done).containsExactly("a1", "b1", "a2", "a3");
    }

    @Test
    void what_is_asked_of_the_worker_meanwhile_goes_before_the_next_piece() {
        studies.begin(new Studies.Key("map", 1), pieces("a", 2));
        worker.remove().run();
        Queue<Runnable> posted = new ArrayDeque<>(worker);
        worker.clear();
        worker.add(() -> done.add("answer"));
        worker.addAll(posted);
        work();

        assertThat(done).containsExactly("a1", "answer", "a2");
    }

    @Test
    void the_last_study_may_be_dropped_while_its_piece_waits() {
        studies.begin(new Studies.Key("map", 1), pieces("a", 2));
        studies.end(new Studies.Key("map", 1));
        work();
        studies.begin(new Studies.Key("map", 1), pieces("b", 1));
        work();

        assertThat(done).containsExactly("b1");
    }

    @Test
    void a_study_that_is_replaced_does_nothing_more() {
        studies.begin(new Studies.Key("map", 1), pieces("old", 5));
        worker.remove().run();
        studies.begin(new Studies.Key("map", 1), pieces("new", 2));
        work();

        assertThat(done).containsExactly("old1", "new1", "new2");
    }

    @Test
    void a_study_that_is_ended_does_nothing_more_and_others_go_on() {
        studies.begin(new Studies.Key("map", 1), pieces("a", 5));
        studies.begin(new Studies.Key("turn", 1), pieces("b", 2));
        studies.end(new Studies.Key("map", 1));
        work();

        assertThat(done).containsExactly("b1", "b2");
    }

    @Test
    void when_the_last_study_is_ended_the_worker_has_nothing_to_do() {
        studies.begin(new Studies.Key("map", 1), pieces("a", 5));
        studies.end(new Studies.Key("map", 1));
        work();

        assertThat(done).isEmpty();
    }

    @Test
    void when_a_network_goes_its_studies_go() {
        studies.begin(new Studies.Key("map", 1), pieces("a", 5));
        studies.begin(new Studies.Key("map", 2), pieces("b", 1));
        studies.endAll(1);
        work();

        assertThat(done).containsExactly("b1");
    }

    @Test
    void a_study_of_a_network_that_is_not_there_ends() {
        studies.begin(new Studies.Key("map", 10), pieces("a", 5));
        work();

        assertThat(done).isEmpty();
    }

    @Test
    void a_study_that_fails_ends_alone() {
        studies.begin(new Studies.Key("map", 1), network -> {
            throw new IllegalStateException("no answer");
        });
        studies.begin(new Studies.Key("map", 2), pieces("b", 2));
        work();

        assertThat(done).containsExactly("b1", "b2");
    }

    private void work() {
        while (!worker.isEmpty()) {
            worker.remove().run();
        }
    }

    private Study pieces(String name, int count) {
        int[] at = {0};
        return network -> {
            done.add(name + ++at[0]);
            return at[0] < count;
        };
    }

    private static final Classifier NETWORK = new Classifier() {
        @Override
        public float[][] classify(List<GrayImage> images) {
            return new float[0][];
        }

        @Override
        public void close() {}
    };
}
