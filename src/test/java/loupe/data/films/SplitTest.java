package loupe.data.films;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SplitTest {

    /** Two people, who take turns, with 24 ratings each. */
    private static final Ratings ALL = Ratings.of(IntStream.range(0, 48).mapToObj(i -> new Rating(2 - i % 2, 100 - i, 1 + i % 5, i)).toList());

    @Test
    void the_five_tests_are_fifths_in_the_order_of_the_file_and_together_everything() {
        List<Split> splits = Split.NAMES.subList(0, 5).stream().map(name -> Split.cut(ALL, name)).toList();

        assertThat(splits.stream().map(split -> split.test().size())).containsExactly(9, 10, 9, 10, 10);
        assertThat(splits.stream().flatMap(split -> split.test().stream())).containsExactlyInAnyOrderElementsOf(ALL.stream().toList());
        assertThat(splits.getFirst().test().stream().map(Rating::seconds)).containsExactlyInAnyOrder(0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L);
    }

    @Test
    void what_is_learnt_from_and_what_is_held_back_are_everything() {
        for (String name : Split.NAMES) {
            Split split = Split.cut(ALL, name);

            assertThat(Stream.concat(split.training().stream(), split.test().stream())).containsExactlyInAnyOrderElementsOf(ALL.stream().toList());
        }
    }

    @Test
    void the_first_and_the_second_ten_of_each_person_are_held_back_by_name() {
        assertThat(Split.cut(ALL, "ua").test().stream().map(Rating::seconds)).containsExactlyInAnyOrderElementsOf(LongRange.of(0, 20));
        assertThat(Split.cut(ALL, "ub").test().stream().map(Rating::seconds)).containsExactlyInAnyOrderElementsOf(LongRange.of(20, 40));
    }

    @Test
    void both_parts_are_sorted_by_person_and_then_by_film() {
        Ratings training = Split.cut(ALL, "u1").training();

        for (int place = 1; place < training.size(); place++) {
            assertThat(training.person(place)).isGreaterThanOrEqualTo(training.person(place - 1));
            assertThat(training.person(place) > training.person(place - 1) || training.film(place) > training.film(place - 1)).isTrue();
        }
    }

    @Test
    void another_name_is_refused() {
        assertThatThrownBy(() -> Split.cut(ALL, "t1")).isInstanceOf(IllegalArgumentException.class).hasMessage("There is no such split.");
    }

    private record LongRange() {
        static List<Long> of(long begin, long end) {
            return java.util.stream.LongStream.range(begin, end).boxed().toList();
        }
    }
}
