package loupe.recommend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import loupe.data.BadInputException;
import loupe.data.films.Film;
import loupe.data.films.FilmSet;
import loupe.data.films.Person;
import org.junit.jupiter.api.Test;

class WrongWaysTest {

    private static final FilmSet SET = new FilmSet("sample",
            IntStream.rangeClosed(1, Sample.FILMS).mapToObj(film -> new Film(film, "Film " + film, OptionalInt.empty(), List.of())).toList(),
            IntStream.rangeClosed(1, Sample.PEOPLE).mapToObj(person -> new Person(person, 30, "", "", "")).toList(), List.of(), Sample.tastes(1), "");

    private static List<WrongWays.Row> measured(List<Integer> steps, java.util.function.BooleanSupplier stop) throws BadInputException {
        return new WrongWays(SET, Sample::quick).measure(steps::add, stop);
    }

    @Test
    void every_way_has_its_figures_and_only_some_foretell_stars() throws BadInputException {
        List<Integer> steps = new ArrayList<>();

        List<WrongWays.Row> rows = measured(steps, () -> false);

        assertThat(rows).extracting(WrongWays.Row::model).containsExactly("popularity", "bias", "mf", "knn", "ials", "ease");
        assertThat(rows).allSatisfy(row -> assertThat(row.figures()).containsKeys("ndcg@10", "hr@10", "sampled-hr@10"));
        assertThat(rows).filteredOn(row -> row.figures().containsKey("rmse")).extracting(WrongWays.Row::model).containsExactly("bias", "mf");
        assertThat(steps).startsWith(1, 2, 3).endsWith(WrongWays.steps()).isSorted();
    }

    @Test
    void the_figures_are_those_of_the_judge() throws BadInputException {
        WrongWays.Row bias = measured(new ArrayList<>(), () -> false).get(1);
        Study study = new Study(Fits.of(KnownModel.BIAS), Sample.quick(KnownModel.BIAS), 1, Optional.of(SET));

        Study.Result lists = study.run(List.of(Cuts.perPerson(SET.ratings(), 1)), moment -> { }, () -> false).getFirst();
        Study.Result last = study.run(List.of(Cuts.lastOut(SET.ratings())), moment -> { }, () -> false).getFirst();

        assertThat(bias.figures().get("rmse")).isEqualTo(lists.figures().get("rmse"));
        assertThat(bias.figures().get("ndcg@10")).isEqualTo(lists.figures().get("ndcg@10"));
        assertThat(bias.figures().get("hr@10")).isEqualTo(last.figures().get("hr@10"));
        assertThat(bias.figures().get("sampled-hr@10")).isEqualTo(last.figures().get("sampled-hr@10"));
    }

    @Test
    void a_stop_gives_up_the_model_that_is_being_measured() throws BadInputException {
        List<Integer> steps = new ArrayList<>();

        assertThat(measured(steps, () -> steps.size() >= 3)).extracting(WrongWays.Row::model).containsExactly("popularity", "bias");
    }

    @Test
    void half_of_the_squared_error_and_the_root_of_twice_it_are_each_others_way_back() {
        assertThat(WrongWays.halfSquared(0.937)).isCloseTo(0.439, within(1e-4));
        assertThat(WrongWays.trueRmse(0.439)).isCloseTo(0.937, within(1e-4));
    }
}
