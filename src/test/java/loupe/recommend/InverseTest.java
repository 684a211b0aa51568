package loupe.recommend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import loupe.data.Chance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InverseTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 31, 32, 33, 100})
    void a_matrix_times_its_inverse_is_one_whatever_the_blocks(int size) {
        double[][] matrix = positive(size);
        double[][] lower = new double[size][];
        for (int row = 0; row < size; row++) {
            lower[row] = Arrays.copyOf(matrix[row], size);
        }

        double[][] inverse = Inverse.of(lower, Progress.NONE);

        for (int row = 0; row < size; row++) {
            for (int column = 0; column < size; column++) {
                double sum = 0;
                for (int k = 0; k < size; k++) {
                    sum += matrix[row][k] * inverse[Math.max(k, column)][Math.min(k, column)];
                }
                assertThat(sum).isCloseTo(row == column ? 1 : 0, within(1e-9));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 6, 17})
    void a_system_is_solved(int size) {
        double[][] matrix = positive(size);
        double[] flat = new double[size * size];
        double[] right = new double[size];
        for (int row = 0; row < size; row++) {
            System.arraycopy(matrix[row], 0, flat, row * size, size);
            for (int column = 0; column < size; column++) {
                right[row] += matrix[row][column] * (column + 1);
            }
        }

        double[] solution = Cholesky.of(size, flat).solve(right);

        for (int row = 0; row < size; row++) {
            assertThat(solution[row]).isCloseTo(row + 1, within(1e-9));
        }
    }

    private static double[][] positive(int size) {
        Chance chance = Chance.of(3, size);
        double[][] factor = new double[size][size];
        double[][] matrix = new double[size][size];
        for (double[] row : factor) {
            Arrays.setAll(row, column -> chance.normal(1));
        }
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                for (int k = 0; k < size; k++) {
                    matrix[i][j] += factor[i][k] * factor[j][k];
                }
            }
            matrix[i][i] += 1;
        }
        return matrix;
    }
}
