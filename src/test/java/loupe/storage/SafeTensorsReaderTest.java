package loupe.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import loupe.data.BadInputException;
import loupe.network.Parameters;
import org.junit.jupiter.api.Test;

/** Headers that a damaged or hostile file may have: each is read right or refused in a sentence, and none breaks the reader. */
class SafeTensorsReaderTest {

    @Test
    void values_are_little_endian() throws Exception {
        byte[] file = file("{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]}}", new byte[] {0, 0, (byte) 0x80, 0x3F});

        Parameters.Array array = SafeTensorsReader.read(file, "f").arrays().arrays().getFirst();

        assertThat(array.values()).containsExactly(1f);
        assertThat(array.dimensions()).containsExactly(1);
    }

    @Test
    void a_file_may_hold_texts_and_no_array() throws Exception {
        SafeTensors.Contents contents = SafeTensorsReader.read(file("{\"__metadata__\":{\"step\":\"7\"}}", new byte[0]), "f");

        assertThat(contents.arrays().arrays()).isEmpty();
        assertThat(contents.metadata()).isEqualTo(Map.of("step", "7"));
    }

    @Test
    void an_array_with_an_empty_side_has_no_values_however_long_the_others_are() throws Exception {
        for (String shape : List.of("[0]", "[0,3]", "[2147483647,2147483647,0]", "[0,2147483647,2147483647]")) {
            byte[] file = file("{\"a\":{\"dtype\":\"F32\",\"shape\":" + shape + ",\"data_offsets\":[0,0]}}", new byte[0]);
            assertThat(SafeTensorsReader.read(file, "f").arrays().arrays().getFirst().values()).as(shape).isEmpty();
        }
    }

    @Test
    void arrays_that_share_bytes_or_leave_some_out_are_refused() {
        refused("{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]},\"b\":{\"dtype\":\"F32\",\"shape\":[1],"
                + "\"data_offsets\":[0,4]}}", 4, "f: array \"b\" begins at byte 0 of the values, where 4 is expected.");
        refused("{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]},\"b\":{\"dtype\":\"F32\",\"shape\":[1],"
                + "\"data_offsets\":[8,12]}}", 12, "f: array \"b\" begins at byte 8 of the values, where 4 is expected.");
    }

    @Test
    void offsets_that_are_no_two_rising_numbers_are_refused() {
        refused("{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0]}}", 4,
                "f: array \"a\" has the data_offsets [0]; two rising numbers are expected.");
        refused("{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[-4,0]}}", 4,
                "f: array \"a\" has the data_offsets [-4, 0]; two rising numbers are expected.");
        refused("{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[4294967296,4294967300]}}", 4,
                "f is cut short: array \"a\" ends at byte 4294967300 of the values and there are 4.");
    }

    @Test
    void values_of_no_whole_number_of_floats_are_refused() {
        refused("{\"a\":{\"dtype\":\"F32\",\"shape\":[],\"data_offsets\":[0,3]}}", 3,
                "f: array \"a\" has the shape [], that is 4 bytes, and 3 bytes of values.");
    }

    @Test
    void a_field_that_is_missing_is_named_with_its_array() {
        refused("{\"a\":{\"shape\":[1],\"data_offsets\":[0,4]}}", 4, "The header of f: \"a.dtype\" is missing.");
        refused("{\"a\":{\"dtype\":\"F32\",\"data_offsets\":[0,4]}}", 4, "The header of f: \"a.shape\" is missing.");
        refused("{\"a\":{\"dtype\":\"F32\",\"shape\":[1]}}", 4, "The header of f: \"a.data_offsets\" is missing.");
        refused("{\"__metadata__\":{\"step\":7}}", 0, "The header of f: \"__metadata__.step\" must be a text, not 7.");
    }

    @Test
    void an_array_that_stands_there_twice_is_refused() {
        assertThatThrownBy(() -> SafeTensorsReader.read(file("{\"a\":{},\"a\":{}}", new byte[0]), "f"))
                .isInstanceOf(BadInputException.class).hasMessageStartingWith("The header of f names a member twice (line 1, column ");
    }

    @Test
    void a_length_that_the_file_cannot_have_is_refused_before_memory_is_taken() {
        for (long length : new long[] {Long.MAX_VALUE, Long.MIN_VALUE, -1, 0, 1, 3, Integer.MAX_VALUE + 1L}) {
            byte[] file = ByteBuffer.allocate(10).order(ByteOrder.LITTLE_ENDIAN).putLong(length).put((byte) '{').put((byte) '}').array();
            assertThatThrownBy(() -> SafeTensorsReader.read(file, "f")).as("%d", length).isInstanceOf(BadInputException.class)
                    .hasMessage("f is cut short or no safetensors file: it has 10 bytes, too few for its header.");
        }
    }

    private static void refused(String header, int values, String sentence) {
        assertThatThrownBy(() -> SafeTensorsReader.read(file(header, new byte[values]), "f")).isInstanceOf(BadInputException.class)
                .hasMessage(sentence);
    }

    private static byte[] file(String header, byte[] values) {
        byte[] text = header.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(8 + text.length + values.length).order(ByteOrder.LITTLE_ENDIAN)
                .putLong(text.length).put(text).put(values).array();
    }
}
