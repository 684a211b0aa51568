package loupe.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdxFilesTest {

    private static final List<String> CLASSES = List.of("0", "1", "2");
    private static final String PICTURES = "train-images-idx3-ubyte";
    private static final String LABELS = "train-labels-idx1-ubyte";

    @TempDir
    private Path folder;

    @BeforeEach
    void a_whole_set_of_three_and_two_pictures() throws IOException {
        IdxFiles.write(folder, new ImageSet("tiny", CLASSES, pictures(0, 1, 2), pictures(2, 0)));
    }

    @Test
    void what_was_written_is_read() throws Exception {
        ImageSet set = IdxFiles.read(folder, "tiny", CLASSES);

        assertThat(set.name()).isEqualTo("tiny");
        assertThat(set.training().labels()).containsExactly(0, 1, 2);
        assertThat(set.training().pixels()).isEqualTo(pictures(0, 1, 2).pixels());
        assertThat(set.test().labels()).containsExactly(2, 0);
        assertThat(set.test().pixels()).isEqualTo(pictures(2, 0).pixels());
    }

    @Test
    void packed_files_are_read_like_plain_ones() throws Exception {
        ImageSet plain = IdxFiles.read(folder, "tiny", CLASSES);
        for (String name : IdxFiles.NAMES) {
            pack(name);
        }

        assertThat(IdxFiles.areIn(folder)).isTrue();
        assertThat(IdxFiles.read(folder, "tiny", CLASSES).sha256()).isEqualTo(plain.sha256());
    }

    @Test
    void the_layout_on_disk_is_the_published_one() throws Exception {
        assertThat(Arrays.copyOf(bytes(PICTURES), 17))
                .containsExactly(0, 0, 8, 3, 0, 0, 0, 3, 0, 0, 0, 28, 0, 0, 0, 28, 0);
        assertThat(bytes(PICTURES)).hasSize(16 + 3 * 784);
        assertThat(bytes(LABELS)).containsExactly(0, 0, 8, 1, 0, 0, 0, 3, 0, 1, 2);
    }

    @Test
    void a_missing_file_is_named_with_all_four() throws Exception {
        Files.delete(folder.resolve("t10k-labels-idx1-ubyte"));

        assertThat(IdxFiles.areIn(folder)).isFalse();
        assertRefused("There is no t10k-labels-idx1-ubyte in " + folder + ". Put the four files of the data set there,"
                + " each plain or with .gz: train-images-idx3-ubyte, train-labels-idx1-ubyte, t10k-images-idx3-ubyte,"
                + " t10k-labels-idx1-ubyte.");
    }

    @Test
    void an_empty_file_is_named() throws Exception {
        Files.write(folder.resolve(LABELS), new byte[0]);

        assertRefused(folder.resolve(LABELS) + " is empty. Copy or download it again.");
    }

    @Test
    void a_plain_file_that_is_cut_short_is_named() throws Exception {
        Files.write(folder.resolve(PICTURES), Arrays.copyOf(bytes(PICTURES), 2000));

        assertRefused(folder.resolve(PICTURES) + " is cut short: its header promises 3 pictures of 28x28, which are"
                + " 2,368 bytes, but it has 2,000. Copy or download it again.");
    }

    @Test
    void a_file_that_ends_within_its_header_is_named() throws Exception {
        Files.write(folder.resolve(PICTURES), Arrays.copyOf(bytes(PICTURES), 11));

        assertRefused(folder.resolve(PICTURES) + " ends within its header. Copy or download it again.");
    }

    @Test
    void bytes_after_the_end_are_noticed() throws Exception {
        Files.write(folder.resolve(PICTURES), Arrays.copyOf(bytes(PICTURES), 2400));

        assertRefused(folder.resolve(PICTURES) + " has 2,400 bytes, but its header promises 3 pictures of 28x28, which"
                + " are 2,368: too many bytes at its end. Copy or download it again.");
    }

    @Test
    void a_label_file_in_the_place_of_pictures_is_recognised() throws Exception {
        Files.write(folder.resolve(PICTURES), Arrays.copyOf(bytes(LABELS), 40));

        assertRefused(folder.resolve(PICTURES) + " is not an IDX file of pictures: it starts with 0x00000801, not with"
                + " 0x00000803. Is it another file under this name?");
    }

    @Test
    void another_size_of_pictures_is_refused() throws Exception {
        byte[] pictures = bytes(PICTURES);
        pictures[11] = 32;
        Files.write(folder.resolve(PICTURES), pictures);

        assertRefused(folder.resolve(PICTURES)
                + " holds pictures of 28x32. Loupe reads data sets of 28x28 only.");
    }

    @Test
    void partners_of_different_count_are_named_both() throws Exception {
        Files.write(folder.resolve(LABELS), new byte[] {0, 0, 8, 1, 0, 0, 0, 2, 0, 1});

        assertRefused(folder.resolve(PICTURES) + " has 3 pictures of 28x28, but train-labels-idx1-ubyte has 2 labels."
                + " They do not belong together; take both from the same source.");
    }

    @Test
    void a_label_above_the_classes_is_refused_with_its_place() throws Exception {
        byte[] labels = bytes(LABELS);
        labels[9] = 3;
        Files.write(folder.resolve(LABELS), labels);

        assertRefused(folder.resolve(LABELS) + " says class 3 for picture 1, but there are 3 classes, counted from 0."
                + " Is this another data set's file?");
    }

    @Test
    void a_header_that_counts_billions_is_refused_before_anything_is_allocated() throws Exception {
        byte[] pictures = bytes(PICTURES);
        Arrays.fill(pictures, 4, 8, (byte) 0xFF);
        Files.write(folder.resolve(PICTURES), pictures);

        assertRefused(folder.resolve(PICTURES)
                + " promises 4,294,967,295 pictures of 28x28. Loupe reads from 1 to 1,000,000.");
    }

    @Test
    void a_header_that_counts_nothing_is_refused() throws Exception {
        Files.write(folder.resolve(LABELS), new byte[] {0, 0, 8, 1, 0, 0, 0, 0});

        assertRefused(folder.resolve(LABELS) + " promises 0 labels. Loupe reads from 1 to 1,000,000.");
    }

    @Test
    void a_packed_stream_that_breaks_off_is_named() throws Exception {
        Path packed = pack(PICTURES);
        Files.write(packed, Arrays.copyOf(Files.readAllBytes(packed), (int) Files.size(packed) - 12));

        assertRefused(packed + " breaks off in the middle of its gzip stream. Copy or download it again.");
    }

    @Test
    void a_packed_file_whose_content_is_too_short_is_named() throws Exception {
        Files.write(folder.resolve(PICTURES), Arrays.copyOf(bytes(PICTURES), 2000));
        Path packed = pack(PICTURES);

        assertRefused(packed + " is cut short: its header promises 3 pictures of 28x28, which are 2,368 bytes unpacked,"
                + " but it has 2,000. Copy or download it again.");
    }

    @Test
    void a_plain_file_that_is_named_gz_is_recognised() throws Exception {
        Path wrong = Files.move(folder.resolve(LABELS), folder.resolve(LABELS + ".gz"));

        assertRefused(wrong + " is named .gz but is not a gzip file. Take .gz off its name if it is unpacked already,"
                + " else download it again.");
    }

    @Test
    void a_packed_file_with_damaged_bytes_is_named() throws Exception {
        Path packed = pack(PICTURES);
        byte[] bytes = Files.readAllBytes(packed);
        bytes[bytes.length - 6] ^= 1;
        Files.write(packed, bytes);

        assertRefused(packed + " is damaged: its gzip stream cannot be unpacked. Copy or download it again.");
    }

    @Test
    void what_stands_behind_the_end_of_a_packed_stream_is_not_taken_for_nothing() throws Exception {
        Path packed = pack(PICTURES);
        Files.write(packed, new byte[] {1, 2, 3}, StandardOpenOption.APPEND);

        assertRefused(packed + " goes on behind the end of its gzip stream. Copy or download it again.");
    }

    @Test
    void a_bomb_is_left_after_what_its_header_promises() throws Exception {
        Path packed = folder.resolve(LABELS + ".gz");
        Files.delete(folder.resolve(LABELS));
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write(new byte[] {0, 0, 8, 1, 0, 0, 0, 3, 0, 1, 2});
            for (int megabyte = 0; megabyte < 64; megabyte++) {
                out.write(new byte[1 << 20]);
            }
        }

        assertRefused(packed + " unpacks to more than the 11 bytes that its header promises for 3 labels. Loupe read no"
                + " further; download it again.");
    }

    @Test
    void a_packed_promise_that_its_bytes_cannot_hold_is_refused_before_anything_is_allocated() throws Exception {
        Files.write(folder.resolve(PICTURES), new byte[] {0, 0, 8, 3, 0, 15, 0x42, 0x40, 0, 0, 0, 28, 0, 0, 0, 28});
        Path packed = pack(PICTURES);

        assertRefused(packed + " promises 1,000,000 pictures of 28x28, but its " + Files.size(packed)
                + " bytes cannot hold that many. Copy or download it again.");
    }

    private void assertRefused(String sentence) {
        assertThatThrownBy(() -> IdxFiles.read(folder, "tiny", CLASSES))
                .isInstanceOf(BadInputException.class).hasMessage(sentence);
    }

    private byte[] bytes(String name) throws IOException {
        return Files.readAllBytes(folder.resolve(name));
    }

    private Path pack(String name) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes(name));
        }
        Files.delete(folder.resolve(name));
        return Files.write(folder.resolve(name + ".gz"), packed.toByteArray());
    }

    private static LabelledImages pictures(int... labels) {
        byte[] pixels = new byte[labels.length * 784];
        byte[] classes = new byte[labels.length];
        for (int i = 0; i < labels.length; i++) {
            classes[i] = (byte) labels[i];
            pixels[i * 784 + 400 + labels[i]] = (byte) (200 + labels[i]);
        }
        return new LabelledImages(28, 28, pixels, classes);
    }
}
