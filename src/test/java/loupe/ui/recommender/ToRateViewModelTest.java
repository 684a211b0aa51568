package loupe.ui.recommender;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ToRateViewModelTest {

    @TempDir
    private Path home;
    private Hall hall;
    private ToRateViewModel toRate;

    @BeforeEach
    void open() {
        hall = new FilmsFixture(home).hall();
        toRate = hall.toRate();
    }

    @Test
    void first_come_the_films_that_most_people_rated_and_more_when_asked() {
        List<Integer> popular = hall.films().byCount();

        assertThat(toRate.shown().get()).isEqualTo(popular.subList(0, 10));
        toRate.more();
        assertThat(toRate.shown().get()).isEqualTo(popular.subList(10, 20));
    }

    @Test
    void what_was_just_rated_stays_so_that_a_slip_is_mended_at_once() {
        List<Integer> before = toRate.shown().get();

        hall.me().rate(before.getFirst(), 5);
        assertThat(toRate.shown().get()).isEqualTo(before);

        toRate.ask(Asking.POPULAR);
        assertThat(toRate.shown().get()).doesNotContain(before.getFirst());
    }

    @Test
    void after_all_that_are_shown_are_rated_the_next_ones_come() {
        List<Integer> popular = hall.films().byCount();
        toRate.shown().get().forEach(film -> hall.me().rate(film, 4));

        toRate.more();

        assertThat(toRate.shown().get()).isEqualTo(popular.subList(10, 20));
    }

    @Test
    void somebody_else_is_asked_what_they_have_not_rated_themselves() {
        List<Integer> popular = hall.films().byCount();
        toRate.shown().get().forEach(film -> hall.me().rate(film, 4));
        toRate.ask(Asking.POPULAR);

        hall.me().choose("Ben");
        assertThat(toRate.shown().get()).isEqualTo(popular.subList(0, 10));
        hall.me().choose("Me");
        assertThat(toRate.shown().get()).isEqualTo(popular.subList(10, 20));
    }

    @Test
    void other_telling_questions_are_those_after_the_ones_passed_over() {
        toRate.ask(Asking.TELLING);
        List<Integer> first = toRate.shown().get();
        toRate.more();
        List<Integer> second = toRate.shown().get();
        assertThat(second).hasSize(10).doesNotContainAnyElementsOf(first);

        hall.me().rate(second.getFirst(), 4);

        assertThat(toRate.shown().get()).hasSize(10).doesNotContainAnyElementsOf(first).containsAnyElementsOf(second);
    }

    @Test
    void while_a_title_is_looked_for_there_are_no_others() {
        toRate.search("comet");
        assertThat(toRate.hasMore().get()).isFalse();

        toRate.more();
        toRate.search("");

        assertThat(toRate.hasMore().get()).isTrue();
        assertThat(toRate.shown().get()).isEqualTo(hall.films().byCount().subList(0, 10));
    }

    @Test
    void a_title_is_found_with_a_typing_error() {
        toRate.search("the commet of harbor");

        assertThat(hall.films().name(toRate.shown().get().getFirst())).isEqualTo("The Comet of Harbour");
        toRate.search(" ");
        assertThat(toRate.shown().get()).isEqualTo(hall.films().byCount().subList(0, 10));
    }

    @Test
    void after_each_answer_the_most_telling_question_is_another() {
        toRate.ask(Asking.TELLING);
        List<Integer> before = toRate.shown().get();
        assertThat(before).hasSize(10);

        hall.me().rate(before.getFirst(), 4);

        assertThat(toRate.shown().get()).doesNotContain(before.getFirst()).hasSize(10);
    }

    @Test
    void spread_films_are_of_both_kinds() {
        toRate.ask(Asking.SPREAD);

        assertThat(toRate.shown().get()).hasSize(10).anyMatch(film -> film % 2 == 0).anyMatch(film -> film % 2 == 1);
    }

    @Test
    void my_films_stand_last_first() {
        hall.me().rate(4, 5);
        hall.me().rate(9, 1);

        toRate.ask(Asking.MINE);

        assertThat(toRate.shown().get()).containsExactly(9, 4);
    }

    @Test
    void what_needs_the_factorisation_waits_for_it() {
        FilmsFixture fixture = new FilmsFixture(home.resolve("fresh"));
        FilmsViewModel films = fixture.films();
        fixture.background.removeFirst().run();
        fixture.frames.next();
        ToRateViewModel early = FilmsFixture.hall(films).toRate();

        early.ask(Asking.TELLING);
        assertThat(early.waits()).isTrue();
        assertThat(early.shown().get()).isEmpty();

        fixture.settle();
        assertThat(early.waits()).isFalse();
        assertThat(early.shown().get()).hasSize(10);
    }
}
