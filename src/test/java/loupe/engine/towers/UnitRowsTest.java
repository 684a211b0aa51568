package loupe.engine.towers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class UnitRowsTest {

    @Test
    void rows_have_length_1_and_a_row_of_zeros_stays_one() {
        assertThat(UnitRows.of(2, new float[] {3, 4, 0, 0}).rows()).containsExactly(0.6f, 0.8f, 0, 0);
    }

    @Test
    void the_way_back_agrees_with_small_steps() {
        Weight rows = new Starts(1).normal("rows", 2, 3, 1, 0);
        float[] slopes = {0.3f, -1, 0.5f, 0.2f, 0.7f, -0.4f};
        float[] back = slopes.clone();
        UnitRows.of(3, rows.values().clone()).back(back);
        rows.add(back);

        Slopes.agree(List.of(rows), () -> {
            float[] unit = UnitRows.of(3, rows.values().clone()).rows();
            double sum = 0;
            for (int i = 0; i < unit.length; i++) {
                sum += slopes[i] * unit[i];
            }
            return sum;
        }, 1e-3);
    }
}
