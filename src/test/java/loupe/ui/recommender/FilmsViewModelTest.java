package loupe.ui.recommender;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import loupe.data.DataFolders;
import loupe.data.films.FilmCatalog;
import loupe.data.films.FilmFiles;
import loupe.data.films.FilmsCache;
import loupe.data.moonlight.Moonlight;
import loupe.recommend.KnownModel;
import loupe.storage.MoonlightFiles;
import loupe.ui.FakeFilms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilmsViewModelTest {

    @TempDir
    private Path home;

    @Test
    void the_first_opening_fills_every_column_without_being_asked() {
        FilmsFixture fixture = new FilmsFixture(home);
        FilmsViewModel model = fixture.films();
        assertThat(model.opening().get()).isEqualTo(new Opening.Reading(0));

        fixture.settle();

        assertThat(model.set()).isEqualTo("films");
        assertThat(FilmsFixture.hall(model).columns().columns()).hasSize(4)
                .allSatisfy(column -> assertThat(column.list().get().places()).hasSize(10));
    }

    @Test
    void the_next_start_reads_what_was_learnt_and_finds_the_same_person_with_the_same_stars() {
        FilmsFixture first = new FilmsFixture(home);
        FilmsViewModel before = first.films();
        first.settle();
        FilmsFixture.hall(before).me().choose("Ada");
        FilmsFixture.hall(before).me().rate(3, 5);
        List<Integer> list = FilmsFixture.list(FilmsFixture.hall(before), KnownModel.MF);
        first.settle();
        before.close();

        FilmsFixture second = new FilmsFixture(home);
        Hall hall = second.hall();

        assertThat(hall.me().person().get()).isEqualTo("Ada");
        assertThat(hall.me().names().get()).containsExactly("Me", "Ada");
        assertThat(hall.me().stars().get()).isEqualTo(Stars.NONE.with(3, 5));
        assertThat(FilmsFixture.list(hall, KnownModel.MF)).isEqualTo(list);
    }

    @Test
    void what_was_learnt_is_kept_by_the_films_and_the_recipe() throws IOException {
        FilmsFixture fixture = new FilmsFixture(home);
        fixture.hall();

        try (var kept = Files.list(home.resolve("cache").resolve("recommenders-1"))) {
            assertThat(kept.map(folder -> folder.getFileName().toString()))
                    .hasSize((int) FittedModels.ALL.stream().filter(model -> !model.isNeural()).count()).allMatch(name -> name.startsWith(FakeFilms.set().sha256()));
        }
    }

    @Test
    void another_set_takes_the_place_of_the_first() throws IOException {
        Path folder = home.resolve("other");
        FilmFiles.write(folder, FakeFilms.set());
        FilmsFixture fixture = new FilmsFixture(home);
        FilmsViewModel model = fixture.films();
        fixture.settle();

        model.open(folder.toString());
        fixture.settle();

        assertThat(FilmsFixture.hall(model).films().set().name()).isEqualTo("other");
        assertThat(model.set()).isEqualTo(folder.toString());
    }

    @Test
    void what_cannot_be_read_is_told_and_what_is_open_stays() {
        FilmsFixture fixture = new FilmsFixture(home);
        FilmsViewModel model = fixture.films();
        fixture.settle();
        Hall hall = FilmsFixture.hall(model);

        model.open("nowhere");
        fixture.settle();

        assertThat(model.notice().get()).isEqualTo("There is no film set, no folder and no zip \"nowhere\"."
                + " Try films, movielens, or a folder or zip with MovieLens-100K's files.");
        assertThat(FilmsFixture.hall(model)).isSameAs(hall);
    }

    @Test
    void of_two_openings_the_later_one_counts_whichever_is_read_first() throws IOException {
        FilmFiles.write(home.resolve("slow"), FakeFilms.set());
        FilmFiles.write(home.resolve("quick"), FakeFilms.set());
        FilmsFixture fixture = new FilmsFixture(home);
        FilmsViewModel model = fixture.films();
        fixture.settle();

        model.open(home.resolve("slow").toString());
        model.open(home.resolve("quick").toString());
        fixture.background.addFirst(fixture.background.removeLast());
        fixture.settle();

        assertThat(FilmsFixture.hall(model).films().set().name()).isEqualTo("quick");
        assertThat(fixture.workspace.films().read().set()).isEqualTo(home.resolve("quick").toString());
    }

    @Test
    void the_person_who_came_last_is_kept_whichever_is_written_first() {
        FilmsFixture fixture = new FilmsFixture(home);
        Hall hall = fixture.hall();

        hall.me().choose("Ada");
        hall.me().choose("Ben");
        fixture.background.reversed().forEach(Runnable::run);
        fixture.background.clear();

        assertThat(fixture.workspace.films().read().person()).isEqualTo("Ben");
    }

    @Test
    void a_refusal_is_told_also_where_something_else_was_told_before() {
        FilmsFixture fixture = new FilmsFixture(home);
        FilmsViewModel model = fixture.films();
        fixture.settle();
        FilmsFixture.hall(model).me().exportTo(home.resolve("mine.tsv"));
        fixture.settle();
        assertThat(model.notice().get()).isEqualTo("No ratings are in " + home.resolve("mine.tsv") + ".");

        model.open("nowhere");
        fixture.settle();
        assertThat(model.notice().get()).startsWith("There is no film set, no folder and no zip \"nowhere\".");

        FilmsFixture.hall(model).me().exportTo(home.resolve("other.tsv"));
        fixture.settle();
        assertThat(model.notice().get()).isEqualTo("No ratings are in " + home.resolve("other.tsv") + ".");
    }

    @Test
    void films_that_cannot_be_made_for_a_reason_nobody_expected_are_told() {
        FilmsFixture fixture = new FilmsFixture(home);
        FilmCatalog broken = new FilmCatalog(new DataFolders(List.of(home)), new FilmsCache(home, 0, (folder, percent) -> {
            throw new IllegalStateException("a mistake");
        }));
        FilmsViewModel model = new FilmsViewModel(fixture.work(broken), fixture.threads);

        model.opened();
        fixture.settle();

        assertThat(model.opening().get()).isEqualTo(new Opening.Failed(FilmsFixture.broken(IllegalStateException.class)));
    }

    @Test
    void the_steps_are_those_of_whoever_is_here() {
        FilmsFixture fixture = new FilmsFixture(home);
        FilmsViewModel model = fixture.films();
        var steps = model.steps();
        assertThat(steps.undoName().getValue()).isEmpty();
        fixture.settle();

        FilmsFixture.hall(model).me().rate(1, 4);

        assertThat(steps.undoName().getValue()).isEqualTo("4 stars for The Harbour of Lantern");
        steps.undo();
        assertThat(FilmsFixture.hall(model).me().stars().get()).isEqualTo(Stars.NONE);
        assertThat(steps.redoName().getValue()).isEqualTo("4 stars for The Harbour of Lantern");
    }

    @Test
    void the_first_opening_of_the_invented_films_fills_every_column_without_training_anything() {
        FilmsFixture fixture = new FilmsFixture(home);
        FilmsViewModel model = new FilmsViewModel(fixture.work(new FilmCatalog(new DataFolders(List.of(home)),
                new FilmsCache(home.resolve("made"), Moonlight.VERSION, MoonlightFiles::write))), fixture.threads);
        model.opened();
        fixture.settle();

        Hall hall = FilmsFixture.hall(model);
        assertThat(hall.columns().columns()).extracting(column -> column.model().get())
                .containsExactly(KnownModel.BIAS, KnownModel.MF, KnownModel.NEURAL_MF, KnownModel.DSSM);
        assertThat(hall.columns().columns()).allSatisfy(column -> assertThat(column.list().get().places()).hasSize(TopList.LENGTH));
        assertThat(FittedModels.ALL).allSatisfy(known -> assertThat(hall.models().ready(known)).isPresent());
        assertThat(hall.models().viewers().get()).isPresent();
        assertThat(hall.say().choices("occupation")).hasSizeGreaterThan(1);
        assertThat(fixture.training.started).isEmpty();
    }
}
