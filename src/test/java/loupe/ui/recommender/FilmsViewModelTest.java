package loupe.ui.recommender;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import loupe.data.films.FilmFiles;
import loupe.recommend.KnownModel;
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
        java.util.List<Integer> list = FilmsFixture.list(FilmsFixture.hall(before), KnownModel.MF);
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
                    .hasSize(FittedModels.ALL.size()).allMatch(name -> name.startsWith(FakeFilms.set().sha256()));
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

        assertThat(model.refusal().get()).isEqualTo("There is no film set, no folder and no zip \"nowhere\"."
                + " Try films, movielens, or a folder or zip with MovieLens-100K's files.");
        assertThat(FilmsFixture.hall(model)).isSameAs(hall);
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
}
