package loupe.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GraphicsCardTest {

    @TempDir
    private Path driver;

    private void card(String place, String model) throws IOException {
        Files.writeString(Files.createDirectories(driver.resolve(place)).resolve("information"), model + "IRQ:   \t\t 35\nBus Type: \t PCIe\n");
    }

    @Test
    void the_card_is_called_as_its_driver_calls_it() throws IOException {
        card("0000:00:05.0", "Model: \t\t NVIDIA H100 80GB HBM3\n");

        assertThat(GraphicsCard.among(driver)).isEqualTo("NVIDIA H100 80GB HBM3");
    }

    @Test
    void several_of_one_kind_are_that_kind() throws IOException {
        card("0000:00:05.0", "Model: \t\t Tesla T4\n");
        card("0000:00:06.0", "Model: \t\t Tesla T4\n");

        assertThat(GraphicsCard.among(driver)).isEqualTo("Tesla T4");
    }

    @Test
    void which_of_two_kinds_computes_is_not_guessed() throws IOException {
        card("0000:00:05.0", "Model: \t\t Tesla T4\n");
        card("0000:00:06.0", "Model: \t\t NVIDIA L4\n");

        assertThat(GraphicsCard.among(driver)).isEqualTo("a GPU");
    }

    @Test
    void where_the_driver_tells_nothing_it_has_no_name() throws IOException {
        assertThat(GraphicsCard.among(driver.resolve("nowhere"))).isEqualTo("a GPU");
        card("0000:00:05.0", "");
        assertThat(GraphicsCard.among(driver)).isEqualTo("a GPU");
    }
}
