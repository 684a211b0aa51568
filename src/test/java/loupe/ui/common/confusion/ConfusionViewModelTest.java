package loupe.ui.common.confusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import loupe.data.ClassCounts;
import loupe.data.ClassPair;
import org.junit.jupiter.api.Test;

class ConfusionViewModelTest {

    static final ConfusionTable ANSWERS = new ConfusionTable("cnn on clothes", Meaning.ANSWERS,
            new ClassCounts(3, List.of(900, 90, 10, 0, 3, 1, 0, 0, 0)), List.of("Shirt", "Coat", "Bag"));
    private static final ConfusionTable NEAREST = new ConfusionTable("Overlap", Meaning.NEAREST, ANSWERS.counts(), List.of("0", "1", "2"));

    private final ConfusionViewModel model = new ConfusionViewModel();

    @Test
    void before_there_is_a_table_it_says_so_and_no_cell_can_be_chosen() {
        model.choose(new ClassPair(0, 0));
        model.point(Optional.of(new ClassPair(0, 0)));
        model.move(1, 0);

        assertThat(model.sentence()).isEqualTo("There is nothing to be seen yet.");
        assertThat(model.figures()).isEmpty();
        assertThat(model.chosen().get()).isEmpty();
        assertThat(model.pointed().get()).isEmpty();
    }

    @Test
    void without_a_cell_it_speaks_of_the_whole() {
        model.show(Optional.of(ANSWERS));

        assertThat(model.sentence()).isEqualTo("903 of 1\u202f004 pictures are answered rightly (89.9\u00a0%)."
                + " Most often mistaken: 90 of the 1\u202f000 pictures of Shirt are answered Coat.");
        assertThat(model.figures()).isEmpty();
    }

    @Test
    void the_chosen_cell_is_told_with_the_figures_of_both_its_classes() {
        model.show(Optional.of(ANSWERS));

        model.choose(new ClassPair(0, 1));

        assertThat(model.sentence()).isEqualTo("90 of the 1\u202f000 pictures of Shirt are answered Coat (9.0\u00a0%).");
        assertThat(model.figures()).isEqualTo("Shirt: recall 90.0\u00a0%, precision 100.0\u00a0%\nCoat: recall 75.0\u00a0%, precision 3.2\u00a0%");
    }

    @Test
    void the_cell_under_the_pointer_is_told_before_the_chosen_one() {
        model.show(Optional.of(ANSWERS));
        model.choose(new ClassPair(0, 1));

        model.point(Optional.of(new ClassPair(1, 1)));

        assertThat(model.sentence()).isEqualTo("3 of the 4 pictures of Coat are answered rightly (75.0\u00a0%).");
        model.point(Optional.empty());
        assertThat(model.sentence()).startsWith("90 of the");
    }

    @Test
    void nearest_pictures_are_told_in_words_of_their_own() {
        model.show(Optional.of(NEAREST));

        assertThat(model.sentence()).isEqualTo("For 903 of 1\u202f004 pictures the nearest other picture is of the same class (89.9\u00a0%)."
                + " The largest overlap: for 90 of the 1\u202f000 pictures of 0 the nearest other one is of 1.");
        model.choose(new ClassPair(0, 2));
        assertThat(model.sentence()).isEqualTo("For 10 of the 1\u202f000 pictures of 0 the nearest other picture is of 2 (1.0\u00a0%).");
    }

    @Test
    void the_arrows_begin_at_the_most_frequent_mistake_and_stay_inside() {
        model.show(Optional.of(ANSWERS));

        model.move(1, 0);
        assertThat(model.chosen().get()).contains(new ClassPair(0, 1));
        model.move(-1, 0);
        assertThat(model.chosen().get()).contains(new ClassPair(0, 1));
        model.move(0, 1);
        model.move(1, 0);
        assertThat(model.chosen().get()).contains(new ClassPair(1, 2));
        model.leave();
        assertThat(model.chosen().get()).isEmpty();
    }

    @Test
    void a_cell_that_is_chosen_in_one_of_two_linked_tables_is_chosen_in_the_other() {
        ConfusionViewModel other = new ConfusionViewModel();
        ConfusionViewModel.link(model, other);
        model.show(Optional.of(ANSWERS));
        other.show(Optional.of(NEAREST));

        model.choose(new ClassPair(2, 1));
        assertThat(other.chosen().get()).contains(new ClassPair(2, 1));
        other.choose(new ClassPair(0, 0));
        assertThat(model.chosen().get()).contains(new ClassPair(0, 0));
        other.leave();
        assertThat(model.chosen().get()).isEmpty();
    }

    @Test
    void as_a_table_it_has_a_row_a_class_with_recall_and_precision() {
        assertThat(ANSWERS.tsv()).isEqualTo("""
                Class\tanswered Shirt\tanswered Coat\tanswered Bag\tRecall\tPrecision
                Shirt\t900\t90\t10\t0.9000\t1.0000
                Coat\t0\t3\t1\t0.7500\t0.0323
                Bag\t0\t0\t0\t0.0000\t0.0000
                """);
        assertThat(ANSWERS.name(1)).isEqualTo("1 Coat");
        assertThat(NEAREST.name(1)).isEqualTo("1");
    }

    @Test
    void every_class_has_a_name() {
        assertThatThrownBy(() -> new ConfusionTable("t", Meaning.ANSWERS, ANSWERS.counts(), List.of("a")))
                .hasMessage("1 names for 3 classes");
    }
}
