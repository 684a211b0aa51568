package loupe.recommend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RecipeTest {

    @ParameterizedTest
    @EnumSource
    void every_models_own_recipe_has_no_fault(KnownModel model) {
        assertThat(model.recipe().fault()).isEmpty();
        assertThat(KnownModel.named(model.id())).contains(model);
        model.optimizers().forEach(optimizer -> assertThat(model.recipe(Optional.of(optimizer)).fault()).isEmpty());
    }

    @Test
    void a_setting_out_of_range_is_told() {
        assertThat(KnownModel.MF.recipe().with(Setting.K, 0).fault()).contains("--k must be a whole number from 1 to 2000, not 0.");
        assertThat(KnownModel.MF.recipe().with(Setting.EPOCHS, 2.5).fault())
                .contains("--epochs must be a whole number from 1 to 10000, not 2.5.");
        assertThat(KnownModel.MF.recipe().with(Setting.RATE, Double.NaN).fault()).contains("--lr must be from 1.0E-7 to 10, not NaN.");
    }

    @Test
    void a_setting_that_the_model_does_not_have_is_told() {
        assertThat(KnownModel.EASE.recipe().with(Setting.RATE, 0.1).fault()).contains("--lr: ease has no such setting.");
        assertThatThrownBy(() -> KnownModel.EASE.recipe().number(Setting.K)).hasMessage("ease has no setting \"k\".");
    }

    @Test
    void towers_that_are_told_too_little_are_told_so() {
        Recipe own = KnownModel.DSSM.recipe();

        assertThat(own.without(Set.of(Input.USER, Input.DEMOGRAPHICS)).fault())
                .contains("--without: nothing is left that tells people apart. Leave one of user, demographics on.");
        assertThat(own.without(Input.ofFilms()).fault())
                .contains("--without: nothing is left that tells films apart. Leave one of title, trigrams, genre, year, poster, id on.");
        assertThat(own.without(Set.of(Input.USER, Input.QUERY)).fault()).isEmpty();
        assertThat(KnownModel.MF.recipe().without(Set.of(Input.USER)).fault()).contains("--without: mf is not told a person's user anyway.");
    }

    @Test
    void invented_films_are_learnt_with_six_factors() {
        Recipe films = KnownModel.MF.recipe(Optional.of(Optimizer.SGD), "films");

        assertThat(films.count(Setting.K)).isEqualTo(6);
        assertThat(films.fault()).isEmpty();
        assertThat(KnownModel.MF.recipe(Optional.of(Optimizer.SGD), "movielens")).isEqualTo(KnownModel.MF.recipe());
        assertThat(KnownModel.EASE.recipe(Optional.empty(), "films")).isEqualTo(KnownModel.EASE.recipe());
    }

    @Test
    void the_workshops_adam_form_has_its_own_settings() {
        Recipe adam = KnownModel.WORKSHOP_MF.recipe(Optional.of(Optimizer.ADAM));

        assertThat(adam.count(Setting.EPOCHS)).isEqualTo(25);
        assertThat(adam.number(Setting.RATE)).isEqualTo(0.001);
    }
}
