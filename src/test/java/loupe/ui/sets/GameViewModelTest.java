package loupe.ui.sets;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import loupe.data.KnownSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GameViewModelTest {

    private static final long SECOND = 1_000_000_000;

    @TempDir
    private Path home;
    private SetsFixture fixture;
    private GameViewModel game;

    @BeforeEach
    void sets() {
        fixture = SetsFixture.whole(home);
        game = new GameViewModel(fixture.work, fixture.threads, () -> fixture.nanos);
    }

    private void begin() {
        game.start();
        fixture.settle();
    }

    private Round round() {
        return ((GameState.Asking) game.state().get()).round();
    }

    private void pass(double seconds) {
        fixture.nanos += Math.round(seconds * SECOND);
        fixture.frames.next();
    }

    private void answerRightly() {
        game.answer(round().truth(round().at()));
    }

    private GameResult result() {
        return ((GameState.Over) game.state().get()).result();
    }

    @Test
    void twenty_pictures_are_shown_and_a_right_answer_shows_the_next_at_once() {
        begin();
        assertThat(round().pictures()).hasSize(20).doesNotHaveDuplicates();

        answerRightly();

        assertThat(round().at()).isEqualTo(1);
        assertThat(round().right()).isEqualTo(1);
    }

    @Test
    void the_time_counts_down_and_after_three_seconds_the_next_picture_comes() {
        begin();

        pass(1);
        assertThat(game.left().get()).isEqualTo(2);
        assertThat(round().at()).isZero();
        pass(1.9);
        assertThat(game.left().get()).isBetween(0.09, 0.11);
        pass(0.2);

        assertThat(round().at()).isEqualTo(1);
        assertThat(round().answers().getFirst()).isEmpty();
        assertThat(game.left().get()).isEqualTo(3);
    }

    @Test
    void an_answer_gives_the_next_picture_its_whole_time() {
        begin();
        pass(2.5);
        game.answer(3);

        pass(2.5);

        assertThat(round().at()).isEqualTo(1);
    }

    @Test
    void while_it_stands_still_no_time_passes_and_no_answer_is_taken() {
        begin();
        pass(1);
        game.togglePause();
        assertThat(game.state().get()).isInstanceOf(GameState.Paused.class);

        pass(60);
        game.answer(1);
        game.togglePause();

        assertThat(round().at()).isZero();
        assertThat(game.left().get()).isEqualTo(2);
        pass(1.5);
        assertThat(round().at()).isZero();
        pass(0.6);
        assertThat(round().at()).isEqualTo(1);
    }

    @Test
    void without_a_limit_a_picture_stays_as_long_as_it_takes() {
        game.limit(false);
        begin();
        assertThat(game.notice()).isEqualTo("20 pictures, as much time as you like. Answer with the keys 0 to 9 or the buttons.");

        pass(600);
        assertThat(round().at()).isZero();
        game.limit(true);
        pass(2);
        assertThat(round().at()).isZero();
        pass(1.1);
        assertThat(round().at()).isEqualTo(1);
    }

    @Test
    void at_the_end_both_are_told_with_what_each_missed() {
        begin();
        List<Integer> pictures = round().pictures();
        long fooled = pictures.stream().filter(picture -> picture % 7 == 0).count();
        game.answer((round().truth(0) + 5) % 10);
        while (game.state().get() instanceof GameState.Asking) {
            answerRightly();
        }

        boolean both = pictures.getFirst() % 7 == 0;
        assertThat(result().sentence()).isEqualTo("You: 19 of 20 right (95.0\u00a0%%). cnn: %d of 20 right (%.1f\u00a0%%).".formatted(
                20 - fooled, 5.0 * (20 - fooled)));
        assertThat(result().misses()).isEqualTo("Missed by you alone: %d; by the network alone: %d; by both: %d.".formatted(
                both ? 0 : 1, fooled - (both ? 1 : 0), both ? 1 : 0));
        assertThat(result().line(0)).startsWith(result().names().get(result().round().truth(0)) + "\nyou: ✗ ");
    }

    @Test
    void a_round_that_is_ended_early_counts_what_was_shown() {
        begin();
        answerRightly();
        answerRightly();

        game.stop();

        assertThat(result().sentence()).startsWith("You: 2 of 2 right (100.0\u00a0%). cnn: ");
        assertThat(result().sentence()).contains(" of 2 right");
    }

    @Test
    void a_round_that_is_ended_before_the_first_answer_has_no_result() {
        begin();

        game.stop();

        assertThat(result().sentence()).isEqualTo("You ended the round before the first answer.");
        assertThat(result().misses()).isEmpty();
    }

    @Test
    void the_same_round_has_the_same_pictures_and_the_next_has_others() {
        begin();
        List<Integer> first = round().pictures();
        game.stop();
        begin();
        assertThat(round().pictures()).isEqualTo(first);
        game.stop();

        game.startOther();
        fixture.settle();

        assertThat(round().pictures()).isNotEqualTo(first);
    }

    @Test
    void a_class_that_is_not_there_is_no_answer() {
        begin();

        game.answer(10);
        game.answer(-1);

        assertThat(round().at()).isZero();
    }

    @Test
    void fashion_is_played_against_a_network_that_knows_fashion() {
        assertThat(game.sets().get()).containsExactly(KnownSet.MNIST, KnownSet.FASHION_MNIST);

        game.choose(KnownSet.FASHION_MNIST);
        begin();
        answerRightly();
        game.stop();

        assertThat(result().names()).contains("Ankle boot");
        assertThat(result().opponent().orElseThrow().network().data()).isEqualTo("fashion-mnist");
    }

    @Test
    void without_the_real_sets_it_is_played_with_loupes_own_digits_and_says_so() {
        SetsFixture bare = new SetsFixture(home.resolve("bare"));
        GameViewModel own = new GameViewModel(bare.work, bare.threads, () -> bare.nanos);

        assertThat(own.sets().get()).containsExactly(KnownSet.DIGITS);
        assertThat(own.notice()).isEqualTo("20 pictures, three seconds each, for you and for the network. Answer with the keys 0 to 9 or"
                + " the buttons. MNIST and Fashion-MNIST are not here: these are digits that Loupe draws.");
        own.start();
        bare.settle();
        assertThat(own.state().get()).isInstanceOf(GameState.Asking.class);
        own.answer(1);
        own.stop();
        assertThat(((GameState.Over) own.state().get()).result().sentence()).contains("cnn: ");
    }

    @Test
    void a_game_that_is_left_while_it_is_prepared_does_not_begin() {
        game.start();

        game.leave();
        fixture.settle();

        assertThat(game.state().get()).isEqualTo(new GameState.Waiting());
    }

    @Test
    void what_is_prepared_can_be_stopped_and_begun_again() {
        SetsFixture bare = new SetsFixture(home.resolve("bare"));
        GameViewModel own = new GameViewModel(bare.work, bare.threads, () -> bare.nanos);
        own.start();

        own.stop();

        assertThat(own.state().get()).isEqualTo(new GameState.Waiting());
        own.start();
        bare.settle();
        assertThat(own.state().get()).as("what was stopped does not end what was begun after it").isInstanceOf(GameState.Asking.class);
    }
}
