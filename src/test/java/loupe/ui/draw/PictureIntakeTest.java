package loupe.ui.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import loupe.data.BadInputException;
import loupe.data.Drawing;
import loupe.data.GrayImage;
import loupe.data.Picture;
import loupe.ui.common.Threads;
import org.junit.jupiter.api.Test;

class PictureIntakeTest {

    private final Deque<Runnable> background = new ArrayDeque<>();
    private final DrawViewModel model = new DrawViewModel(image -> { }, Canvases.memory(Drawing.empty(280)));
    private final PictureIntake intake = new PictureIntake(model,
            new Threads(background::add, Runnable::run, refresh -> () -> { }));

    @Test
    void a_picture_is_read_in_the_background() {
        intake.take(() -> picture(true));
        assertThat(model.sheet().get().isBlank()).isTrue();

        background.removeFirst().run();

        assertThat(model.sheet().get().picture().orElseThrow().picture()).isEqualTo(picture(true));
    }

    @Test
    void of_two_that_are_read_at_a_time_the_later_one_counts() {
        intake.take(() -> picture(true));
        intake.take(() -> picture(false));

        background.removeLast().run();
        background.removeLast().run();

        assertThat(model.sheet().get().picture().orElseThrow().picture()).isEqualTo(picture(false));
    }

    @Test
    void a_bad_file_is_refused_with_its_own_sentence() {
        intake.take(() -> {
            throw new BadInputException("There is no picture file x.png.");
        });
        background.removeFirst().run();

        assertThat(model.notice().get()).isEqualTo(new Notice("There is no picture file x.png.", true));
    }

    @Test
    void a_fault_of_the_program_is_said_and_leaves_the_canvas_alone() {
        intake.take(() -> {
            throw new IllegalStateException("no pixels");
        });
        background.removeFirst().run();

        assertThat(model.notice().get()).isEqualTo(new Notice(
                "The picture could not be taken (IllegalStateException). Try to save it as a PNG file.", true));
        assertThat(model.sheet().get().isBlank()).isTrue();
    }

    private static Picture picture(boolean darkOnLight) {
        return new Picture(GrayImage.blank(), GrayImage.blank(), darkOnLight);
    }
}
