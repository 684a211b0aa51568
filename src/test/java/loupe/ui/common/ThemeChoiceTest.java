package loupe.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ThemeChoiceTest {

    @ParameterizedTest
    @EnumSource(ThemeChoice.class)
    void a_choice_comes_back_by_the_name_that_is_stored(ThemeChoice choice) {
        assertThat(ThemeChoice.named(choice.storedName())).isEqualTo(choice);
    }

    @Test
    void a_name_that_is_nothing_follows_the_system() {
        assertThat(ThemeChoice.named("purple")).isEqualTo(ThemeChoice.SYSTEM);
        assertThat(ThemeChoice.SYSTEM.isDark(true)).isTrue();
        assertThat(ThemeChoice.SYSTEM.isDark(false)).isFalse();
        assertThat(ThemeChoice.DARK.isDark(false)).isTrue();
        assertThat(ThemeChoice.LIGHT.isDark(true)).isFalse();
    }
}
