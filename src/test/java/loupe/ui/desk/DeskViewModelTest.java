package loupe.ui.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import loupe.data.GrayImage;
import loupe.inference.Prediction;
import loupe.network.InitialWeights;
import loupe.network.Parameters;
import loupe.ui.common.SeriesMark;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeskViewModelTest {

    private static final List<String> DIGITS = List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9");

    @TempDir
    private Path home;
    private DeskFixture fixture;
    private String first;
    private String second;

    @BeforeEach
    void setUp() throws IOException {
        fixture = new DeskFixture(home, List.of());
        first = fixture.model("first", "0.9734");
        second = fixture.model("second", "0.99050");
    }

    @Test
    void networks_appear_at_once_by_their_marks_and_say_what_they_are_when_they_are_read() {
        DeskViewModel desk = fixture.desk();
        desk.add(first);
        desk.add(second);

        assertThat(desk.networks()).extracting(DeskNetwork::mark).containsExactly(SeriesMark.A, SeriesMark.B);
        assertThat(desk.networks()).extracting(network -> network.status().get())
                .containsExactly(new NetworkStatus.Loading(), new NetworkStatus.Loading());
        fixture.settle();

        assertThat(desk.networks()).extracting(network -> network.title().get()).containsExactly("first", "second");
        assertThat(desk.networks()).extracting(network -> network.fact().get()).containsExactly("97.3 %", "99.1 %");
        assertThat(desk.networks()).extracting(network -> network.status().get())
                .containsExactly(new NetworkStatus.Ready(), new NetworkStatus.Ready());
    }

    @Test
    void every_network_answers_the_picture() {
        DeskViewModel desk = deskWithBoth();

        desk.show(FakeClassifiers.picture(7));
        fixture.settle();

        assertThat(desk.picture().get()).isEqualTo(FakeClassifiers.picture(7));
        assertThat(labels(desk)).containsExactly(7, 7);
        assertThat(desk.networks().getFirst().answer().get().map(Prediction::confidence)).contains(0.91f);
    }

    @Test
    void of_the_pictures_that_come_while_it_works_only_the_newest_is_looked_at() {
        DeskViewModel desk = deskWithBoth();
        fixture.engine.broken.addAll(List.of(1, 2));

        desk.show(FakeClassifiers.picture(1));
        desk.show(FakeClassifiers.picture(2));
        desk.show(FakeClassifiers.picture(3));

        assertThat(fixture.work).hasSize(1);
        fixture.settle();
        assertThat(labels(desk)).containsExactly(3, 3);
    }

    @Test
    void a_picture_that_comes_while_a_piece_of_a_study_waits_is_answered_before_it() {
        DeskViewModel desk = deskWithBoth();
        List<String> done = new ArrayList<>();
        desk.study("map", desk.networks().getFirst(), network -> {
            fixture.frame();
            done.add(desk.networks().getLast().answer().get().isPresent() ? "piece after the answers" : "piece before the answers");
            return false;
        });
        fixture.work.removeFirst().run();

        desk.show(FakeClassifiers.picture(7));
        fixture.settle();

        assertThat(done).containsExactly("piece after the answers");
    }

    @Test
    void an_answer_to_an_older_picture_is_never_painted_over_a_newer_one() {
        DeskNetwork network = new DeskNetwork(1, SeriesMark.A, "net", "net");
        Optional<Prediction> older = Optional.of(Prediction.of(new float[] {1, 0}));
        Optional<Prediction> newer = Optional.of(Prediction.of(new float[] {0, 1}));

        network.take(5, newer);
        network.take(4, older);

        assertThat(network.answer().get()).isEqualTo(newer);
    }

    @Test
    void a_blank_picture_takes_the_answers_away() {
        DeskViewModel desk = deskWithBoth();
        desk.show(FakeClassifiers.picture(7));
        fixture.settle();

        desk.show(GrayImage.blank());
        fixture.settle();

        assertThat(desk.networks()).extracting(network -> network.answer().get()).containsExactly(Optional.empty(), Optional.empty());
    }

    @Test
    void a_network_that_joins_later_answers_the_picture_that_is_there() {
        DeskViewModel desk = fixture.desk();
        desk.show(FakeClassifiers.picture(4));
        fixture.settle();

        desk.add(first);
        fixture.settle();

        assertThat(labels(desk)).containsExactly(4);
    }

    @Test
    void a_network_that_cannot_be_read_says_why_and_the_others_go_on() {
        DeskViewModel desk = fixture.desk();
        desk.add("nowhere");
        desk.add(first);
        desk.show(FakeClassifiers.picture(2));
        fixture.settle();

        String instead = fixture.models.shippedNames().isEmpty() ? "none comes with Loupe."
                : "none of those that come with Loupe (" + String.join(", ", fixture.models.shippedNames()) + ").";
        assertThat(desk.networks().getFirst().status().get()).isEqualTo(new NetworkStatus.Failed(
                "\"nowhere\" is no trained network: it is no run's or model's folder and " + instead));
        assertThat(desk.networks().getFirst().title().get()).isEqualTo("nowhere");
        assertThat(desk.networks().getLast().answer().get().map(Prediction::label)).contains(2);
    }

    @Test
    void a_fault_of_the_engine_is_a_sentence_on_the_networks_that_it_hit() {
        DeskViewModel desk = deskWithBoth();
        fixture.engine.broken.add(5);

        desk.show(FakeClassifiers.picture(5));
        fixture.settle();

        assertThat(desk.networks()).extracting(network -> network.status().get())
                .containsOnly(new NetworkStatus.Failed("This network cannot answer: no memory left"));
    }

    @Test
    void a_full_desk_takes_no_more() {
        DeskViewModel desk = deskWithBoth();
        desk.add(first);
        assertThat(desk.hasRoom()).isTrue();
        desk.add(first);

        assertThat(desk.hasRoom()).isFalse();
        desk.add(second);
        desk.putLive("learning", DeskFixture.NETWORK, weights(1), DIGITS);
        assertThat(desk.networks()).extracting(DeskNetwork::mark).containsExactly(SeriesMark.values());
    }

    @Test
    void the_mark_of_a_network_that_left_goes_to_the_next_and_the_others_keep_theirs() {
        DeskViewModel desk = deskWithBoth();
        DeskNetwork b = desk.networks().getLast();

        desk.remove(desk.networks().getFirst());
        assertThat(desk.networks()).containsExactly(b);
        desk.add(first);
        fixture.settle();

        assertThat(desk.networks()).extracting(DeskNetwork::mark).containsExactly(SeriesMark.A, SeriesMark.B);
        assertThat(desk.networks().getLast()).isSameAs(b);
        assertThat(fixture.engine.closed).hasSize(1);
    }

    @Test
    void the_desk_is_remembered_and_comes_back_at_the_next_start() {
        DeskViewModel desk = deskWithBoth();
        desk.putLive("learning", DeskFixture.NETWORK, weights(1), DIGITS);
        fixture.settle();

        assertThat(fixture.memory.state().desk()).containsExactly(first, second);
        DeskFixture next = new DeskFixture(home, fixture.memory.state().desk());
        DeskViewModel again = next.desk();
        next.settle();
        assertThat(again.networks()).extracting(network -> network.title().get()).containsExactly("first", "second");
        again.remove(again.networks().getFirst());
        assertThat(next.memory.state().desk()).containsExactly(second);
    }

    @Test
    void a_network_that_learns_has_one_card_whose_weights_are_renewed() {
        DeskViewModel desk = deskWithBoth();
        desk.show(FakeClassifiers.picture(6));

        desk.putLive("learning", DeskFixture.NETWORK, weights(1), DIGITS);
        desk.putLive("learning", DeskFixture.NETWORK, weights(2), DIGITS);
        fixture.settle();

        DeskNetwork live = desk.networks().getLast();
        assertThat(desk.networks()).hasSize(3);
        assertThat(live.status().get()).isEqualTo(new NetworkStatus.Learning());
        assertThat(live.answer().get().map(Prediction::label)).contains(6);
        assertThat(fixture.engine.opened).endsWith(weights(1).sha256(), weights(2).sha256());
        assertThat(fixture.engine.closed).containsExactly(weights(1).sha256());
    }

    @Test
    void the_card_of_a_training_that_ended_becomes_the_trained_network() throws IOException {
        DeskViewModel desk = fixture.desk();
        desk.putLive("learning", DeskFixture.NETWORK, weights(1), DIGITS);
        fixture.settle();
        DeskNetwork live = desk.networks().getFirst();

        desk.endLive(fixture.model("run", "0.5"));
        fixture.settle();

        assertThat(desk.networks()).containsExactly(live);
        assertThat(live.status().get()).isEqualTo(new NetworkStatus.Ready());
        assertThat(live.title().get()).isEqualTo("run");
        assertThat(live.fact().get()).isEqualTo("50.0 %");
        assertThat(fixture.memory.state().desk()).containsExactly(home.resolve("run").toString());
    }

    @Test
    void a_training_whose_card_was_removed_brings_its_network_at_its_end() {
        DeskViewModel desk = fixture.desk();
        desk.putLive("learning", DeskFixture.NETWORK, weights(1), DIGITS);
        fixture.settle();
        desk.remove(desk.networks().getFirst());

        desk.endLive(first);
        fixture.settle();

        assertThat(desk.networks()).extracting(network -> network.title().get()).containsExactly("first");
    }

    @Test
    void a_training_that_left_nothing_takes_its_card_away() {
        DeskViewModel desk = deskWithBoth();
        desk.putLive("learning", DeskFixture.NETWORK, weights(1), DIGITS);

        desk.dropLive();
        desk.dropLive();
        fixture.settle();

        assertThat(desk.networks()).extracting(network -> network.title().get()).containsExactly("first", "second");
        assertThat(fixture.engine.closed).containsExactly(weights(1).sha256());
    }

    @Test
    void closing_frees_every_network() {
        DeskViewModel desk = deskWithBoth();

        desk.close();
        fixture.settle();

        assertThat(fixture.engine.closed).containsExactlyElementsOf(fixture.engine.opened).hasSize(2);
    }

    private DeskViewModel deskWithBoth() {
        DeskViewModel desk = fixture.desk();
        desk.add(first);
        desk.add(second);
        fixture.settle();
        return desk;
    }

    private static List<Integer> labels(DeskViewModel desk) {
        return desk.networks().stream().map(network -> network.answer().get().orElseThrow().label()).toList();
    }

    private static Parameters weights(long seed) {
        return InitialWeights.of(DeskFixture.NETWORK, seed);
    }
}
