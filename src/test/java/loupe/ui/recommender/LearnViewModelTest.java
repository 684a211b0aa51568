package loupe.ui.recommender;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import loupe.recommend.KnownModel;
import loupe.recommend.Optimizer;
import loupe.recommend.Setting;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LearnViewModelTest {

    @TempDir
    private Path home;
    private FilmsFixture fixture;
    private Hall hall;
    private LearnViewModel learn;

    @BeforeEach
    void open() {
        fixture = new FilmsFixture(home);
        hall = fixture.hall();
        learn = hall.learn();
    }

    @Test
    void training_and_test_errors_are_drawn_with_the_baselines() {
        learn.set(Setting.EPOCHS, "12");

        learn.start();
        assertThat(learn.state().get()).isEqualTo(new LearnState.Running());
        fixture.settle();

        assertThat(learn.shown().get().curves()).extracting(Curve::name)
                .containsExactly("Training", "Test", "Mean of all", "Mean of the film", "Biases");
        assertThat(learn.shown().get().curves().getFirst().xs()).hasSize(12);
        assertThat(learn.said().get()).startsWith("R1: training RMSE ").contains(" Mean of all ", "Biases ");
        assertThat(learn.state().get()).isInstanceOf(LearnState.Done.class);
    }

    @Test
    void without_regularisation_and_with_many_factors_the_training_error_falls_far_below_the_test_error() {
        learn.set(Setting.K, "40");
        learn.set(Setting.REGULARIZATION, "0");
        learn.set(Setting.EPOCHS, "120");
        learn.set(Setting.RATE, "0.05");

        learn.start();
        fixture.settle();

        double training = learn.shown().get().curves().get(0).ys().getLast();
        Curve test = learn.shown().get().curves().get(1);
        assertThat(training).isLessThan(0.5 * test.ys().getLast());
    }

    @Test
    void a_number_that_cannot_be_is_told_and_changes_nothing() {
        assertThat(learn.set(Setting.K, "many")).isFalse();
        assertThat(learn.said().get()).isEqualTo("k must be a number.");
        assertThat(learn.set(Setting.K, "0")).isFalse();
        assertThat(learn.said().get()).isEqualTo("k must be a whole number from 1 to 2000, not 0.");
        assertThat(learn.recipe().get()).isEqualTo(FilmsWork.recipe(hall.films(), KnownModel.MF));
    }

    @Test
    void another_model_has_its_own_numbers_and_optimisers() {
        learn.choose(KnownModel.WORKSHOP_MF);
        learn.choose(Optimizer.ADAM);

        assertThat(learn.recipe().get()).isEqualTo(KnownModel.WORKSHOP_MF.recipe(java.util.Optional.of(Optimizer.ADAM)));
    }

    @Test
    void a_stopped_training_keeps_what_it_drew() {
        learn.start();
        learn.stop();
        fixture.settle();

        assertThat(learn.state().get()).isInstanceOfSatisfying(LearnState.Done.class, done -> assertThat(done.stopped()).isTrue());
    }

    @Test
    void what_was_trained_can_be_used_in_the_columns() {
        learn.set(Setting.K, "3");
        learn.start();
        fixture.settle();

        learn.use();
        fixture.settle();

        assertThat(hall.models().factors().orElseThrow().filmSide().dimension()).isEqualTo(3);
        assertThat(learn.said().get()).isEqualTo("The columns and the map show it now as Linear MF.");
    }
}
