package loupe.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import loupe.data.BadInputException;
import loupe.training.Optimizer;
import loupe.training.Schedule;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class FieldsTest {

    private final Fields fields = fields("""
            {"text":"a","whole":7,"large":9007199254740993,"huge":1e30,"part":1.5,"nothing":null,"yes":true,
             "list":[1,"a"],"floats":[0.1,null,16777217],"texts":["a","b"],"longs":[1,-2],
             "inner":{"deep":{"value":"x"}},"optimizer":"nag"}""");

    @Test
    void values_are_read_by_name_as_what_they_are() throws Exception {
        assertThat(fields.text("text")).isEqualTo("a");
        assertThat(fields.integer("whole")).isEqualTo(7);
        assertThat(fields.whole("large")).isEqualTo(9_007_199_254_740_993L);
        assertThat(fields.number("part")).isEqualTo(1.5);
        assertThat(fields.number("whole")).isEqualTo(7);
        assertThat(fields.texts("texts")).containsExactly("a", "b");
        assertThat(fields.wholes("longs")).containsExactly(1L, -2L);
    }

    @Test
    void null_is_a_number_that_is_none_and_no_other_value() throws Exception {
        assertThat(fields.number("nothing")).isNaN();
        // 16,777,217 is 2^24 + 1, which float32 rounds to 2^24.
        assertThat(fields.floats("floats")).isEqualTo(List.of(0.1f, Float.NaN, 16_777_216f));
        refused(() -> fields.text("nothing"), "f.json: \"nothing\" must be a text, not null.");
        refused(() -> fields.integer("nothing"), "f.json: \"nothing\" must be a whole number, not null.");
        refused(() -> fields.object("nothing"), "f.json: \"nothing\" must be an object, {…}, not null.");
        refused(() -> fields.texts("nothing"), "f.json: \"nothing\" must be a list, […], not null.");
    }

    @Test
    void a_field_is_there_unless_it_is_missing_or_null() {
        assertThat(fields.has("yes")).isTrue();
        assertThat(fields.has("nothing")).isFalse();
        assertThat(fields.has("absent")).isFalse();
    }

    @Test
    void what_is_missing_is_named_with_its_file() {
        refused(() -> fields.text("absent"), "f.json: \"absent\" is missing.");
        refused(() -> fields.number("absent"), "f.json: \"absent\" is missing.");
    }

    @Test
    void a_value_of_another_kind_is_shown() {
        refused(() -> fields.text("whole"), "f.json: \"whole\" must be a text, not 7.");
        refused(() -> fields.integer("part"), "f.json: \"part\" must be a whole number, not 1.5.");
        refused(() -> fields.integer("large"), "f.json: \"large\" must be a whole number, not 9007199254740993.");
        refused(() -> fields.whole("huge"), "f.json: \"huge\" must be a whole number, not 1.0E30.");
        refused(() -> fields.number("text"), "f.json: \"text\" must be a number, not \"a\".");
        refused(() -> fields.number("yes"), "f.json: \"yes\" must be a number, not true.");
        refused(() -> fields.texts("list"), "f.json: \"list\" must be a list of texts, not 1.");
        refused(() -> fields.floats("list"), "f.json: \"list\" must be a list of numbers, not \"a\".");
        refused(() -> fields.wholes("floats"), "f.json: \"floats\" must be a list of whole numbers, not 0.1.");
    }

    @Test
    void a_long_value_is_shown_by_its_beginning() {
        Fields longOne = fields("{\"a\":\"" + "x".repeat(100) + "\"}");

        refused(() -> longOne.integer("a"), "f.json: \"a\" must be a whole number, not \"" + "x".repeat(39) + "….");
    }

    @Test
    void the_way_to_an_inner_field_is_named() throws Exception {
        Fields deep = fields.object("inner").object("deep");

        assertThat(deep.text("value")).isEqualTo("x");
        assertThat(deep.where()).isEqualTo("f.json");
        refused(() -> deep.integer("value"), "f.json: \"inner.deep.value\" must be a whole number, not \"x\".");
        refused(() -> deep.text("absent"), "f.json: \"inner.deep.absent\" is missing.");
    }

    @Test
    void a_choice_is_one_of_the_words() throws Exception {
        assertThat(fields.choice("optimizer", Optimizer.values())).isEqualTo(Optimizer.NAG);
        refused(() -> fields.choice("optimizer", Schedule.values()),
                "f.json: \"optimizer\" must be one of constant, step, cosine, one-cycle, warm-up, not \"nag\".");
        refused(() -> fields("{\"optimizer\":\"SGD\"}").choice("optimizer", Optimizer.values()),
                "f.json: \"optimizer\" must be one of sgd, nag, adam, rmsprop, not \"SGD\".");
    }

    @Test
    void names_come_in_the_file_s_order() throws Exception {
        assertThat(fields("{\"b\":1,\"a\":{\"c\":2}}").names()).containsExactly("b", "a");
    }

    @Test
    void what_is_no_object_has_no_fields() {
        for (String text : List.of("[]", "7", "null", "\"{}\"")) {
            refused(() -> Fields.of(Json.parse(text, "f.json"), "f.json"), "f.json holds no JSON object, {…}.");
        }
    }

    private static void refused(ThrowingCallable read, String sentence) {
        assertThatThrownBy(read).isInstanceOf(BadInputException.class).hasMessage(sentence);
    }

    private static Fields fields(String text) {
        try {
            return Fields.of(Json.parse(text, "f.json"), "f.json");
        } catch (BadInputException e) {
            throw new AssertionError(e);
        }
    }
}
