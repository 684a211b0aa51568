package loupe.cloud.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchDrawTest {

    private static SearchRange range(String least, String most, String scale, String kind) throws Refused {
        return SearchRange.of(new Members(Map.of(kind, List.of(Map.of("Name", "x", "MinValue", least, "MaxValue", most, "ScalingType", scale))))).getFirst();
    }

    @ParameterizedTest
    @CsvSource({"0,1,Linear,0.5,0.5", "0.01,1,Logarithmic,0.5,0.1", "0,0.99,ReverseLogarithmic,0.5,0.9", "0.01,1,Auto,0.5,0.1", "0.5,1,Auto,0.5,0.75"})
    void a_place_in_a_range_is_by_its_scale(String least, String most, String scale, double place, double value) throws Exception {
        assertThat(Double.parseDouble(range(least, most, scale, "ContinuousParameterRanges").at(place))).isCloseTo(value, org.assertj.core.data.Offset.offset(1e-9));
    }

    @Test
    void whole_numbers_stay_whole_and_within() throws Exception {
        SearchRange range = range("1", "4", "Linear", "IntegerParameterRanges");

        assertThat(IntStream.rangeClosed(0, 20).mapToObj(i -> range.at(i / 20.0)).distinct()).containsExactly("1", "2", "3", "4");
    }

    @Test
    void the_same_seed_draws_the_same() throws Exception {
        List<SearchRange> ranges = List.of(range("0", "1", "Linear", "ContinuousParameterRanges"));

        assertThat(new SearchDraw(ranges, "Random", new Random(1)).next()).isEqualTo(new SearchDraw(ranges, "Random", new Random(1)).next())
                .isNotEqualTo(new SearchDraw(ranges, "Random", new Random(2)).next());
    }

    @Test
    void what_was_best_is_tried_again_nearby() throws Exception {
        List<SearchRange> ranges = List.of(range("0", "1", "Linear", "ContinuousParameterRanges"));
        SearchDraw draw = new SearchDraw(ranges, "Bayesian", new Random(1));
        double best = 0;
        for (int i = 0; i < 3; i++) {
            Map<String, String> values = draw.next();
            double value = Double.parseDouble(values.get("x"));
            draw.learn(values, value);
            best = Math.max(best, value);
        }
        double top = best;

        double mean = IntStream.range(0, 200).mapToDouble(i -> Double.parseDouble(draw.next().get("x"))).average().orElseThrow();

        assertThat(Math.abs(mean - top)).isLessThan(0.1);
    }
}
