package loupe.ui.why;

import static org.assertj.core.api.Assertions.assertThat;

import loupe.data.GrayImage;
import loupe.inference.Cell;
import loupe.network.InitialWeights;
import loupe.network.LayerPath;
import loupe.ui.common.layers.LayerViewModel;
import loupe.ui.common.layers.LayersViewModel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PlayViewModelTest {

    private LayerViewModel layer;
    private PlayViewModel play;

    @BeforeEach
    void setUp() {
        Runnable[] frame = new Runnable[1];
        LayersViewModel layers = new LayersViewModel(Runnable::run, refresh -> {
            frame[0] = refresh;
            return () -> { };
        });
        layers.show(new GrayImage(28, 28, new float[784]));
        layers.show(WhyFixture.NETWORK, InitialWeights.of(WhyFixture.NETWORK, 1));
        frame[0].run();
        layer = new LayerViewModel(layers);
        layer.choose(LayerPath.of(2));
        play = new PlayViewModel(layer);
    }

    @Test
    void it_goes_place_by_place_and_row_by_row_and_begins_anew() {
        play.step();
        assertThat(layer.cell().get()).contains(new Cell(0, 0, 0));
        layer.point(new Cell(1, 2, 5));
        play.step();
        assertThat(layer.cell().get()).contains(new Cell(1, 3, 0));
        layer.point(new Cell(1, 5, 5));
        play.step();
        assertThat(layer.cell().get()).contains(new Cell(1, 0, 0));
    }

    @Test
    void it_goes_through_a_list_number_by_number() {
        layer.choose(LayerPath.of(6));
        layer.point(new Cell(9, 0, 0));
        play.step();

        assertThat(layer.cell().get()).contains(new Cell(0, 0, 0));
    }

    @Test
    void a_beat_goes_on_only_while_it_plays() {
        play.beat();
        assertThat(layer.cell().get()).isEmpty();
        play.toggle();
        play.beat();
        play.beat();
        assertThat(layer.cell().get()).contains(new Cell(0, 0, 1));
        play.toggle();
        play.beat();
        assertThat(layer.cell().get()).contains(new Cell(0, 0, 1));
    }

    @Test
    void without_a_layer_it_does_not_play() {
        layer.choose(LayerPath.of(99));
        play.toggle();

        assertThat(play.playing().get()).isFalse();
    }
}
