package loupe.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;

class ShellKeysTest {

    @Test
    void figures_open_the_place_of_their_number_and_zero_the_tenth() {
        assertThat(ShellKeys.place(pressed(KeyCode.DIGIT1))).isEqualTo(1);
        assertThat(ShellKeys.place(pressed(KeyCode.NUMPAD9))).isEqualTo(9);
        assertThat(ShellKeys.place(pressed(KeyCode.DIGIT0))).isEqualTo(10);
        assertThat(ShellKeys.place(pressed(KeyCode.ADD))).isZero();
        assertThat(ShellKeys.place(pressed(KeyCode.A))).isZero();
        assertThat(ShellKeys.keys(9) + " " + ShellKeys.keys(10)).isEqualTo("Ctrl+9 Ctrl+0");
    }

    private static KeyEvent pressed(KeyCode code) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, true, false, false);
    }
}
