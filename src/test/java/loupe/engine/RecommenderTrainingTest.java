package loupe.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import loupe.data.films.FilmFiles;
import loupe.data.films.FilmSet;
import loupe.engine.towers.ToyFilms;
import loupe.recommend.FactorModel;
import loupe.recommend.FoldIn;
import loupe.recommend.KnownModel;
import loupe.recommend.Recipe;
import loupe.recommend.Setting;
import loupe.recommend.TrainedRecommender;
import loupe.storage.Recommenders;
import loupe.training.DataRef;
import loupe.training.Device;
import loupe.training.EngineName;
import loupe.training.Placement;
import loupe.training.RatingSplit;
import loupe.training.RecommenderJob;
import loupe.training.RunControl;
import loupe.training.TrainingEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RecommenderTrainingTest {

    @TempDir
    private Path home;
    private Path run;
    private FilmSet set;
    private final List<TrainingEvent> events = new ArrayList<>();

    @BeforeEach
    void writeFilms() throws Exception {
        FilmFiles.write(home.resolve("films"), ToyFilms.set());
        set = FilmFiles.read(home.resolve("films"));
        run = Files.createDirectory(home.resolve("run"));
    }

    private RecommenderJob job(KnownModel model, int epochs, RatingSplit split, EngineName engine) {
        Recipe recipe = model.recipe().with(Setting.K, 8).with(Setting.EPOCHS, epochs);
        return new RecommenderJob(recipe, new DataRef(set.name(), home.resolve("films").toString(), set.sha256()), split, 1,
                new Placement(engine, Device.CPU, 1));
    }

    private TrainingEvent.Ended train(RecommenderJob job, RunControl control) {
        return new RecommenderTraining(new Engines(), Processor.here()).trained(job, run, events::add, control);
    }

    @ParameterizedTest
    @EnumSource(EngineName.class)
    void a_job_is_started_measured_every_epoch_finished_and_kept(EngineName engine) throws Exception {
        RecommenderJob job = job(KnownModel.DSSM, 3, new RatingSplit.Named("t1"), engine);

        assertThat(train(job, RunControl.NONE)).isInstanceOf(TrainingEvent.Finished.class);
        TrainingEvent.RecommenderStarted started = (TrainingEvent.RecommenderStarted) events.getFirst();
        assertThat(started.job()).isEqualTo(job);
        assertThat(started.engineVersion()).startsWith(engine.title());
        assertThat(started.parameters()).isPositive();
        assertThat(events.subList(1, events.size())).hasSize(3).allSatisfy(event ->
                assertThat(((TrainingEvent.Measured) event).figures()).containsOnlyKeys("ndcg@10"));
        TrainedRecommender kept = new Recommenders().open(run.toString());
        assertThat(kept.recipe()).isEqualTo(job.recipe());
        assertThat(kept.origin().protocol()).isEqualTo("t1");
        assertThat(kept.origin().figures()).containsKeys("ndcg@10", "recall@10");
        assertThat(kept.top(1, 5)).hasSize(5);
        FoldIn.Direction foldIn = (FoldIn.Direction) ((FactorModel) kept.recommender()).foldIn();
        assertThat(foldIn.length()).isEqualTo(1 / 0.3);
        assertThat(new Recommenders().tower(run.toString())).isPresent();
    }

    @Test
    void the_draws_of_a_protocol_count_their_epochs_on() {
        train(job(KnownModel.DSSM, 2, new RatingSplit.Named("c1"), EngineName.PYTORCH), RunControl.NONE);

        assertThat(events.stream().filter(TrainingEvent.Measured.class::isInstance).map(event -> ((TrainingEvent.Measured) event).epoch()))
                .containsExactly(0, 1, 2, 3, 4, 5);
    }

    @Test
    void a_stopped_training_keeps_what_it_learnt_with_its_last_figures() throws Exception {
        int[] asked = {0};
        RunControl stops = new RunControl() {
            @Override
            public boolean stopRequested() {
                return ++asked[0] > 40;
            }

            @Override
            public void waitWhilePaused() {}
        };

        TrainingEvent.Ended end = train(job(KnownModel.NEURAL_MF, 1000, new RatingSplit.Named("u1"), EngineName.PYTORCH), stops);

        assertThat(end).isInstanceOf(TrainingEvent.Stopped.class);
        assertThat(((TrainingEvent.Stopped) end).step()).isBetween(1L, 40L);
        assertThat(new Recommenders().open(run.toString()).origin().figures()).containsKey("rmse");
    }

    @Test
    void two_files_take_the_place_of_a_split_and_of_the_film_set() {
        RatingSplit split = new RatingSplit.Files(home.resolve("films/u1.base").toString(), home.resolve("films/u1.test").toString());
        RecommenderJob job = job(KnownModel.AUTOREC, 2, split, EngineName.PYTORCH);
        RecommenderJob bare = new RecommenderJob(job.recipe(), new DataRef("u1.base", "", ""), split, 1, job.where());

        assertThat(train(bare, RunControl.NONE)).isInstanceOf(TrainingEvent.Finished.class);
        assertThat(((TrainingEvent.Measured) events.getLast()).figures()).containsKeys("training rmse", "rmse");
    }

    @Test
    void films_that_changed_meanwhile_are_refused() {
        RecommenderJob job = job(KnownModel.AUTOREC, 2, new RatingSplit.Named("u1"), EngineName.PYTORCH);
        RecommenderJob other = new RecommenderJob(job.recipe(), new DataRef("toys", job.data().folder(), "ab12"), job.split(), 1, job.where());

        assertThat(train(other, RunControl.NONE)).isEqualTo(new TrainingEvent.Failed("The films in " + job.data().folder()
                + " are no longer those that the job was made for. Start a new training."));
    }

    @Test
    void a_fault_of_the_settings_or_the_protocol_is_told() {
        RecommenderJob job = job(KnownModel.AUTOREC, 2, new RatingSplit.Named("u9"), EngineName.PYTORCH);
        assertThat(train(job, RunControl.NONE)).isEqualTo(new TrainingEvent.Failed(
                "There is no protocol \"u9\". Known are u1, u2, u3, u4, u5, u1-5, ua, ub, t1, t2, c1."));

        RecommenderJob wrong = new RecommenderJob(job.recipe().with(Setting.DROPOUT, 2), job.data(), job.split(), 1, job.where());
        assertThat(train(wrong, RunControl.NONE)).isEqualTo(new TrainingEvent.Failed("--dropout must be from 0 to 0.95, not 2."));
    }
}
