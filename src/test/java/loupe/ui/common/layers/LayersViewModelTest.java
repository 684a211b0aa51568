package loupe.ui.common.layers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import loupe.data.GrayImage;
import loupe.inference.Trace;
import loupe.network.InitialWeights;
import loupe.network.NetworkSpec;
import loupe.network.NetworkText;
import loupe.network.Parameters;
import org.junit.jupiter.api.Test;

class LayersViewModelTest {

    private static final NetworkSpec OTHER = NetworkText.parse("other", "flatten | dense 10");

    private final LayersFixture fixture = new LayersFixture();

    @Test
    void before_the_first_result_there_is_no_picture() {
        fixture.layers.show(LayersFixture.NETWORK, InitialWeights.of(LayersFixture.NETWORK, 1));

        assertThat(fixture.layers.trace().get()).isEmpty();
        assertThat(fixture.work).as("nothing is worked out on the screen's thread").hasSize(1);
        fixture.settle();
        assertThat(fixture.layers.trace().get().map(trace -> trace.layers().size())).isEqualTo(Optional.of(5));
    }

    @Test
    void of_many_drawings_only_the_newest_is_looked_at() {
        fixture.show(LayersFixture.NETWORK);
        List<GrayImage> seen = new ArrayList<>();
        fixture.layers.trace().subscribe(trace -> trace.map(Trace::picture).ifPresent(seen::add));
        seen.clear();

        fixture.layers.show(GrayImage.blank());
        fixture.layers.show(GrayImage.blank());
        fixture.layers.show(LayersFixture.bar());

        assertThat(fixture.work).hasSize(1);
        fixture.settle();
        assertThat(seen).containsExactly(LayersFixture.bar());
    }

    @Test
    void what_belongs_to_an_older_network_is_never_shown() {
        fixture.show(LayersFixture.NETWORK);
        Optional<Trace> before = fixture.layers.trace().get();
        fixture.layers.show(GrayImage.blank());
        fixture.work.removeFirst().run();

        fixture.layers.show(OTHER, InitialWeights.of(OTHER, 1));
        fixture.frames.forEach(Runnable::run);

        assertThat(fixture.layers.trace().get()).isSameAs(before);
        fixture.settle();
        assertThat(fixture.layers.trace().get().map(Trace::network)).isEqualTo(Optional.of(OTHER));
    }

    @Test
    void a_result_that_comes_late_does_not_replace_a_newer_one() {
        fixture.show(LayersFixture.NETWORK);
        fixture.layers.show(GrayImage.blank());
        Runnable slow = fixture.work.removeFirst();
        fixture.layers.show(LayersFixture.bar());
        slow.run();
        fixture.frames.forEach(Runnable::run);
        fixture.settle();

        assertThat(fixture.layers.trace().get().map(Trace::picture)).isEqualTo(Optional.of(LayersFixture.bar()));
    }

    @Test
    void weights_are_made_on_the_worker_and_once_for_many_drawings() {
        List<String> made = new ArrayList<>();
        fixture.layers.show(LayersFixture.NETWORK, () -> {
            made.add("weights");
            return InitialWeights.of(LayersFixture.NETWORK, 1);
        });
        assertThat(made).isEmpty();
        fixture.settle();
        fixture.layers.show(LayersFixture.bar());
        fixture.settle();
        assertThat(made).containsExactly("weights");
    }

    @Test
    void a_network_that_wants_another_size_has_no_pictures() {
        NetworkSpec small = new NetworkSpec("small", new loupe.network.Shape.Pictures(1, 14, 14), OTHER.layers());
        fixture.show(LayersFixture.NETWORK);

        fixture.layers.show(small, new Parameters(List.of()));
        fixture.settle();

        assertThat(fixture.layers.trace().get()).isEmpty();
    }
}
