package loupe.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import loupe.data.BadInputException;
import loupe.network.Parameters;
import org.junit.jupiter.api.Test;

class FitTest {

    /** The tiny network has 2.weight [3, 4] and 2.bias [3]. */
    private final Parameters.Array weight = Samples.weights(1).arrays().get(0);
    private final Parameters.Array bias = Samples.weights(1).arrays().get(1);

    @Test
    void arrays_come_in_the_network_s_order_whatever_the_file_s() throws Exception {
        assertThat(Fit.of(Samples.TINY, new Parameters(List.of(bias, weight)), "f").arrays()).containsExactly(weight, bias);
    }

    @Test
    void a_missing_array_is_named() {
        refused(List.of(weight), "f does not fit the network \"tiny\": array \"2.bias\" is missing.");
        refused(List.of(), "f does not fit the network \"tiny\": array \"2.weight\" is missing.");
    }

    @Test
    void an_array_of_another_shape_is_named_even_where_it_has_as_many_numbers() {
        refused(List.of(new Parameters.Array("2.weight", List.of(4, 3), new float[12]), bias),
                "f does not fit the network \"tiny\": array \"2.weight\" is [4, 3] and must be [3, 4].");
    }

    @Test
    void an_array_too_many_is_named() {
        List<Parameters.Array> more = new ArrayList<>(List.of(weight, bias));
        more.add(new Parameters.Array("3.weight", List.of(1), new float[1]));

        refused(more, "f does not fit the network \"tiny\": it has an array \"3.weight\" too many.");
    }

    private static void refused(List<Parameters.Array> arrays, String sentence) {
        assertThatThrownBy(() -> Fit.of(Samples.TINY, new Parameters(arrays), "f")).isInstanceOf(BadInputException.class)
                .hasMessage(sentence);
    }
}
