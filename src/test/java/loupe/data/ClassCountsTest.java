package loupe.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ClassCountsTest {

    /** Three classes: 10 pictures of the first, 4 of the second, none of the third. */
    private final ClassCounts counts = new ClassCounts(3, List.of(7, 1, 2, 2, 2, 0, 0, 0, 0));

    @Test
    void recall_is_the_part_of_a_class_that_is_found_and_precision_the_part_of_what_is_taken_for_it() {
        assertThat(counts.recall(0)).isEqualTo(0.7);
        assertThat(counts.precision(0)).isEqualTo(7 / 9.0);
        assertThat(counts.recall(1)).isEqualTo(0.5);
        assertThat(counts.precision(1)).isEqualTo(2 / 3.0);
        assertThat(counts.recall(2)).isZero();
        assertThat(counts.precision(2)).isZero();
    }

    @Test
    void rows_columns_and_the_whole_are_added_up() {
        assertThat(counts.has(0)).isEqualTo(10);
        assertThat(counts.takenFor(0)).isEqualTo(9);
        assertThat(counts.total()).isEqualTo(14);
        assertThat(counts.right()).isEqualTo(9);
        assertThat(counts.accuracy()).isEqualTo(9 / 14.0);
        assertThat(counts.share(new ClassPair(0, 2))).isEqualTo(0.2);
    }

    @Test
    void the_worst_mistake_is_the_first_of_those_made_most_often() {
        assertThat(counts.worst()).contains(new ClassPair(0, 2));
        assertThat(new ClassCounts(2, List.of(3, 0, 0, 5)).worst()).isEmpty();
    }

    @Test
    void a_table_has_a_row_and_a_column_for_each_class() {
        assertThatThrownBy(() -> new ClassCounts(3, List.of(1, 2))).hasMessage("2 counts for 3 classes");
    }
}
