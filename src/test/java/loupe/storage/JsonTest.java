package loupe.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import loupe.data.BadInputException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonTest {

    @TempDir
    private Path folder;

    @Test
    void what_is_no_json_is_refused_with_the_place_where_it_stops_to_be_any() {
        refused(() -> Json.parse("", "f"), "f is empty; JSON is expected.");
        refused(() -> Json.parse(" \n ", "f"), "f is empty; JSON is expected.");
        refused(() -> Json.parse("{\n  \"a\": 1,\n}", "f"), "f is not whole JSON (line 3, column 1).");
        refused(() -> Json.parse("{} {}", "f"), "f goes on behind its JSON document (line 1, column 4).");
        refused(() -> Json.parse("NaN", "f"), "f is not whole JSON (line 1, column 4).");
    }

    @Test
    void a_field_that_stands_there_twice_is_refused() {
        assertThatThrownBy(() -> Json.parse("{\"a\":1,\"a\":2}", "f")).isInstanceOf(BadInputException.class)
                .hasMessageStartingWith("f names a member twice (line 1, column ");
    }

    @Test
    void a_document_as_deep_as_a_bomb_is_refused_and_overflows_nothing() {
        refused(() -> Json.parse("[".repeat(100_000), "f"), "f is not whole JSON.");
    }

    @Test
    void a_document_says_its_format() throws Exception {
        assertThat(Json.line(Json.document())).isEqualTo("{\"format\":1}");
        assertThat(Json.document("{\"format\":1,\"a\":\"b\"}", "f").text("a")).isEqualTo("b");
        refused(() -> Json.document("{}", "f"), "f: \"format\" is missing.");
        refused(() -> Json.document("{\"format\":\"1\"}", "f"), "f: \"format\" must be a whole number, not \"1\".");
        refused(() -> Json.document("{\"format\":0}", "f"), "f: \"format\" must be 1, not 0.");
    }

    @Test
    void a_newer_format_says_what_to_do() {
        refused(() -> Json.document("{\"format\":12}", "f"), "f was written by a newer Loupe (format 12; this one reads 1). "
                + "Update Loupe, or use a file that this version wrote.");
    }

    @Test
    void a_file_that_cannot_be_read_is_named() throws Exception {
        Path none = folder.resolve("none");
        Path binary = Files.write(folder.resolve("binary"), new byte[] {'{', (byte) 0xFF, '}'});

        refused(() -> Json.document(none), none + " does not exist.");
        refused(() -> Json.text(binary), binary + " is not a text file.");
        refused(() -> Json.text(folder), folder + " is a folder, not a file.");
    }

    @Test
    void for_people_it_is_indented_and_ends_with_a_line_end() {
        assertThat(Json.text(Json.document().put("a", "ü"))).isEqualTo("{%n  \"format\" : 1,%n  \"a\" : \"ü\"%n}".formatted() + "\n");
    }

    private static void refused(ThrowingCallable read, String sentence) {
        assertThatThrownBy(read).isInstanceOf(BadInputException.class).hasMessage(sentence);
    }
}
