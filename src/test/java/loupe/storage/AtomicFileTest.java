package loupe.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {

    @TempDir
    private Path folder;

    @Test
    void parts_are_written_one_after_the_other_and_the_folder_is_made() throws Exception {
        Path file = folder.resolve("a/b/file.bin");

        AtomicFile.write(file, ByteBuffer.wrap(new byte[] {1, 2}), ByteBuffer.allocate(0), ByteBuffer.wrap(new byte[] {9, 3, 9}, 1, 1));

        assertThat(file).hasBinaryContent(new byte[] {1, 2, 3});
        assertThat(names(file.getParent())).containsExactly("file.bin");
    }

    /** A file made for temporary use would be closed to others. */
    @Test
    void whoever_may_read_the_learners_other_files_may_read_this_one() throws Exception {
        Files.writeString(folder.resolve("usual"), "text");

        AtomicFile.write(folder.resolve("ours"), "text");

        PosixFileAttributeView usual = Files.getFileAttributeView(folder.resolve("usual"), PosixFileAttributeView.class);
        assumeThat(usual).as("files with permissions").isNotNull();
        assertThat(Files.getPosixFilePermissions(folder.resolve("ours"))).isEqualTo(usual.readAttributes().permissions());
    }

    @Test
    void a_text_is_utf_8() throws Exception {
        AtomicFile.write(folder.resolve("t"), "ü\n");

        assertThat(folder.resolve("t")).hasBinaryContent(new byte[] {(byte) 0xC3, (byte) 0xBC, '\n'});
    }

    @Test
    void a_shorter_file_leaves_nothing_of_the_longer_one_before() throws Exception {
        AtomicFile.write(folder.resolve("t"), "long before");
        AtomicFile.write(folder.resolve("t"), "now");

        assertThat(folder.resolve("t")).hasContent("now");
        assertThat(names(folder)).containsExactly("t");
    }

    @Test
    void a_write_that_fails_leaves_the_old_file_and_nothing_beside_it() throws Exception {
        AtomicFile.write(folder.resolve("t"), "old");

        // An interrupt closes the channel under the writer.
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> AtomicFile.write(folder.resolve("t"), "new")).isInstanceOf(ClosedByInterruptException.class);
        assertThat(Thread.interrupted()).isTrue();

        assertThat(folder.resolve("t")).hasContent("old");
        assertThat(names(folder)).containsExactly("t");
    }

    @Test
    void a_file_that_cannot_be_put_in_place_leaves_no_part_of_itself() throws Exception {
        Files.createDirectories(folder.resolve("taken/inside"));

        assertThatThrownBy(() -> AtomicFile.write(folder.resolve("taken"), "text")).isInstanceOf(IOException.class);

        assertThat(names(folder)).containsExactly("taken");
        assertThat(folder.resolve("taken/inside")).isDirectory();
    }

    @Test
    void a_folder_that_is_a_file_is_no_folder() throws Exception {
        Files.writeString(folder.resolve("file"), "mine");

        assertThatThrownBy(() -> AtomicFile.write(folder.resolve("file/below"), "text")).isInstanceOf(IOException.class);

        assertThat(folder.resolve("file")).hasContent("mine");
    }

    @Test
    void a_reader_meanwhile_finds_the_old_file_or_the_whole_new_one() throws Exception {
        Path file = folder.resolve("t");
        String a = "a".repeat(200_000);
        String b = "b".repeat(100_000);
        AtomicFile.write(file, a);
        AtomicBoolean done = new AtomicBoolean();
        Thread writer = Thread.ofPlatform().start(() -> {
            try {
                for (int i = 0; i < 40; i++) {
                    AtomicFile.write(file, i % 2 == 0 ? b : a);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } finally {
                done.set(true);
            }
        });

        do {
            assertThat(Files.readString(file).length()).isIn(a.length(), b.length());
        } while (!done.get());
        writer.join();
        assertThat(file).hasContent(a);
    }

    private static Stream<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
        }
    }
}
