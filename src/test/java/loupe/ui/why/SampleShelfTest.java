package loupe.ui.why;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import loupe.inference.TrainedModel;
import loupe.network.InitialWeights;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleShelfTest {

    private static final TrainedModel MODEL = model(1);

    @TempDir
    private Path home;
    private WhyFixture fixture;
    private SampleShelf shelf;

    private static TrainedModel model(long seed) {
        return new TrainedModel("net", WhyFixture.NETWORK, InitialWeights.of(WhyFixture.NETWORK, seed), List.of(), Map.of());
    }

    @BeforeEach
    void setUp() throws IOException {
        fixture = new WhyFixture(home);
        shelf = fixture.shelf();
    }

    @Test
    void it_says_how_far_it_is_and_then_what_the_pictures_are() {
        shelf.want(MODEL);
        assertThat(shelf.state().get()).isEqualTo(new SampleState.Reading(0));
        fixture.settle();

        SampleState.Ready ready = (SampleState.Ready) shelf.state().get();
        assertThat(ready.data()).isEqualTo("MNIST, handwritten digits");
        assertThat(ready.pictures().count()).isEqualTo(60);
        assertThat(ready.kept().sample().vectors()).hasDimensions(60, 6);
    }

    @Test
    void it_is_kept_and_read_again_by_the_next_shelf() throws IOException {
        shelf.want(MODEL);
        fixture.settle();
        try (Stream<Path> files = Files.list(fixture.workspace.cache().resolve("hidden"))) {
            assertThat(files).hasSize(1);
        }
        SampleShelf next = fixture.shelf();
        next.want(MODEL);
        fixture.settle();

        assertThat(((SampleState.Ready) next.state().get()).kept().sample().vectors())
                .isDeepEqualTo(((SampleState.Ready) shelf.state().get()).kept().sample().vectors());
    }

    @Test
    void other_weights_have_a_sample_of_their_own() {
        shelf.want(MODEL);
        fixture.settle();
        float[] first = ((SampleState.Ready) shelf.state().get()).kept().sample().vectors()[0];
        shelf.want(model(2));
        fixture.settle();

        assertThat(((SampleState.Ready) shelf.state().get()).kept().sample().vectors()[0]).isNotEqualTo(first);
    }

    @Test
    void stopped_it_makes_nothing_until_it_goes_on() {
        shelf.want(MODEL);
        shelf.stop();
        fixture.settle();
        assertThat(shelf.state().get()).isEqualTo(new SampleState.Stopped());
        shelf.want(MODEL);
        assertThat(shelf.state().get()).isEqualTo(new SampleState.Stopped());

        shelf.again();
        fixture.settle();
        assertThat(shelf.state().get()).isInstanceOf(SampleState.Ready.class);
    }

    @Test
    void what_was_made_for_another_network_is_dropped() {
        shelf.want(MODEL);
        WhyFixture.run(fixture.background);
        shelf.want(model(2));
        fixture.frame();

        assertThat(shelf.state().get()).isEqualTo(new SampleState.Reading(0));
    }

    @Test
    void a_set_that_cannot_be_read_is_told() throws IOException {
        try (Stream<Path> files = Files.list(home.resolve("datasets/mnist"))) {
            for (Path file : files.toList()) {
                Files.write(file, new byte[] {1, 2, 3});
            }
        }
        shelf.want(MODEL);
        fixture.settle();

        assertThat(shelf.state().get()).isInstanceOf(SampleState.Failed.class);
    }
}
