package loupe.data.moonlight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PosterStyleTest {

    @Test
    void dark_posters_have_light_titles_and_light_ones_dark_titles() {
        assertThat(new PosterStyle(0, 0.5, 0.5, 1).titleColour()).isEqualTo(0x1D1D26);
        assertThat(new PosterStyle(1, 0.5, 0.5, 1).titleColour()).isEqualTo(0xFFF6EA);
    }

    @Test
    void arthouse_leaves_paper_around_the_picture() {
        assertThat(new PosterStyle(0.5, 0.5, 0, 1).margin()).isZero();
        assertThat(new PosterStyle(0.5, 0.5, 1, 1).margin()).isEqualTo(0.17);
    }

    @Test
    void earthly_and_fantastic_films_show_other_things() {
        assertThat(new PosterStyle(0.5, 0.02, 0.5, 1).motif()).isLessThan(Motif.HOUSE);
        assertThat(new PosterStyle(0.5, 0.98, 0.5, 1).motif()).isGreaterThan(Motif.CASTLE);
    }

    @Test
    void a_level_beyond_one_is_refused() {
        assertThatThrownBy(() -> new PosterStyle(0.5, 1.5, 0.5, 1)).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A poster says something from 0 to 1, not 0.5, 1.5 and 0.5.");
        assertThatThrownBy(() -> new PosterStyle(Double.NaN, 0.5, 0.5, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
