package loupe.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HandTest {

    private static final DigitForm STICK = DigitForm.parse("1 1 stick: 50,0 50,100");
    private static final DigitForm FOUR = DigitForm.parse("4 1 open: 10,0 5,60! 90,60 / 60,30 60,100");

    @Test
    void every_stroke_is_written_in_eight_pieces_from_knot_to_knot() {
        assertThat(written(1, FOUR)).extracting(stroke -> stroke.points().size()).containsExactly(2 * 8 + 1, 8 + 1);
    }

    @Test
    void a_hand_repeats_itself_and_another_writes_otherwise() {
        assertThat(written(1, FOUR)).isEqualTo(written(1, FOUR)).isNotEqualTo(written(2, FOUR));
    }

    @Test
    void a_stroke_begins_and_ends_about_where_the_form_says() {
        List<Stroke.Point> points = written(1, STICK).getFirst().points();

        double length = Math.hypot(points.getLast().x() - points.getFirst().x(), points.getLast().y() - points.getFirst().y());
        assertThat(length).isCloseTo(1, within(0.5));
    }

    @Test
    void hands_lean_to_the_right_on_the_whole_but_not_each() {
        double[] leans = IntStream.range(0, 1000).mapToDouble(hand -> {
            List<Stroke.Point> points = written(hand, STICK).getFirst().points();
            return points.getFirst().x() - points.getLast().x();
        }).toArray();

        // The middle hand slants by 9 degrees, and tan 9 degrees = 0.158.
        assertThat(DoubleStream.of(leans).average().orElseThrow()).isCloseTo(0.158, within(0.05));
        assertThat(DoubleStream.of(leans)).anyMatch(lean -> lean < -0.1).anyMatch(lean -> lean > 0.4);
    }

    private static List<Stroke> written(int hand, DigitForm form) {
        return new Hand(Chance.of(11, hand)).write(form);
    }
}
