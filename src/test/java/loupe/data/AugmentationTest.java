package loupe.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AugmentationTest {

    private static final Augmentation ALL = new Augmentation(6, 30, 0.15, 0.2, 1.5, 0.05, 2);

    @Test
    void all_seven_kinds_are_read_in_any_order() {
        assertThat(Augmentation.parse("elastic=2,noise=.05,thickness=1.5,shear=0.20,zoom=15e-2,rotate=30.0,shift=6")).isEqualTo(ALL);
        assertThat(Augmentation.parse(" zoom = 0.15 , shift = 6 ")).isEqualTo(new Augmentation(6, 0, 0.15, 0, 0, 0, 0));
    }

    @Test
    void its_text_says_what_changes_something_and_is_read_back() {
        assertThat(ALL.text()).isEqualTo("shift=6,rotate=30,zoom=0.15,shear=0.2,thickness=1.5,noise=0.05,elastic=2");
        assertThat(Augmentation.parse(ALL.text())).isEqualTo(ALL);
        assertThat(new Augmentation(0, 180, 0, 0, 0, 0, 1e-7).text()).isEqualTo("rotate=180,elastic=0.0000001");
        assertThat(Augmentation.parse("rotate=180,elastic=0.0000001")).isEqualTo(new Augmentation(0, 180, 0, 0, 0, 0, 1e-7));
    }

    @Test
    void nothing_has_a_word_of_its_own() {
        assertThat(Augmentation.NONE.text()).isEqualTo("none");
        assertThat(Augmentation.parse("none")).isEqualTo(Augmentation.NONE);
        assertThat(Augmentation.parse("shift=0,noise=-0")).isEqualTo(Augmentation.NONE);
    }

    @Test
    void an_amount_is_found_and_changed_by_its_kind() {
        for (Augmentation.Kind kind : Augmentation.Kind.values()) {
            Augmentation one = Augmentation.NONE.with(kind, 0.5);

            assertThat(one.amount(kind)).isEqualTo(0.5);
            assertThat(one.text()).isEqualTo(kind.word() + "=0.5");
            assertThat(one.with(kind, 0)).isEqualTo(Augmentation.NONE);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "shift=14.5; shift must be from 0 to 14, not 14.5.",
        "shift=-1; shift must be from 0 to 14, not -1.",
        "rotate=181; rotate must be from 0 to 180, not 181.",
        "zoom=0.91; zoom must be from 0 to 0.9, not 0.91.",
        "shear=2; shear must be from 0 to 1, not 2.",
        "thickness=5; thickness must be from 0 to 4, not 5.",
        "noise=1.01; noise must be from 0 to 1, not 1.01.",
        "elastic=8; elastic must be from 0 to 7, not 8.",
        "shift=six; shift must be a number from 0 to 14, not \"six\".",
        "zoom=NaN; zoom must be a number from 0 to 0.9, not \"NaN\".",
        "shift=; shift must be a number from 0 to 14, not \"\".",
        "flip=1; \"flip\" is no kind of augmentation. Known are: shift, rotate, zoom, shear, thickness, noise, elastic.",
        "Shift=1; \"Shift\" is no kind of augmentation. Known are: shift, rotate, zoom, shear, thickness, noise, elastic.",
        "shift=1,shift=2; shift is named twice. Name it once.",
        "shift; \"shift\" is not a kind and an amount. Write for example shift=6,rotate=30,zoom=0.15.",
        "shift=1=2; \"shift=1=2\" is not a kind and an amount. Write for example shift=6,rotate=30,zoom=0.15.",
    })
    void what_cannot_be_read_is_refused_in_a_sentence(String text, String sentence) {
        assertThatThrownBy(() -> Augmentation.parse(text)).isInstanceOf(IllegalArgumentException.class).hasMessage(sentence);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "shift=6,", ",shift=6", "none,shift=6"})
    void an_empty_part_is_refused(String text) {
        assertThatThrownBy(() -> Augmentation.parse(text)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith(" is not a kind and an amount. Write for example shift=6,rotate=30,zoom=0.15.");
    }

    @Test
    void amounts_that_are_no_numbers_are_a_fault_too() {
        assertThat(Augmentation.NONE.fault()).isEmpty();
        assertThat(ALL.fault()).isEmpty();
        assertThat(Augmentation.NONE.with(Augmentation.Kind.ZOOM, Double.NaN).fault()).contains("zoom must be from 0 to 0.9, not NaN.");
        assertThat(Augmentation.NONE.with(Augmentation.Kind.NOISE, Double.POSITIVE_INFINITY).fault())
                .contains("noise must be from 0 to 1, not Infinity.");
    }
}
