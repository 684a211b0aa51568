package loupe.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import loupe.data.BadInputException;
import loupe.network.Parameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SafeTensorsTest {

    private static final Parameters TWO = new Parameters(List.of(
            new Parameters.Array("0.weight", List.of(2, 1), new float[] {1f, -0f}),
            new Parameters.Array("0.bias", List.of(1), new float[] {Float.MIN_VALUE})));

    @TempDir
    private Path folder;

    @Test
    void the_file_is_the_published_layout_byte_by_byte() throws Exception {
        Path file = folder.resolve("a.safetensors");
        SafeTensors.write(file, TWO, Map.of("step", "7"));
        String header = "{\"__metadata__\":{\"step\":\"7\"},\"0.weight\":{\"dtype\":\"F32\",\"shape\":[2,1],\"data_offsets\":[0,8]},"
                + "\"0.bias\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[8,12]}}";
        String padded = header + " ".repeat(-header.length() & 7);
        ByteBuffer expected = ByteBuffer.allocate(8 + padded.length() + 12).order(ByteOrder.LITTLE_ENDIAN)
                .putLong(padded.length()).put(padded.getBytes(StandardCharsets.UTF_8))
                .putInt(0x3F800000).putInt(0x80000000).putInt(1);
        assertThat(Files.readAllBytes(file)).isEqualTo(expected.array());
        assertThat(padded.length() % 8).isZero();
    }

    @Test
    void what_was_written_is_read_bit_for_bit() throws Exception {
        Path file = folder.resolve("a.safetensors");
        Parameters weights = Samples.weights(3);
        SafeTensors.write(file, weights, Map.of("step", "7"));
        assertThat(SafeTensors.read(file).sha256()).isEqualTo(weights.sha256());
        assertThat(SafeTensors.contents(file).metadata()).isEqualTo(Map.of("step", "7"));
        assertThat(folder).isDirectoryContaining("glob:**/a.safetensors").isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void halves_take_half_the_bytes_and_come_back_rounded() throws Exception {
        Path file = folder.resolve("a.safetensors");
        SafeTensors.write(file, new Parameters(List.of(new Parameters.Array("a", List.of(3), new float[] {1f, -0.1f, 65504f}))), Map.of(),
                SafeTensors.Form.F16);

        assertThat(SafeTensors.read(file).arrays().getFirst().values()).containsExactly(1f, -0.099975586f, 65504f);
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)).contains("\"dtype\":\"F16\",\"shape\":[3],\"data_offsets\":[0,6]");
    }

    @Test
    void arrays_come_in_the_order_of_their_bytes_whatever_the_header_s_order() throws Exception {
        Path file = file("{\"b\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[4,8]},"
                + "\"a\":{\"dtype\":\"F32\",\"shape\":[],\"data_offsets\":[0,4]}}", 8);
        assertThat(SafeTensors.read(file).arrays()).extracting(Parameters.Array::name).containsExactly("a", "b");
    }

    @Test
    void a_file_cut_anywhere_is_refused() throws Exception {
        Path file = folder.resolve("a.safetensors");
        SafeTensors.write(file, TWO, Map.of());
        byte[] whole = Files.readAllBytes(file);
        for (int length = 0; length < whole.length; length++) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> SafeTensors.read(file)).isInstanceOf(BadInputException.class)
                    .hasMessageContaining(file + " is cut short");
        }
    }

    @Test
    void every_lie_of_a_header_is_refused_in_a_sentence() throws Exception {
        refused("{\"a\":{\"dtype\":\"BF16\",\"shape\":[2],\"data_offsets\":[0,4]}}", 4, "%s: array \"a\" holds BF16; Loupe reads F32 and F16.");
        refused("{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,4]}}", 4,
                "%s: array \"a\" has the shape [2], that is 8 bytes, and 4 bytes of values.");
        refused("{\"a\":{\"dtype\":\"F32\",\"shape\":[2147483647,2147483647,2147483647],\"data_offsets\":[0,4]}}", 4,
                "%s: array \"a\" has the shape [2147483647, 2147483647, 2147483647], that is 9223372036854775807 bytes, "
                        + "and 4 bytes of values.");
        refused("{\"a\":{\"dtype\":\"F32\",\"shape\":[-1],\"data_offsets\":[0,4]}}", 4,
                "%s: array \"a\" has the shape [-1]; each side must be from 0 to 2147483647.");
        refused("{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[4,0]}}", 4,
                "%s: array \"a\" has the data_offsets [4, 0]; two rising numbers are expected.");
        refused("{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[4,8]}}", 8,
                "%s: array \"a\" begins at byte 4 of the values, where 0 is expected.");
        refused("{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]}}", 5,
                "%s is cut short or damaged: its header promises 4 bytes of values and there are 5.");
        refused("{\"a\":7}", 4, "The header of %s: \"a\" must be an object, {…}, not 7.");
        refused("nonsense", 4, "The header of %s is not whole JSON (line 1, column 1).");
    }

    @Test
    void a_file_that_is_not_there_is_said_so() {
        Path file = folder.resolve("none.safetensors");
        assertThatThrownBy(() -> SafeTensors.read(file)).isInstanceOf(BadInputException.class)
                .hasMessage(file + " does not exist.");
    }

    private void refused(String header, int values, String sentence) throws Exception {
        Path file = file(header, values);
        assertThatThrownBy(() -> SafeTensors.read(file)).isInstanceOf(BadInputException.class)
                .hasMessage(sentence.formatted(file));
    }

    private Path file(String header, int values) throws Exception {
        byte[] text = header.getBytes(StandardCharsets.UTF_8);
        ByteBuffer bytes = ByteBuffer.allocate(8 + text.length + values).order(ByteOrder.LITTLE_ENDIAN)
                .putLong(text.length).put(text);
        return Files.write(folder.resolve("b.safetensors"), bytes.array());
    }
}
