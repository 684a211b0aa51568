package loupe.storage;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

class NumbersTest {

    @Test
    void what_is_no_finite_number_becomes_null() {
        ObjectNode object = Json.object();
        Numbers.put(object, "nan", Double.NaN);
        Numbers.put(object, "up", Double.POSITIVE_INFINITY);
        Numbers.put(object, "down", Double.NEGATIVE_INFINITY);
        ArrayNode list = Json.array();
        Numbers.add(list, Float.NaN);
        Numbers.add(list, Float.POSITIVE_INFINITY);

        assertThat(Json.line(object)).isEqualTo("{\"nan\":null,\"up\":null,\"down\":null}");
        assertThat(Json.line(list)).isEqualTo("[null,null]");
    }

    @Test
    void finite_numbers_are_written_in_their_shortest_form() {
        ObjectNode object = Json.object();
        Numbers.put(object, "a", 0.1);
        Numbers.put(object, "b", -0.0);
        Numbers.put(object, "c", Double.MIN_VALUE);
        ArrayNode list = Json.array();
        Numbers.add(list, 0.1f);
        Numbers.add(list, 16_777_216f);

        assertThat(Json.line(object)).isEqualTo("{\"a\":0.1,\"b\":-0.0,\"c\":4.9E-324}");
        assertThat(Json.line(list)).isEqualTo("[0.1,1.6777216E7]");
    }
}
