package loupe.ui.recommender;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import loupe.data.BadInputException;
import loupe.data.films.KnownFilms;
import loupe.ui.common.Threads;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FittedModelsTest {

    @TempDir
    private Path home;

    @Test
    void lists_are_asked_for_anew_once_a_model_is_there_and_not_at_every_epoch() throws BadInputException {
        FilmsFixture fixture = new FilmsFixture(home);
        Threads atOnce = new Threads(Runnable::run, Runnable::run, refresh -> refresh::run);
        LoadedFilms films = fixture.work.read(KnownFilms.FILMS.id(), percent -> { });
        FittedModels models = new FittedModels(films, fixture.work, atOnce);
        List<Number> changes = new ArrayList<>();
        models.changes().addListener((count, before, after) -> changes.add(after));

        models.begin();

        assertThat(changes).hasSize(FittedModels.ALL.size());
        assertThat(models.progress().get()).isGreaterThan(60);
    }

    @Test
    void a_failure_that_nobody_expected_is_a_sentence_too() {
        FilmsFixture fixture = new FilmsFixture(home);
        FittedModels models = new FittedModels(FilmsFixture.broken(), fixture.work, fixture.threads);

        models.begin();
        fixture.settle();

        assertThat(FittedModels.ALL.stream().filter(model -> !model.isNeural())).isNotEmpty().allSatisfy(model -> assertThat(models.state(model).get())
                .isEqualTo(new FitState.Failed(FilmsFixture.broken(NullPointerException.class))));
    }
}
