package loupe.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import loupe.data.BadInputException;
import loupe.data.films.Film;
import loupe.data.films.Poster;
import loupe.recommend.ContentTower;
import loupe.recommend.FilmFeatures;
import loupe.recommend.PosterSight;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TowerFileTest {

    private static final Film FILM = new Film(1, "Star (1990)", OptionalInt.of(1990), List.of(2));
    private static final Poster POSTER = new Poster(Poster.SMALL_WIDTH, Poster.SMALL_HEIGHT, new int[Poster.SMALL_WIDTH * Poster.SMALL_HEIGHT]);

    @TempDir
    private Path folder;

    private static float[] numbers(int count) {
        float[] numbers = new float[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = (i % 7 - 3) * 0.01f;
        }
        return numbers;
    }

    private static ContentTower tower(Optional<PosterSight> posters) {
        FilmFeatures features = FilmFeatures.known(List.of("word:star", "genre:2", "decade:1990", "after:0"), new int[] {1985});
        return new ContentTower(features, numbers(4 * 3), numbers(3), new ContentTower.Top(numbers(3 * 2), new float[] {0.1f, 0.2f}), posters);
    }

    private static PosterSight sight() {
        return new PosterSight(new PosterSight.Filters(numbers(2 * 3 * 25), numbers(2), 5), new PosterSight.Filters(numbers(2 * 2 * 9), numbers(2), 3),
                new PosterSight.Filters(numbers(2 * 2 * 9), numbers(2), 3), numbers(2 * 24 * 3), 3);
    }

    @Test
    void a_tower_places_films_alike_after_writing_and_reading() throws Exception {
        for (ContentTower tower : List.of(tower(Optional.empty()), tower(Optional.of(sight())))) {
            new Recommenders().save(folder, tower);
            ContentTower read = new Recommenders().tower(folder.toString()).orElseThrow();

            assertThat(read.vector(FILM, Optional.of(POSTER))).containsExactly(tower.vector(FILM, Optional.of(POSTER)));
            assertThat(read.features().names()).isEqualTo(tower.features().names());
            assertThat(read.posters().isPresent()).isEqualTo(tower.posters().isPresent());
        }
    }

    @Test
    void a_folder_without_a_tower_has_none() throws BadInputException {
        assertThat(new Recommenders().tower(folder.toString())).isEmpty();
    }

    @Test
    void a_tower_with_too_few_numbers_is_refused() throws Exception {
        new Recommenders().save(folder, tower(Optional.empty()));
        Path json = folder.resolve("tower.json");
        Files.writeString(json, Files.readString(json).replace("\"hidden\" : 3", "\"hidden\" : 4"));

        assertThatThrownBy(() -> new Recommenders().tower(folder.toString())).isInstanceOf(BadInputException.class)
                .hasMessage(folder.resolve("tower.safetensors") + ": \"table\" has 12 numbers where 16 are expected. Is it the file of another recommender?");
    }
}
