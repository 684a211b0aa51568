package loupe.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ParametersTest {

    @Test
    void an_array_must_hold_as_many_values_as_its_dimensions_say() {
        assertThatThrownBy(() -> new Parameters.Array("0.weight", List.of(2, 3), new float[5]))
                .hasMessage("0.weight has 5 values and dimensions [2, 3]");
    }

    @Test
    void the_hash_sees_a_single_bit() {
        Parameters one = new Parameters(List.of(new Parameters.Array("a", List.of(2), new float[] {0f, 1f})));
        Parameters other = new Parameters(List.of(new Parameters.Array("a", List.of(2), new float[] {-0f, 1f})));
        assertThat(one.sha256()).isNotEqualTo(other.sha256());
    }

    @Test
    void the_hash_is_the_documented_one() {
        // printf 'a[2]\0\0\0\0\0\0\200\077' | sha256sum
        Parameters parameters = new Parameters(List.of(new Parameters.Array("a", List.of(2), new float[] {0f, 1f})));
        assertThat(parameters.sha256()).isEqualTo("31a0735543b1f2dea0384ee77a64981200c1ce80543c7c80256b2761a74692eb");
    }
}
