package loupe.recommend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ViewerTowerTest {

    private static final ViewerTower TOWER = new ViewerTower(new ViewerTower.Told(List.of("age 2", "gender F"), new float[] {3, 0, 0, 4}),
            new ViewerTower.Asked(QuestionLetters.known(List.of("#st", "sta", "tar", "ar#")), new float[] {0, 2, 0, 2, 0, 2, 0, 2}), 5, 10);

    private static double[] of(double x, double y, List<String> facts, String question) {
        return TOWER.vector(new double[] {x, y}, new ViewerTower.Saying(facts, question));
    }

    @Test
    void known_told_and_asked_add_up_and_come_to_one_length() {
        assertThat(of(0, 0, List.of("age 2", "gender F"), "")).containsExactly(new double[] {6, 8}, within(1e-9));
        assertThat(of(2, 0, List.of("gender F"), "star")).containsExactly(new double[] {10 * 5 / Math.hypot(5, 8), 10 * 8 / Math.hypot(5, 8)}, within(1e-6));
    }

    @Test
    void of_nobody_who_says_nothing_nothing_is_known() {
        assertThat(of(0, 0, List.of(), " ")).containsExactly(0, 0);
        assertThat(ViewerTower.Saying.NOTHING.isNothing()).isTrue();
    }

    @Test
    void facts_and_letters_that_the_tower_never_met_do_not_count() {
        assertThat(of(1, 0, List.of("occupation pirate"), "xyz")).containsExactly(10, 0);
    }
}
