package loupe.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import loupe.data.BadInputException;
import org.junit.jupiter.api.Test;

class JsonTextTest {

    @Test
    void a_map_becomes_one_line_in_its_own_order() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("name", "a \"b\" é\n");
        map.put("accuracy", 0.1);
        map.put("list", List.of(1.5f, 2));
        map.put("there", true);

        assertThat(JsonText.line(map)).isEqualTo(
                "{\"name\":\"a \\\"b\\\" é\\n\",\"accuracy\":0.1,\"list\":[1.5,2],\"there\":true}");
    }

    @Test
    void an_empty_list_is_an_empty_array() {
        assertThat(JsonText.line(List.of())).isEqualTo("[]");
    }

    @Test
    void a_number_that_is_none_is_null_and_all_others_keep_their_digits() {
        assertThat(JsonText.line(List.of(Double.NaN, Float.POSITIVE_INFINITY, Map.of("a", Float.NaN), List.of(-0.0, 1e-5f, 1e300))))
                .isEqualTo("[null,null,{\"a\":null},[-0.0,1.0E-5,1.0E300]]");
    }

    @Test
    void what_is_no_plain_value_is_a_fault_of_the_program() {
        assertThatThrownBy(() -> JsonText.line(List.of(new Object()))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_object_is_read_as_plain_values_without_nulls() throws Exception {
        assertThat(JsonText.object("{\"text\":\"a\",\"whole\":3,\"real\":3.0,\"true\":true,\"none\":null,\"list\":[1,null,{\"b\":[]}]}", "it"))
                .isEqualTo(Map.of("text", "a", "whole", 3L, "real", 3.0, "true", true, "list", List.of(1L, Map.of("b", List.of()))));
        assertThatThrownBy(() -> JsonText.object("[]", "it")).isInstanceOf(BadInputException.class).hasMessage("it holds no JSON object, {…}.");
    }
}
