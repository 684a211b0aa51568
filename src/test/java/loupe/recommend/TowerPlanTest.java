package loupe.recommend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import loupe.data.films.Film;
import loupe.data.films.FilmSet;
import loupe.data.films.Person;
import loupe.data.films.Ratings;
import org.junit.jupiter.api.Test;

class TowerPlanTest {

    /** Ten films that share one word, two genres, one decade; four people of one age, two genders, one occupation. */
    private static final FilmSet SET = new FilmSet("sample",
            IntStream.rangeClosed(1, 10).mapToObj(film -> new Film(film, "Comet " + film, OptionalInt.of(1990), List.of(film % 2))).toList(),
            IntStream.rangeClosed(1, 4).mapToObj(person -> new Person(person, 30, person % 2 == 0 ? "F" : "M", "baker", "")).toList(),
            List.of("a", "b"), Ratings.NONE, "");

    private static TowerPlan plan(Recipe recipe, boolean posters) {
        return TowerPlan.of(recipe, SET, posters).orElseThrow();
    }

    private static long parameters(TowerPlan plan, TowerPlan.Part part) {
        return plan.films().stream().filter(stage -> stage.part() == part).mapToLong(TowerPlan.Stage::parameters).sum();
    }

    @Test
    void neural_mf_is_two_tables_with_a_block_on_either_side() {
        TowerPlan plan = plan(KnownModel.NEURAL_MF.recipe().with(Setting.K, 8), false);

        assertThat(plan.parameters()).isEqualTo(10 * 8 + 2 * (8 * 8 + 8) + 10 + 4 * 8 + 10 * 8 + 2 * (8 * 8 + 8) + 4);
    }

    @Test
    void the_workshops_neural_mf_has_a_dense_layer_on_either_side() {
        assertThat(plan(KnownModel.WORKSHOP_NMF.recipe().with(Setting.K, 8), false).parameters()).isEqualTo(10 * 8 + 8 * 9 + 4 * 8 + 8 * 9);
    }

    @Test
    void a_dssm_is_told_words_genres_years_and_who_people_are() {
        TowerPlan plan = plan(KnownModel.DSSM.recipe().with(Setting.K, 8), false);

        assertThat(parameters(plan, TowerPlan.Part.WORDS)).isEqualTo(96);
        assertThat(parameters(plan, TowerPlan.Part.GENRES)).isEqualTo(2 * 96);
        assertThat(parameters(plan, TowerPlan.Part.YEARS)).isEqualTo((1 + 1) * 96);
        assertThat(parameters(plan, TowerPlan.Part.DENSE)).isEqualTo(96 * 8 + 8);
        assertThat(plan.people()).extracting(TowerPlan.Stage::part).containsExactly(TowerPlan.Part.PERSON_ROW, TowerPlan.Part.FACTS,
                TowerPlan.Part.QUESTION, TowerPlan.Part.UNIT);
        long letters = QuestionLetters.of(SET.films(), SET.genres()).names().size();
        assertThat(plan.people()).extracting(TowerPlan.Stage::parameters).containsExactly(4 * 8L, 4 * 8L, letters * 8, 0L);
    }

    @Test
    void posters_cost_three_convolutions_and_a_dense_layer_where_there_are_any() {
        Recipe recipe = KnownModel.DSSM.recipe().with(Setting.K, 8);

        assertThat(parameters(plan(recipe, true), TowerPlan.Part.POSTER)).isEqualTo(16 * 76 + 32 * 145 + 32 * 289 + 768 * 96);
        TowerPlan.Stage bare = plan(recipe, false).films().get(4);
        assertThat(bare.on()).isFalse();
        assertThat(bare.input()).isEmpty();
    }

    @Test
    void what_is_switched_off_costs_nothing() {
        Recipe all = KnownModel.DSSM.recipe().with(Setting.K, 8);
        Recipe content = new Recipe(all.model(), all.settings(), all.optimizer(), all.loss(), Set.of(Input.ID, Input.TITLE, Input.TRIGRAMS));

        assertThat(plan(all, false).parameters() - plan(content, false).parameters()).isEqualTo(96 + 10 * 8 + 10);
        assertThat(plan(content, false).films()).filteredOn(stage -> !stage.on()).extracting(TowerPlan.Stage::part)
                .containsExactly(TowerPlan.Part.WORDS, TowerPlan.Part.LETTERS, TowerPlan.Part.POSTER, TowerPlan.Part.FILM_ROW, TowerPlan.Part.POPULARITY);
    }

    @Test
    void each_input_is_a_switch_that_costs_its_own_numbers() {
        Recipe all = KnownModel.DSSM.recipe().with(Setting.K, 8).without(Set.of());
        Map<Input, TowerPlan.Part> parts = Map.of(Input.TITLE, TowerPlan.Part.WORDS, Input.TRIGRAMS, TowerPlan.Part.LETTERS, Input.GENRE,
                TowerPlan.Part.GENRES, Input.YEAR, TowerPlan.Part.YEARS, Input.POSTER, TowerPlan.Part.POSTER, Input.USER, TowerPlan.Part.PERSON_ROW,
                Input.DEMOGRAPHICS, TowerPlan.Part.FACTS, Input.QUERY, TowerPlan.Part.QUESTION);

        parts.forEach((input, part) -> assertThat(plan(all, true).parameters() - plan(all.without(Set.of(input)), true).parameters()).as(input.word())
                .isPositive().isEqualTo(stage(plan(all, true), part).parameters()));
        assertThat(KnownModel.DSSM.recipe().without()).as("as it is trained where nothing is said").containsExactly(Input.TRIGRAMS);
    }

    private static TowerPlan.Stage stage(TowerPlan plan, TowerPlan.Part part) {
        return Stream.concat(plan.films().stream(), plan.people().stream()).filter(stage -> stage.part() == part).findFirst().orElseThrow();
    }

    @Test
    void people_who_tell_nothing_that_tells_them_apart_have_no_switch_for_it() {
        FilmSet silent = new FilmSet("silent", SET.films(), IntStream.rangeClosed(1, 4).mapToObj(person -> new Person(person, 0, "", "", "")).toList(),
                SET.genres(), Ratings.NONE, "");

        TowerPlan.Stage facts = stage(TowerPlan.of(KnownModel.DSSM.recipe(), silent, false).orElseThrow(), TowerPlan.Part.FACTS);

        assertThat(facts.on()).isFalse();
        assertThat(facts.input()).isEmpty();
        assertThat(facts.parameters()).isZero();
    }

    @Test
    void the_workshops_dssm_has_a_table_of_205_gigabytes_and_most_of_its_numbers_are_peoples_rows() {
        TowerPlan plan = TowerPlan.workshop();

        assertThat(WorkshopDssm.ALEXNET).isEqualTo(57_003_840);
        assertThat(WorkshopDssm.projectionBytes()).isEqualTo(204_800_000_000L);
        assertThat(plan.people().getFirst().parameters()).isEqualTo(256_000_000);
        assertThat(plan.parameters()).isEqualTo(57_003_840 + 4097 * 256 + 257 * 256 + 513 * 256 + 256_000_000 + 2 * 257 * 256 + 513 * 256);
    }

    @Test
    void other_models_have_no_towers() {
        assertThat(TowerPlan.of(KnownModel.EASE.recipe(), SET, false)).isEqualTo(Optional.empty());
        assertThat(TowerPlan.of(KnownModel.AUTOREC.recipe(), SET, false)).isEqualTo(Optional.empty());
    }
}
