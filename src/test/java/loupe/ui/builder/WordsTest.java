package loupe.ui.builder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import loupe.network.NetworkText;
import loupe.network.Shape;
import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void large_numbers_have_three_figures_and_a_unit() {
        assertThat(Words.brief(9_999)).isEqualTo("9\u202f999");
        assertThat(Words.brief(12_544)).isEqualTo("12.5\u202fk");
        assertThat(Words.brief(288_000)).isEqualTo("288\u202fk");
        assertThat(Words.brief(999_600)).isEqualTo("1.00\u202fM");
        assertThat(Words.brief(2_298_880)).isEqualTo("2.30\u202fM");
        assertThat(Words.brief(Long.MAX_VALUE)).isEqualTo("9.22\u202fE");
    }

    @Test
    void a_share_is_never_called_nothing_where_there_is_something() {
        assertThat(Words.percent(410_112, 440_812)).isEqualTo("93 %");
        assertThat(Words.percent(25_050, 440_812)).isEqualTo("5.7 %");
        assertThat(Words.percent(32, 121_610)).isEqualTo("< 0.1 %");
        assertThat(Words.percent(0, 0)).isEqualTo("0 %");
    }

    @Test
    void layers_have_names_whether_they_are_off_or_frozen_or_not() {
        assertThat(NetworkText.layers("off(conv 20@5) | frozen(relu) | residual(relu)").stream().map(Words::name))
                .containsExactly("Convolution", "ReLU", "Residual block");
        assertThat(NetworkText.layers("off(conv 20@5) | residual(relu | tanh)").stream().map(Words::text))
                .containsExactly("conv 20@5", "2 layers + shortcut");
    }

    @Test
    void shapes_are_short() {
        assertThat(Words.shape(Optional.of(new Shape.Pictures(20, 24, 24)))).isEqualTo("20 × 24 × 24");
        assertThat(Words.shape(Optional.of(new Shape.Values(1)))).isEqualTo("1 number");
        assertThat(Words.shape(Optional.of(new Shape.Values(12_800)))).isEqualTo("12\u202f800 numbers");
        assertThat(Words.shape(Optional.empty())).isEqualTo("?");
    }
}
