package loupe.ui.recommender;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import loupe.recommend.KnownModel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SayViewModelTest {

    @TempDir
    private Path home;
    private Hall hall;
    private SayViewModel say;

    @BeforeEach
    void open() {
        FilmsFixture fixture = new FilmsFixture(home);
        hall = fixture.hall();
        say = hall.say();
        hall.models().replace(fixture.towers(hall.films()));
        hall.columns().choose(hall.columns().columns().getFirst(), KnownModel.DSSM);
    }

    private long odd() {
        return FilmsFixture.list(hall, KnownModel.DSSM).stream().filter(film -> film % 2 == 1).count();
    }

    @Test
    void a_question_puts_the_two_towers_list_in_another_order_and_no_others() {
        List<Integer> linear = FilmsFixture.list(hall, KnownModel.MF);
        say.ask("odd");
        assertThat(odd()).isEqualTo(10);
        say.ask("even");
        assertThat(odd()).isZero();
        assertThat(FilmsFixture.list(hall, KnownModel.MF)).isEqualTo(linear);
    }

    @Test
    void what_one_tells_counts_until_it_is_taken_back() {
        hall.me().rate(2, 5);
        assertThat(odd()).isZero();
        say.tell("age", Optional.of("2"));
        say.ask("odd");
        assertThat(odd()).isEqualTo(10);
        say.tell("age", Optional.empty());
        say.ask("");
        assertThat(odd()).isZero();
    }

    @Test
    void what_has_no_choice_is_not_asked() {
        assertThat(say.choices("age")).containsExactly("2", "3");
        assertThat(say.choices("gender")).isEmpty();
        assertThat(say.choices("occupation")).isEmpty();
    }

    @Test
    void somebody_else_has_said_nothing() {
        say.ask("odd");
        hall.me().choose("Ada");
        assertThat(say.saying().get().isNothing()).isTrue();
    }

    @Test
    void the_reasons_say_what_each_part_changes_and_that_they_are_no_sum() {
        hall.me().rate(2, 5);
        hall.film().open(3, KnownModel.DSSM);
        assertThat(hall.film().page().get().orElseThrow().why().orElseThrow().additive()).isTrue();

        say.ask("odd");

        Reason why = hall.film().page().get().orElseThrow().why().orElseThrow();
        assertThat(why.additive()).isFalse();
        assertThat(why.bars()).extracting(Bar::label).containsExactly("Without what you said it would be lower by",
                "Without The Orchard of Lantern it would be lower by");
        assertThat(why.sum()).startsWith("The score is ").endsWith("; what each rating changes does not add up to it.");
    }
}
