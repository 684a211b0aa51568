package loupe.data.films;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import loupe.data.BadInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZipFilesTest {

    @TempDir
    private Path folder;

    @Test
    void the_zip_as_it_was_downloaded_gives_the_same_as_its_folder() throws Exception {
        FilmSet zipped = FilmFiles.read(SmallFilms.zip(folder.resolve("ml-100k.zip")));
        FilmSet plain = FilmFiles.read(SmallFilms.write(folder.resolve("ml-100k")));

        assertThat(zipped.name()).isEqualTo("ml-100k");
        assertThat(zipped.films()).isEqualTo(plain.films());
        assertThat(zipped.sha256()).isEqualTo(plain.sha256());
    }

    @Test
    void a_zip_without_an_inner_folder_and_one_from_a_mac_are_read_too() throws Exception {
        Map<String, byte[]> mac = new LinkedHashMap<>();
        mac.put("__MACOSX/ml-100k/._u.data", new byte[] {0, 5});
        SmallFilms.files().forEach((name, content) -> mac.put("ml-100k/" + name, content));

        assertThat(FilmFiles.read(SmallFilms.zip(folder.resolve("flat.zip"), SmallFilms.files())).films()).hasSize(4);
        assertThat(FilmFiles.read(SmallFilms.zip(folder.resolve("mac.zip"), mac)).films()).hasSize(4);
    }

    @Test
    void a_line_in_a_zip_is_told_with_file_and_archive() throws Exception {
        Map<String, byte[]> files = SmallFilms.files();
        files.put("u.data", SmallFilms.bytes("1\t1\t9\t0\n"));
        Path zip = SmallFilms.zip(folder.resolve("stars.zip"), files);

        assertThatThrownBy(() -> FilmFiles.read(zip)).isInstanceOf(BadInputException.class)
                .hasMessage("u.data in " + zip + ", line 1: the number of stars should be from 1 to 5, not 9. Correct the line or leave it out.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../u.item", "ml-100k/../../x", "/etc/films", "C:\\films", "a\\..\\..\\b"})
    void an_archive_that_climbs_out_of_its_folder_is_refused(String outside) throws Exception {
        Map<String, byte[]> files = SmallFilms.files();
        files.put(outside, new byte[] {1});
        Path zip = SmallFilms.zip(folder.resolve("climber.zip"), files);

        assertThatThrownBy(() -> FilmFiles.read(zip)).isInstanceOf(BadInputException.class).hasMessage(zip + " names the file \"" + outside
                + "\", which lies outside its folder. Loupe does not open such an archive; download it from its own source.");
    }

    @Test
    void a_file_that_unpacks_to_more_than_the_limit_is_given_up() throws Exception {
        Path zip = folder.resolve("bomb.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (Map.Entry<String, byte[]> file : SmallFilms.files().entrySet()) {
                out.putNextEntry(new ZipEntry(file.getKey()));
                out.write(file.getValue());
                if (file.getKey().equals("u.genre")) {
                    zeros(out);
                }
                out.closeEntry();
            }
        }

        assertThat(Files.size(zip)).isLessThan(1 << 20);
        assertThatThrownBy(() -> FilmFiles.read(zip)).isInstanceOf(BadInputException.class)
                .hasMessage("u.genre in " + zip + " holds more than 32 MB, the most that Loupe reads of one file. Is it the right file?");
    }

    private static void zeros(ZipOutputStream out) throws IOException {
        byte[] zeros = new byte[1 << 20];
        for (int i = 0; i < 33; i++) {
            out.write(zeros);
        }
    }

    @Test
    void an_archive_of_very_many_files_is_not_looked_through() throws Exception {
        Map<String, byte[]> many = new LinkedHashMap<>();
        for (int i = 0; i < 1_001; i++) {
            many.put("file" + i, new byte[0]);
        }
        Path zip = SmallFilms.zip(folder.resolve("many.zip"), many);

        assertThatThrownBy(() -> FilmFiles.read(zip)).hasMessage(zip + " holds 1,001 files; Loupe looks through at most 1,000. Is it another archive?");
    }

    @Test
    void another_archive_and_half_an_archive_are_told() throws Exception {
        Path other = SmallFilms.zip(folder.resolve("holidays.zip"), Map.of("beach.jpg", new byte[] {1}));
        Path whole = SmallFilms.zip(folder.resolve("whole.zip"));
        byte[] bytes = Files.readAllBytes(whole);
        Path half = Files.write(folder.resolve("half.zip"), Arrays.copyOf(bytes, bytes.length / 2));

        assertThatThrownBy(() -> FilmFiles.read(other)).hasMessage(
                "There is no u.data in " + other + ". Is it another archive? MovieLens-100K's is named ml-100k.zip.");
        assertThatThrownBy(() -> FilmFiles.read(half)).isInstanceOf(BadInputException.class)
                .hasMessage(half + " cannot be unpacked. It may be cut short or damaged; download it again.");
    }
}
