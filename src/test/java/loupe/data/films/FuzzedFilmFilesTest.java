package loupe.data.films;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import loupe.data.BadInputException;
import loupe.data.Chance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Damaged files never end in anything but a set or a sentence. */
class FuzzedFilmFilesTest {

    private static final int TRIES = 600;

    @TempDir
    private Path folder;

    @Test
    void flipped_and_missing_bytes_in_a_folder_give_a_set_or_a_sentence() throws Exception {
        Path place = SmallFilms.write(folder.resolve("set"));
        int refused = 0;
        for (int i = 0; i < TRIES; i++) {
            Chance chance = Chance.of(71, i);
            String name = FilmFiles.NAMES.get(i % FilmFiles.NAMES.size());
            byte[] sound = SmallFilms.files().get(name);
            Files.write(place.resolve(name), damaged(sound, chance));
            refused += isRefused(place) ? 1 : 0;
            Files.write(place.resolve(name), sound);
        }

        assertThat(refused).isBetween(TRIES / 4, TRIES - 1);
    }

    @Test
    void flipped_and_missing_bytes_of_a_zip_give_a_set_or_a_sentence() throws Exception {
        byte[] sound = Files.readAllBytes(SmallFilms.zip(folder.resolve("sound.zip")));
        int refused = 0;
        for (int i = 0; i < TRIES; i++) {
            Path zip = Files.write(folder.resolve("damaged.zip"), damaged(sound, Chance.of(72, i)));
            refused += isRefused(zip) ? 1 : 0;
        }

        assertThat(refused).isBetween(TRIES / 4, TRIES - 1);
    }

    @Test
    void ratings_alone_give_ratings_or_a_sentence() throws Exception {
        byte[] sound = SmallFilms.bytes(SmallFilms.RATINGS);
        List<String> sentences = new ArrayList<>();
        for (int i = 0; i < TRIES; i++) {
            Path file = Files.write(folder.resolve("ratings"), damaged(sound, Chance.of(73, i)));
            try {
                RatingFile.read(file);
                RatingFile.readOwn(file);
            } catch (BadInputException e) {
                sentences.add(e.getMessage());
            }
        }

        assertThat(sentences).hasSizeGreaterThan(TRIES / 4).allMatch(sentence -> sentence.contains("ratings"));
    }

    private static boolean isRefused(Path place) {
        try {
            FilmFiles.read(place);
            return false;
        } catch (BadInputException e) {
            assertThat(e.getMessage()).matches("(?s).*[.?]").doesNotContain("null");
            return true;
        }
    }

    private static byte[] damaged(byte[] sound, Chance chance) {
        byte[] bytes = sound.clone();
        for (int flips = chance.below(4); flips >= 0; flips--) {
            bytes[chance.below(bytes.length)] = (byte) chance.bits();
        }
        return chance.below(3) == 0 ? Arrays.copyOf(bytes, chance.below(bytes.length)) : bytes;
    }
}
