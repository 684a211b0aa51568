package loupe.ui.recommender;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import loupe.data.BadInputException;
import loupe.data.films.FilmFiles;
import loupe.recommend.FactorModel;
import loupe.recommend.KnownModel;
import loupe.recommend.Loss;
import loupe.recommend.Optimizer;
import loupe.recommend.Protocol;
import loupe.recommend.Setting;
import loupe.recommend.Trial;
import loupe.training.DataRef;
import loupe.training.Device;
import loupe.training.EngineName;
import loupe.training.Placement;
import loupe.training.RatingSplit;
import loupe.training.RecommenderJob;
import loupe.training.TrainingEvent;
import loupe.ui.FakeFilms;
import loupe.ui.common.Threads;
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
    void without_regularisation_and_with_many_factors_the_over_fit_is_to_be_seen() {
        learn.set(Setting.K, "40");
        learn.set(Setting.REGULARIZATION, "0");
        learn.set(Setting.EPOCHS, "120");
        learn.set(Setting.RATE, "0.05");

        learn.start();
        fixture.settle();

        double training = learn.shown().get().curves().get(0).ys().getLast();
        Curve test = learn.shown().get().curves().get(1);
        assertThat(training).isLessThan(0.5 * test.ys().getLast());
        assertThat(test.ys().getLast()).as("the over-fit is to be seen")
                .isGreaterThan(0.05 + test.ys().stream().mapToDouble(Double::doubleValue).min().orElseThrow());
    }

    @Test
    void a_number_that_cannot_be_is_told_and_nothing_is_trained_with_another() {
        learn.set(Setting.K, "many");
        assertThat(learn.faults().get()).isEqualTo(Map.of(Setting.K, "k must be a number."));
        learn.set(Setting.K, "0");
        assertThat(learn.faults().get()).isEqualTo(Map.of(Setting.K, "k must be a whole number from 1 to 2000, not 0."));
        assertThat(learn.recipe().get()).isEqualTo(FilmsWork.recipe(hall.films(), KnownModel.MF));
        learn.start();
        assertThat(learn.state().get()).isEqualTo(new LearnState.Idle());

        learn.set(Setting.K, "3");
        assertThat(learn.faults().get()).isEmpty();
        learn.start();
        assertThat(learn.state().get()).isEqualTo(new LearnState.Running());
    }

    @Test
    void another_optimiser_keeps_the_numbers_that_were_typed_in() {
        learn.choose(KnownModel.WORKSHOP_MF);
        learn.set(Setting.EPOCHS, "7");

        learn.choose(Optimizer.ADAM);

        assertThat(learn.recipe().get()).isEqualTo(KnownModel.WORKSHOP_MF.recipe(Optional.of(Optimizer.ADAM)).with(Setting.EPOCHS, 7));
    }

    @Test
    void the_sets_own_split_is_taken() throws IOException, BadInputException {
        Path folder = home.resolve("own");
        FilmFiles.write(folder, FakeFilms.set());
        List<String> lines = Files.readAllLines(folder.resolve("u1.test"));
        Files.write(folder.resolve("u1.test"), lines.subList(0, 9));

        Trial trial = fixture.work.trial(fixture.work.read(folder.toString(), percent -> { }), Protocol.U1);

        assertThat(trial.test().size()).isEqualTo(9);
    }

    @Test
    void a_failure_that_nobody_expected_is_told() {
        LearnViewModel broken = new LearnViewModel(FilmsFixture.broken(), fixture.work, hall.models(), fixture.threads);

        broken.start();
        fixture.settle();

        assertThat(broken.state().get()).isEqualTo(new LearnState.Failed(FilmsFixture.broken(NullPointerException.class)));
    }

    @Test
    void another_model_has_its_own_numbers_and_optimisers() {
        learn.choose(KnownModel.WORKSHOP_MF);
        learn.choose(Optimizer.ADAM);

        assertThat(learn.recipe().get()).isEqualTo(KnownModel.WORKSHOP_MF.recipe(Optional.of(Optimizer.ADAM)));
    }

    @Test
    void only_what_the_columns_have_a_name_for_is_used_in_them() {
        learn.choose(KnownModel.WORKSHOP_MF);
        learn.set(Setting.EPOCHS, "1");
        learn.start();
        fixture.settle();

        learn.use();
        fixture.settle();

        assertThat(learn.isUsable()).isFalse();
        assertThat(hall.models().ready(KnownModel.MF).orElseThrow().recipe().model()).isEqualTo(KnownModel.MF);
    }

    @Test
    void a_stopped_training_says_how_far_it_came() {
        LearnViewModel live = new LearnViewModel(hall.films(), fixture.work, hall.models(), new Threads(Runnable::run, Runnable::run,
                refresh -> refresh::run));
        live.shown().addListener((shown, before, after) -> {
            if (after.curves().size() > 3 && after.curves().getFirst().xs().size() >= 2) {
                live.stop();
            }
        });
        live.start();

        assertThat(live.said().get()).startsWith("R1, stopped early: training RMSE ").contains(" after epoch 2; ");
    }

    @Test
    void a_training_that_is_stopped_at_once_says_so_or_how_far_it_came() {
        learn.start();
        learn.stop();
        fixture.settle();

        assertThat(learn.said().get()).doesNotContain("after the last epoch").isNotEmpty();

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

    private void trainApart(KnownModel model, int epochs) {
        learn.choose(model);
        learn.set(Setting.EPOCHS, Integer.toString(epochs));
        learn.start();
        fixture.settle();
    }

    private void tell(TrainingEvent event) {
        fixture.training.tell(event);
        fixture.settle();
    }

    @Test
    void a_network_learns_in_a_process_of_its_own_and_its_figures_are_drawn() {
        trainApart(KnownModel.NEURAL_MF, 2);
        tell(new TrainingEvent.Measured(0, Map.of("training rmse", 1.2, "rmse", 1.1), 0.5));
        tell(new TrainingEvent.Measured(1, Map.of("training rmse", 0.9, "rmse", 1.15), 1.5));
        tell(new TrainingEvent.Finished("ab", 1.6));

        LoadedFilms films = hall.films();
        assertThat(fixture.training.started).containsExactly(new RecommenderJob(KnownModel.NEURAL_MF.recipe().with(Setting.EPOCHS, 2),
                new DataRef("films", films.place().toString(), films.set().sha256()), new RatingSplit.Named("u1"), 1,
                new Placement(EngineName.PYTORCH, Device.CPU, 1)));
        assertThat(learn.shown().get().curves()).extracting(Curve::name)
                .containsExactly("Training", "Test", "Mean of all", "Mean of the film", "Biases");
        assertThat(learn.shown().get().curves().get(1).ys()).containsExactly(1.1, 1.15);
        assertThat(learn.said().get()).startsWith(
                "R1: training RMSE 0.900, test RMSE 1.150 after the last epoch; the best test RMSE was that of epoch 1, 1.100. Learning took 1.500 s. Mean of all ");
    }

    @Test
    void what_makes_lists_is_shown_by_its_lists_beside_what_most_rated() {
        trainApart(KnownModel.DSSM, 2);
        tell(new TrainingEvent.Measured(0, Map.of("ndcg@10", 0.3), 0.5));
        tell(new TrainingEvent.Stopped(9, "ab", 0.6));

        assertThat(fixture.training.started.getFirst().split()).isEqualTo(new RatingSplit.Named("t1"));
        assertThat(learn.shown().get().up()).isEqualTo("nDCG@10, higher is better");
        assertThat(learn.shown().get().curves()).extracting(Curve::name).containsExactly("Test lists", "Most rated films for everybody", "Item kNN");
        assertThat(learn.said().get()).startsWith("T1, stopped early: test nDCG@10 0.300 after epoch 1; the best was that of epoch 1, 0.300. Learning took 0.500 s. ");
    }

    @Test
    void stop_reaches_the_process_even_before_it_is_there() {
        trainApart(KnownModel.NEURAL_MF, 2);
        learn.stop();
        assertThat(fixture.training.orders).containsExactly("stop");
        tell(new TrainingEvent.Stopped(0, "ab", 0));
        assertThat(learn.said().get()).isEqualTo("It was stopped before the first epoch was over.");

        learn.start();
        learn.stop();
        fixture.settle();
        assertThat(fixture.training.started).hasSize(1);
        assertThat(learn.state().get()).isInstanceOfSatisfying(LearnState.Done.class, done -> assertThat(done.stopped()).isTrue());
    }

    @Test
    void a_process_that_fails_says_why() {
        trainApart(KnownModel.AUTOREC, 2);
        tell(new TrainingEvent.Failed("It could not go on."));

        assertThat(learn.state().get()).isEqualTo(new LearnState.Failed("It could not go on."));
        assertThat(learn.said().get()).isEqualTo("It could not go on.");
        assertThat(learn.isUsable()).isFalse();
    }

    @Test
    void a_network_can_be_used_in_its_column_and_is_there_at_the_next_start() throws Exception {
        assertThat(hall.models().state(KnownModel.DSSM).get()).isEqualTo(new FitState.Untrained());
        trainApart(KnownModel.DSSM, 1);
        FilmsWork.Known towers = fixture.towers(hall.films());
        fixture.work.recommenders().save(fixture.training.folder(), towers.trained());
        fixture.work.recommenders().save(fixture.training.folder(), towers.viewers().orElseThrow());
        tell(new TrainingEvent.Measured(0, Map.of("ndcg@10", 0.3), 0.5));
        tell(new TrainingEvent.Finished("ab", 0.6));
        learn.use();
        fixture.settle();

        assertThat(learn.said().get()).isEqualTo("The columns show it now as Two towers (DSSM), as it learnt from a part of the ratings.");
        for (FittedModels models : List.of(hall.models(), new FilmsFixture(home).hall().models())) {
            assertThat(models.ready(KnownModel.DSSM).orElseThrow().recommender()).isInstanceOfSatisfying(FactorModel.class,
                    model -> assertThat(model.filmSide()).isEqualTo(((FactorModel) towers.trained().recommender()).filmSide()));
            assertThat(models.viewers().get()).isPresent();
        }
    }

    @Test
    void a_loss_can_be_chosen_where_there_is_a_choice() {
        learn.choose(KnownModel.DSSM);
        learn.choose(Loss.COSINE);

        assertThat(learn.recipe().get().loss()).contains(Loss.COSINE);
        assertThat(learn.recipe().get().fault()).isEmpty();
    }
}
