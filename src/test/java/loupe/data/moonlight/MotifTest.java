package loupe.data.moonlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MotifTest {

    private static final int GRID = 80;

    @ParameterizedTest
    @EnumSource
    void a_motif_stays_in_its_square_and_can_be_seen(Motif motif) {
        List<Sketch.Patch> patches = motif.in(Palette.of(0.5)).patches();
        int inside = 0;
        for (int i = 0; i < GRID * GRID; i++) {
            double x = (i % GRID - GRID / 2 + 0.5) * 2.6 / GRID;
            double y = (i / GRID - GRID / 2 + 0.5) * 2.6 / GRID;
            boolean covered = patches.stream().anyMatch(patch -> patch.figure().distance(x, y) < 0);
            assertThat(covered && Math.max(Math.abs(x), Math.abs(y)) > 1.02).isFalse();
            inside += covered ? 1 : 0;
        }

        assertThat(inside / (double) (GRID * GRID)).isBetween(0.07, 0.5);
    }

    @Test
    void they_are_spread_evenly_from_earthly_to_fantastic() {
        assertThat(IntStream.range(0, 17).mapToObj(i -> Motif.of((i + 0.5) / 17))).containsExactly(Motif.values());
        assertThat(Motif.of(-1)).isEqualTo(Motif.CUP);
        assertThat(Motif.of(2)).isEqualTo(Motif.EYE);
    }
}
