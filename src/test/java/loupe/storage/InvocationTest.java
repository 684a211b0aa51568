package loupe.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import loupe.data.BadInputException;
import loupe.data.GrayImage;
import loupe.inference.Prediction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InvocationTest {

    private static final GrayImage RAMP = new GrayImage(28, 28, ramp());
    private static final String FLAT = numbers(0, 784);
    private static final String ROWS = IntStream.range(0, 28).mapToObj(y -> numbers(28 * y, 28)).collect(Collectors.joining(",", "[", "]"));
    private static final List<Prediction> ANSWERS = List.of(Prediction.of(new float[] {0.25f, 0.75f}), Prediction.of(new float[] {1, 0}));

    private static float[] ramp() {
        float[] ink = new float[784];
        for (int i = 0; i < 784; i++) {
            ink[i] = i / 783f;
        }
        return ink;
    }

    private static String numbers(int from, int count) {
        return IntStream.range(from, from + count).mapToObj(i -> Float.toString(i / 783f)).collect(Collectors.joining(",", "[", "]"));
    }

    private static Invocation parse(String body) throws BadInputException {
        return Invocation.parse(body.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void numbers_one_after_the_other_rows_and_a_channel_of_rows_are_the_same_picture() throws Exception {
        for (String one : List.of(FLAT, ROWS, "[" + ROWS + "]")) {
            assertThat(parse("[" + one + "]")).isEqualTo(new Invocation(List.of(RAMP), false));
            assertThat(parse("[" + one + "," + one + "]").pictures()).containsExactly(RAMP, RAMP);
            assertThat(parse("{\"instances\":[" + one + "]}")).isEqualTo(new Invocation(List.of(RAMP), true));
        }
    }

    @Test
    void the_workshop_s_form_is_answered_with_the_first_class_and_instances_with_all() {
        assertThat(new Invocation(List.of(RAMP, RAMP), false).answer(ANSWERS)).isEqualTo("1");
        assertThat(new Invocation(List.of(RAMP, RAMP), true).answer(ANSWERS)).isEqualTo(
                "{\"predictions\":[{\"label\":1,\"probabilities\":[0.25,0.75]},{\"label\":0,\"probabilities\":[1.0,0.0]}]}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "[[1,2,3]]|Picture 1 must be 784 numbers or 28 rows of 28, not 3 of them.",
        "[[[1,2],[3,4]]]|Picture 1 must be 784 numbers or 28 rows of 28, not a list of 2 lists.",
        "[7]|Picture 1 must be 784 numbers or 28 rows of 28, not a number.",
        "[]|The request must hold a list of pictures, each of 784 numbers or 28 rows of 28.",
        "{\"instances\":7}|The request must hold a list of pictures, each of 784 numbers or 28 rows of 28.",
        "{\"pictures\":[]}|The request has no \"instances\": a list of pictures.",
        "7|The request must hold a list of pictures, each of 784 numbers or 28 rows of 28."})
    void another_size_is_told(String body, String sentence) {
        assertThatThrownBy(() -> parse(body)).isInstanceOf(BadInputException.class).hasMessage(sentence);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[[", "[[1,2}", "not JSON", "[[1,2]] and more"})
    void what_is_no_whole_json_is_told(String body) {
        assertThatThrownBy(() -> parse(body)).isInstanceOf(BadInputException.class).hasMessageStartingWith("The request is ");
    }

    @Test
    void grey_levels_up_to_255_are_refused_with_what_to_do() {
        String grey = "[[" + String.join(",", Collections.nCopies(783, "0")) + ",255]]";

        assertThatThrownBy(() -> parse(grey))
                .hasMessage("Picture 1, number 784 must be from 0 (paper) to 1 (ink), not 255. Divide grey levels by 255.");
        assertThatThrownBy(() -> parse(grey.replace("255", "-1"))).hasMessage("Picture 1, number 784 must be from 0 (paper) to 1 (ink), not -1.");
        assertThatThrownBy(() -> parse(grey.replace("255", "\"x\""))).hasMessage("Picture 1, number 784 must be from 0 (paper) to 1 (ink), not x.");
        assertThatThrownBy(() -> parse(grey.replace("255", "[1]")))
                .hasMessage("Picture 1, number 784 must be from 0 (paper) to 1 (ink), not 1 of them.");
    }

    @Test
    void lists_that_lie_deep_in_each_other_are_refused() {
        assertThatThrownBy(() -> parse("[".repeat(100_000))).isInstanceOf(BadInputException.class);
    }

    @Test
    void what_is_asked_is_read_as_it_was_asked() throws Exception {
        assertThat(parse(Invocation.asked(List.of(RAMP, GrayImage.blank())))).isEqualTo(new Invocation(List.of(RAMP, GrayImage.blank()), true));
    }

    @Test
    void what_is_answered_is_read_as_it_was_answered() throws Exception {
        assertThat(Invocation.answers(new Invocation(List.of(RAMP, RAMP), true).answer(ANSWERS))).isEqualTo(ANSWERS);
    }

    @Test
    void an_answer_of_something_else_is_refused() {
        assertThatThrownBy(() -> Invocation.answers("7")).isInstanceOf(BadInputException.class).hasMessage("The endpoint's answer holds no JSON object, {…}.");
        assertThatThrownBy(() -> Invocation.answers("{\"predictions\":[{\"probabilities\":[]}]}")).isInstanceOf(BadInputException.class)
                .hasMessage("The endpoint's answer has a picture without probabilities.");
    }
}
