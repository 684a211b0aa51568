package loupe.ui.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import loupe.data.BadInputException;
import loupe.data.GrayImage;
import loupe.inference.Prediction;
import loupe.ui.common.Threads;
import org.junit.jupiter.api.Test;

class DistantViewModelTest {

    private static final GrayImage SEVEN = picture(7);
    private static final GrayImage ONE = picture(1);

    private final Deque<Runnable> background = new ArrayDeque<>();
    private final List<GrayImage> asked = new ArrayList<>();
    private long nanos;
    private final DistantViewModel model = new DistantViewModel(new Threads(background::add, Runnable::run, refresh -> refresh::run), () -> nanos);

    private static GrayImage picture(int bright) {
        float[] pixels = new float[GrayImage.SIDE * GrayImage.SIDE];
        pixels[bright] = 1;
        return new GrayImage(GrayImage.SIDE, GrayImage.SIDE, pixels);
    }

    private Prediction sees(GrayImage picture) {
        asked.add(picture);
        nanos += 42_000_000;
        float[] probabilities = new float[10];
        probabilities[picture.equals(SEVEN) ? 7 : 1] = 1;
        return Prediction.of(probabilities);
    }

    private DistantNetwork only() {
        assertThat(model.networks()).hasSize(1);
        return model.networks().getFirst();
    }

    private void run() {
        while (!background.isEmpty()) {
            background.removeFirst().run();
        }
    }

    @Test
    void an_endpoint_answers_the_picture_and_says_how_long_that_took() {
        model.show(SEVEN);
        model.add("loupe-e", this::sees);
        run();
        assertThat(only().answer().orElseThrow().label()).isEqualTo(7);
        assertThat(only().millis()).hasValue(42);
        assertThat(DistantCards.words(only())).isEqualTo("7, 1.00, after 42 ms");
    }

    @Test
    void of_the_pictures_that_come_meanwhile_only_the_newest_is_asked_about() {
        model.add("loupe-e", this::sees);
        model.show(SEVEN);
        model.show(picture(2));
        model.show(picture(3));
        model.show(ONE);
        run();
        assertThat(asked).containsExactly(SEVEN, ONE);
        assertThat(only().answer().orElseThrow().label()).isEqualTo(1);
    }

    @Test
    void a_blank_picture_asks_nobody() {
        model.add("loupe-e", this::sees);
        run();
        assertThat(asked).isEmpty();
        model.show(SEVEN);
        run();
        model.show(GrayImage.blank());
        run();
        assertThat(asked).containsExactly(SEVEN);
        assertThat(only().answer()).isEmpty();
    }

    @Test
    void one_that_does_not_answer_says_why_and_is_asked_again_with_the_next_picture() {
        boolean[] up = new boolean[1];
        model.add("loupe-e", picture -> {
            if (!up[0]) {
                throw new BadInputException("AWS could not be reached to ask the endpoint loupe-e.");
            }
            return sees(picture);
        });
        model.show(SEVEN);
        run();
        assertThat(DistantCards.words(only())).isEqualTo("AWS could not be reached to ask the endpoint loupe-e.");
        up[0] = true;
        model.show(ONE);
        run();
        assertThat(only().trouble()).isEmpty();
        assertThat(only().answer()).isPresent();
    }

    @Test
    void one_that_was_taken_away_is_asked_no_longer() {
        model.add("loupe-e", this::sees);
        model.show(SEVEN);
        model.remove("loupe-e");
        run();
        model.show(ONE);
        run();
        assertThat(asked).containsExactly(SEVEN);
        assertThat(model.networks()).isEmpty();
    }
}
