package loupe.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import loupe.data.BadInputException;
import loupe.data.films.Film;
import loupe.data.films.Rating;
import loupe.data.films.Ratings;
import loupe.recommend.Catalogue;
import loupe.recommend.Fits;
import loupe.recommend.KnownModel;
import loupe.recommend.Lesson;
import loupe.recommend.Origin;
import loupe.recommend.Progress;
import loupe.recommend.QuestionLetters;
import loupe.recommend.RatingTable;
import loupe.recommend.Roster;
import loupe.recommend.TrainedRecommender;
import loupe.recommend.ViewerTower;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RecommendersTest {

    @TempDir
    private Path home;

    static Stream<KnownModel> plain() {
        return Stream.of(KnownModel.values()).filter(model -> !model.isNeural());
    }

    private static TrainedRecommender trained(KnownModel model) throws BadInputException {
        List<Rating> ratings = new ArrayList<>();
        for (int person = 1; person <= 12; person++) {
            for (int film = 1; film <= 9; film++) {
                if ((person * 7 + film * 5) % 3 != 0) {
                    ratings.add(new Rating(person, film, 1 + (person + film) % 5, 5));
                }
            }
        }
        RatingTable table = RatingTable.of(Ratings.of(ratings), Roster.of(IntStream.rangeClosed(1, 13)), Roster.of(IntStream.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 900_000)));
        Catalogue catalogue = new Catalogue(List.of(new Film(1, "Lantern \"x\" (1987)", OptionalInt.of(1987), List.of(0, 1)),
                new Film(2, "Café", OptionalInt.empty(), List.of())), List.of("quiet", "loud"));
        return new TrainedRecommender(model.recipe(), Fits.of(model).fit(new Lesson(table, Optional.empty(), model.recipe(), 1), Progress.NONE), table,
                catalogue, new Origin("small", "ab12", "u1", 1, Map.of("rmse", 0.9)));
    }

    @ParameterizedTest
    @MethodSource("plain")
    void what_was_kept_answers_exactly_as_before(KnownModel model) throws Exception {
        TrainedRecommender before = trained(model);
        new Recommenders().save(home.resolve("kept"), before);

        TrainedRecommender after = new Recommenders().open(home.resolve("kept").toString());

        Ratings own = Ratings.of(List.of(new Rating(1, 3, 5, 0), new Rating(1, 4, 1, 0)));
        assertThat(after.recommender().stranger(own).scores()).isEqualTo(before.recommender().stranger(own).scores());
        for (int person = 1; person <= 13; person++) {
            assertThat(after.recommender().person(person).scores()).isEqualTo(before.recommender().person(person).scores());
            assertThat(after.top(person, 5)).isEqualTo(before.top(person, 5));
        }
        assertThat(after.recipe()).isEqualTo(before.recipe());
        assertThat(after.catalogue()).isEqualTo(before.catalogue());
        assertThat(after.origin()).isEqualTo(before.origin());
    }

    @ParameterizedTest
    @MethodSource("plain")
    void what_is_shipped_answers_as_before_but_for_the_rounding(KnownModel model) throws Exception {
        TrainedRecommender before = trained(model);
        new Recommenders().ship(Files.createDirectories(home.resolve("small")), before, Optional.empty(), Optional.empty());

        TrainedRecommender after = ShippedRecommender.read(new Source.OnDisk(home.resolve("small")), before.ratings(), before.catalogue());

        double[] exact = before.recommender().person(3).scores();
        assertThat(after.recommender().person(3).scores()).containsExactly(exact, within(0.01));
        assertThat(after.recipe()).isEqualTo(before.recipe());
        assertThat(after.origin()).isEqualTo(before.origin());
    }

    @Test
    void none_comes_with_loupe_where_there_is_no_index_or_the_films_are_others() {
        assertThat(new Recommenders("loupe/nowhere/").shippedNames("ab12")).isEmpty();
        assertThat(new Recommenders().shippedNames("ab12")).isEmpty();
    }

    @Test
    void a_persons_tower_hears_alike_after_writing_and_reading() throws Exception {
        ViewerTower tower = new ViewerTower(new ViewerTower.Told(List.of("age 2", "gender F"), new float[] {1, 2, 3, 4}),
                new ViewerTower.Asked(QuestionLetters.known(List.of("#st", "sta", "tar", "ar#")), new float[] {1, 0, 0, 1, 2, 0, 0, 3}), 2, 5);
        new Recommenders().save(home, tower);
        ViewerTower.Saying saying = new ViewerTower.Saying(List.of("gender F"), "star");

        ViewerTower read = new Recommenders().viewers(home.toString()).orElseThrow();

        assertThat(read.vector(new double[] {1, 2}, saying)).containsExactly(tower.vector(new double[] {1, 2}, saying));
        assertThat(new Recommenders().viewers(home.resolve("nothing").toString())).isEmpty();
    }

    @Test
    void a_folder_without_one_is_told() {
        assertThatThrownBy(() -> new Recommenders().open(home.toString())).isInstanceOf(BadInputException.class).hasMessage("\"" + home
                + "\" holds no trained recommender. Make one with recommend train --out " + home + ", or name a model, such as mf, to fit it now.");
    }

    @Test
    void tables_of_another_recommender_are_told() throws Exception {
        new Recommenders().save(home.resolve("bias"), trained(KnownModel.BIAS));
        new Recommenders().save(home.resolve("mf"), trained(KnownModel.MF));
        Files.copy(home.resolve("bias/tables.safetensors"), home.resolve("mf/tables.safetensors"), StandardCopyOption.REPLACE_EXISTING);

        assertThatThrownBy(() -> new Recommenders().open(home.resolve("mf").toString())).isInstanceOf(BadInputException.class)
                .hasMessage(home.resolve("mf/tables.safetensors") + ": \"films.vectors\" has 0 numbers where 1000 are expected. Is it the file of another recommender?");
    }

    @Test
    void damaged_files_are_a_sentence_and_never_anything_else() throws IOException, BadInputException {
        Path kept = home.resolve("kept");
        new Recommenders().save(kept, trained(KnownModel.IALS));
        for (String name : List.of("recommender.json", "tables.safetensors")) {
            byte[] whole = Files.readAllBytes(kept.resolve(name));
            for (int cut = 0; cut < whole.length; cut += Math.max(1, whole.length / 60)) {
                byte[] flipped = whole.clone();
                flipped[cut] ^= 0x41;
                Files.write(kept.resolve(name), flipped);
                opensOrSays(kept);
                Files.write(kept.resolve(name), Arrays.copyOf(whole, cut));
                opensOrSays(kept);
            }
            Files.write(kept.resolve(name), whole);
        }
    }

    private static void opensOrSays(Path kept) {
        try {
            new Recommenders().open(kept.toString());
        } catch (BadInputException e) {
            assertThat(e.getMessage()).isNotBlank();
        }
    }
}
