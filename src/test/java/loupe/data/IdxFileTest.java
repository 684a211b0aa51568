package loupe.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every way in which one file can be damaged, plain and packed, and the sentence for each. */
class IdxFileTest {

    private static final byte[] LABELS = {0, 0, 8, 1, 0, 0, 0, 3, 7, 8, 9};

    @TempDir
    private Path folder;

    @Test
    void the_entries_come_without_the_header_from_a_plain_and_from_a_packed_file() throws Exception {
        assertThat(labels("plain", LABELS)).containsExactly(7, 8, 9);
        assertThat(labels("packed.gz", packed(LABELS))).containsExactly(7, 8, 9);
    }

    @Test
    void a_gzip_file_of_two_members_is_read_to_its_end() throws Exception {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.write(packed(Arrays.copyOf(LABELS, 9)));
        both.write(packed(new byte[] {8, 9}));

        assertThat(labels("two.gz", both.toByteArray())).containsExactly(7, 8, 9);
    }

    @Test
    void one_picture_is_784_bytes() throws Exception {
        byte[] file = Arrays.copyOf(new byte[] {0, 0, 8, 3, 0, 0, 0, 1, 0, 0, 0, 28, 0, 0, 0, 28, 5}, 16 + 784);

        assertThat(new IdxFile(write("one", file), IdxKind.PICTURES).read()).hasSize(784).startsWith(5, 0);
    }

    @Test
    void an_empty_file_is_empty_whether_plain_or_packed() {
        refused("plain", new byte[0], "is empty. Copy or download it again.");
        refused("packed.gz", new byte[0], "is empty. Copy or download it again.");
    }

    @Test
    void a_header_that_breaks_off_is_no_header() throws Exception {
        refused("plain", Arrays.copyOf(LABELS, 7), "ends within its header. Copy or download it again.");
        refused("packed.gz", packed(Arrays.copyOf(LABELS, 7)), "ends within its header. Copy or download it again.");
        refused("nothing.gz", packed(new byte[0]), "ends within its header. Copy or download it again.");
    }

    @Test
    void what_is_cut_short_says_how_many_bytes_there_should_be() throws Exception {
        refused("plain", Arrays.copyOf(LABELS, 10), "is cut short: its header promises 3 labels, which are 11 bytes, but it"
                + " has 10. Copy or download it again.");
        refused("packed.gz", packed(Arrays.copyOf(LABELS, 10)), "is cut short: its header promises 3 labels, which are 11"
                + " bytes unpacked, but it has 10. Copy or download it again.");
    }

    @Test
    void what_is_too_long_says_so() throws Exception {
        refused("plain", Arrays.copyOf(LABELS, 12), "has 12 bytes, but its header promises 3 labels, which are 11: too many"
                + " bytes at its end. Copy or download it again.");
        refused("packed.gz", packed(Arrays.copyOf(LABELS, 12)), "unpacks to more than the 11 bytes that its header promises"
                + " for 3 labels. Loupe read no further; download it again.");
    }

    @Test
    void one_label_is_not_called_one_labels() {
        refused("plain", new byte[] {0, 0, 8, 1, 0, 0, 0, 1, 4, 4}, "has 10 bytes, but its header promises 1 label, which are"
                + " 9: too many bytes at its end. Copy or download it again.");
    }

    @Test
    void another_magic_number_is_shown_beside_the_right_one() throws Exception {
        byte[] pictures = {0, 0, 8, 3, 0, 0, 0, 3, 7, 8, 9};

        refused("plain", pictures, "is not an IDX file of labels: it starts with 0x00000803, not with 0x00000801. Is it"
                + " another file under this name?");
        refused("packed.gz", packed(pictures), "is not an IDX file of labels: it starts with 0x00000803, not with 0x00000801."
                + " Is it another file under this name?");
    }

    @Test
    void a_packed_file_that_lost_its_ending_is_recognised_by_its_first_bytes() throws Exception {
        refused("plain", packed(LABELS), "is not an IDX file of labels: it starts with 0x1F8B0800, not with 0x00000801."
                + " Is it another file under this name?");
    }

    @Test
    void no_entry_and_too_many_entries_are_refused() {
        refused("none", new byte[] {0, 0, 8, 1, 0, 0, 0, 0}, "promises 0 labels. Loupe reads from 1 to 1,000,000.");
        // 0x000F4241 is 1,000,001.
        refused("many", new byte[] {0, 0, 8, 1, 0, 0x0F, 0x42, 0x41}, "promises 1,000,001 labels. Loupe reads from 1 to"
                + " 1,000,000.");
        refused("minus", new byte[] {0, 0, 8, 1, -1, -1, -1, -1}, "promises 4,294,967,295 labels. Loupe reads from 1 to"
                + " 1,000,000.");
    }

    @Test
    void a_plain_promise_is_held_against_the_file_before_memory_is_taken() {
        // 0x000F4240 is 1,000,000: the most that is read, 8 + 1,000,000 bytes.
        refused("plain", new byte[] {0, 0, 8, 1, 0, 0x0F, 0x42, 0x40}, "is cut short: its header promises 1,000,000 labels,"
                + " which are 1,000,008 bytes, but it has 8. Copy or download it again.");
    }

    @Test
    void a_packed_promise_that_so_few_bytes_cannot_hold_is_refused() throws Exception {
        byte[] packed = packed(new byte[] {0, 0, 8, 1, 0, 0x0F, 0x42, 0x40});

        refused("packed.gz", packed, "promises 1,000,000 labels, but its " + packed.length + " bytes cannot hold that many."
                + " Copy or download it again.");
    }

    @Test
    void what_is_only_named_gz_is_said_so() {
        refused("plain.gz", LABELS, "is named .gz but is not a gzip file. Take .gz off its name if it is unpacked already,"
                + " else download it again.");
        refused("one-byte.gz", new byte[] {0x1F}, "is named .gz but is not a gzip file. Take .gz off its name if it is"
                + " unpacked already, else download it again.");
    }

    @Test
    void a_gzip_stream_that_breaks_off_anywhere_is_said_so() throws Exception {
        byte[] whole = packed(LABELS);

        for (int length = 2; length < whole.length; length++) {
            refused("cut-" + length + ".gz", Arrays.copyOf(whole, length),
                    "breaks off in the middle of its gzip stream. Copy or download it again.");
        }
    }

    @Test
    void a_gzip_stream_of_another_method_or_with_a_wrong_checksum_is_damaged() throws Exception {
        byte[] method = packed(LABELS);
        method[2] = 7;
        byte[] checksum = packed(LABELS);
        checksum[checksum.length - 8] ^= 1;

        refused("method.gz", method, "is damaged: its gzip stream cannot be unpacked. Copy or download it again.");
        refused("checksum.gz", checksum, "is damaged: its gzip stream cannot be unpacked. Copy or download it again.");
    }

    @Test
    void pictures_of_another_size_are_refused_with_width_before_height() {
        byte[] header = {0, 0, 8, 3, 0, 0, 0, 1, 0, 0, 0, 20, 0, 0, 0, 32};

        assertThatThrownBy(() -> new IdxFile(write("wide", header), IdxKind.PICTURES).read())
                .isInstanceOf(BadInputException.class)
                .hasMessage(folder.resolve("wide") + " holds pictures of 32x20. Loupe reads data sets of 28x28 only.");
    }

    @Test
    void a_file_that_vanished_is_said_so() {
        Path gone = folder.resolve("gone");

        assertThatThrownBy(() -> new IdxFile(gone, IdxKind.LABELS).read()).isInstanceOf(BadInputException.class)
                .hasMessage(gone + " cannot be read (NoSuchFileException). Is the disk there, and may you read the file?");
    }

    private void refused(String name, byte[] content, String sentence) {
        assertThatThrownBy(() -> labels(name, content)).as(name).isInstanceOf(BadInputException.class)
                .hasMessage(folder.resolve(name) + " " + sentence);
    }

    private byte[] labels(String name, byte[] content) throws IOException, BadInputException {
        return new IdxFile(write(name, content), IdxKind.LABELS).read();
    }

    private Path write(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    private static byte[] packed(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(content);
        }
        return bytes.toByteArray();
    }
}
