package loupe.recommend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import loupe.recommend.TowerPlan.Part;
import org.junit.jupiter.api.Test;

class TowerJoinTest {

    private static List<TowerJoin> joins(Part... parts) {
        return TowerJoin.of(List.of(parts).stream().map(part -> new TowerPlan.Stage(part, java.util.Optional.empty(), true, 1, 1, 0)).toList());
    }

    @Test
    void what_is_told_runs_together_in_the_sum_and_the_films_row_comes_in_before_length_1() {
        assertThat(joins(Part.WORDS, Part.GENRES, Part.SUM, Part.DENSE, Part.FILM_ROW, Part.UNIT, Part.POPULARITY)).containsExactly(
                new TowerJoin(0, 2), new TowerJoin(1, 2), new TowerJoin(2, 3), new TowerJoin(3, 5), new TowerJoin(4, 5), new TowerJoin(5, 7),
                new TowerJoin(6, 7));
    }

    @Test
    void the_workshops_two_branches_are_side_by_side_before_they_run_together() {
        assertThat(TowerJoin.of(TowerPlan.workshop().films())).containsExactly(new TowerJoin(0, 1), new TowerJoin(2, 3), new TowerJoin(1, 4),
                new TowerJoin(3, 4), new TowerJoin(4, 5), new TowerJoin(5, 6), new TowerJoin(6, 7));
    }

    @Test
    void a_persons_rows_add_up_in_the_block_and_the_bias_goes_by() {
        assertThat(joins(Part.PERSON_ROW, Part.RATED, Part.BLOCK, Part.BIAS)).containsExactly(new TowerJoin(0, 2), new TowerJoin(1, 2),
                new TowerJoin(2, 4), new TowerJoin(3, 4));
    }
}
