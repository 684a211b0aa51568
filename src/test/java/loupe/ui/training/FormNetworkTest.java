package loupe.ui.training;

import static org.assertj.core.api.Assertions.assertThat;

import loupe.network.NetworkSpec;
import loupe.network.NetworkText;
import loupe.network.Presets;
import org.junit.jupiter.api.Test;

class FormNetworkTest {

    @Test
    void a_preset_is_its_name() {
        assertThat(Presets.all()).allSatisfy(preset -> {
            assertThat(FormNetwork.text(preset)).isEqualTo(preset.name());
            assertThat(FormNetwork.spec(preset.name())).isEqualTo(preset);
        });
    }

    @Test
    void an_own_network_comes_back_from_its_text_whatever_its_name() {
        for (String name : new String[] {"my cnn", "cnn", "a: b", "frozen( | )"}) {
            NetworkSpec own = NetworkText.parse(name, "conv 8@3 | frozen(batchnorm) | relu | gmaxpool | dense 10");

            assertThat(FormNetwork.spec(FormNetwork.text(own))).isEqualTo(own);
        }
    }

    @Test
    void a_text_that_means_nothing_is_the_first_labs_network() {
        for (String text : new String[] {"", "unknown", ": flatten | dense 10", "x: ", "x: zzz"}) {
            assertThat(FormNetwork.spec(text)).isEqualTo(Presets.MLP);
        }
    }

    @Test
    void the_labs_networks_are_written_in_capitals() {
        assertThat(FormNetwork.title(Presets.MLP)).isEqualTo("MLP");
        assertThat(FormNetwork.title(Presets.RESNET)).isEqualTo("resnet");
    }
}
