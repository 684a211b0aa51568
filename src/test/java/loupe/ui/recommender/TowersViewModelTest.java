package loupe.ui.recommender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import loupe.data.films.Ratings;
import loupe.recommend.Embedding;
import loupe.recommend.FactorModel;
import loupe.recommend.FoldIn;
import loupe.recommend.Input;
import loupe.recommend.KnownModel;
import loupe.recommend.Loss;
import loupe.recommend.Roster;
import loupe.recommend.Scale;
import loupe.recommend.Setting;
import loupe.recommend.TowerPlan;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TowersViewModelTest {

    @TempDir
    private Path home;
    private Hall hall;
    private TowersViewModel model;

    @BeforeEach
    void open() {
        hall = new FilmsFixture(home).hall();
        model = hall.towers();
    }

    private TowerPlan.Stage stage(TowerPlan.Part part) {
        return model.plan().get().films().stream().filter(stage -> stage.part() == part).findFirst().orElseThrow();
    }

    @Test
    void what_is_told_no_longer_is_off_and_costs_nothing_until_it_is_told_again() {
        long all = model.plan().get().parameters();
        long genres = stage(TowerPlan.Part.GENRES).parameters();

        model.tell(Input.GENRE, false);
        assertThat(stage(TowerPlan.Part.GENRES).on()).isFalse();
        assertThat(model.plan().get().parameters()).isEqualTo(all - genres);
        assertThat(model.command().orElseThrow()).isEqualTo("recommend train --model dssm --data films --without genre");

        model.tell(Input.GENRE, true);
        assertThat(model.plan().get().parameters()).isEqualTo(all);
    }

    @Test
    void what_is_told_of_people_is_a_switch_too_and_so_are_the_letters_of_titles() {
        model.tell(Input.QUERY, false);
        model.tell(Input.DEMOGRAPHICS, false);
        model.tell(Input.TRIGRAMS, true);

        assertThat(model.command().orElseThrow()).isEqualTo("recommend train --model dssm --data films --without demographics --without query --with trigrams");
        assertThat(model.plan().get().people()).filteredOn(stage -> !stage.on()).extracting(TowerPlan.Stage::part)
                .containsExactly(TowerPlan.Part.FACTS, TowerPlan.Part.QUESTION);
        model.train();
        assertThat(hall.learn().recipe().get().without()).containsExactlyInAnyOrder(Input.DEMOGRAPHICS, Input.QUERY);
    }

    @Test
    void towers_that_are_told_nothing_of_people_cannot_be_trained() {
        model.tell(Input.USER, false);
        assertThat(model.isTrainable()).isTrue();
        model.tell(Input.DEMOGRAPHICS, false);

        assertThat(model.fault().get()).isEqualTo("without: nothing is left that tells people apart. Leave one of user, demographics on.");
        assertThat(model.isTrainable()).isFalse();
        model.tell(Input.USER, true);
        assertThat(model.fault().get()).isEmpty();
    }

    @Test
    void a_stage_shows_what_goes_in_of_the_film_and_of_me_and_what_became_of_them() {
        FilmsFixture fixture = new FilmsFixture(home.resolve("more"));
        Hall more = fixture.hall();
        more.models().replace(fixture.towers(more.films()));
        TowersViewModel towers = more.towers();
        towers.take(7);
        towers.look(true, TowerPlan.Part.GENRES);
        assertThat(towers.sight().get()).isEqualTo(new StageSight("Of this film: Comedy.", List.of()));
        towers.look(true, TowerPlan.Part.YEARS);
        assertThat(towers.sight().get().said()).startsWith("Of this film: 1980s, later than ");
        towers.look(true, TowerPlan.Part.UNIT);
        assertThat(towers.sight().get()).isEqualTo(new StageSight("What the tower made of this film:", List.of(0.0, 1.0)));

        towers.look(false, TowerPlan.Part.QUESTION);
        assertThat(towers.sight().get().said()).isEqualTo("Of you nothing goes in here. What you say above your columns does.");
        more.say().ask("odd");
        assertThat(towers.sight().get().said()).isEqualTo("Of you: #od, odd, dd#.");
        towers.look(false, TowerPlan.Part.UNIT);
        assertThat(towers.sight().get().vector()).as("the question is heard").hasSize(2).isNotEqualTo(List.of(0.0, 0.0));
    }

    @Test
    void numbers_and_loss_are_set_here_and_what_is_no_number_changes_nothing() {
        model.set(Setting.K, "16");
        model.set(Setting.DROPOUT, "0.3");
        model.choose(Loss.COSINE);
        assertThat(model.command().orElseThrow()).isEqualTo("recommend train --model dssm --data films --k 16 --dropout 0.3 --loss cosine");
        assertThat(stage(TowerPlan.Part.UNIT).out()).isEqualTo(16);

        model.set(Setting.K, "many");
        assertThat(model.fault().get()).isEqualTo("k must be a number.");
        model.set(Setting.DROPOUT, "2");
        assertThat(model.fault().get()).isEqualTo("dropout must be from 0 to 0.95, not 2.");
        assertThat(model.recipe().orElseThrow().number(Setting.DROPOUT)).isEqualTo(0.3);
    }

    @Test
    void each_network_keeps_its_own_settings() {
        model.set(Setting.K, "16");
        model.show(Towers.NEURAL_MF);
        assertThat(model.recipe().orElseThrow().count(Setting.K)).isEqualTo(64);
        model.tell(Input.GENRE, false);
        model.choose(Loss.COSINE);
        model.set(Setting.TEMPERATURE, "1");

        model.show(Towers.DSSM);
        assertThat(model.recipe().orElseThrow().count(Setting.K)).isEqualTo(16);
    }

    @Test
    void the_workshops_dssm_is_drawn_and_cannot_be_trained() {
        model.show(Towers.WORKSHOP_DSSM);

        assertThat(model.plan().get()).isEqualTo(TowerPlan.workshop());
        assertThat(model.recipe()).isEmpty();
        assertThat(model.isTrainable()).isFalse();
        assertThat(model.command()).isEmpty();
        assertThat(model.sentence()).isEqualTo("It never made anything of any film.");
    }

    @Test
    void a_network_that_has_not_learnt_shows_no_vectors() {
        model.show(Towers.WORKSHOP_NMF);

        assertThat(model.encounter().get()).isEmpty();
        assertThat(model.sentence()).isEqualTo("This network has not learnt yet, so there is nothing to show.");
    }

    @Test
    void another_film_is_found_by_its_title() {
        int before = model.film().get();

        model.find(hall.films().name(before == 7 ? 9 : 7));
        assertThat(model.film().get()).isEqualTo(before == 7 ? 9 : 7);
        model.find("%%%");

        assertThat(model.film().get()).isEqualTo(before == 7 ? 9 : 7);
    }

    @Test
    void where_a_film_and_i_meet_products_add_up_to_the_score() {
        Roster films = Roster.of(java.util.stream.IntStream.of(1, 2));
        FactorModel two = new FactorModel(Embedding.of(Roster.of(java.util.stream.IntStream.of(1)), 2, new float[2]),
                new Embedding(films, 2, new float[] {1, 2, 3, -1}, new float[] {0.5f, 0}), 3, new FoldIn.Ridge(2, OptionalDouble.of(3)), Scale.STARS);
        Ratings own = Ratings.of(List.of(new loupe.data.films.Rating(1, 2, 5, 1)));

        Encounter met = Encounter.of(two, 0, two.standing(own));

        assertThat(met.film()).containsExactly(1.0, 2.0);
        assertThat(met.products().stream().mapToDouble(value -> value).sum() + met.biases()).isCloseTo(met.score(), within(1e-9));
        assertThat(met.score()).isCloseTo(two.stranger(own).score(0), within(1e-9));
        assertThat(met.cosine()).isBetween(-1.0, 1.0);
        assertThat(Encounter.of(two, 0, two.standing(Ratings.NONE)).cosine()).isZero();
    }

    @Test
    void a_recipe_goes_to_where_it_is_trained_where_that_can_train_it() {
        for (Towers towers : Towers.values()) {
            model.show(towers);
            model.train();

            boolean trainable = towers.model().filter(LearnViewModel.MODELS::contains).isPresent();
            assertThat(model.isTrainable()).isEqualTo(trainable);
            assertThat(hall.learn().recipe().get().model()).isEqualTo(trainable ? towers.model().orElseThrow() : before(towers));
        }
    }

    /** What was handed over last, before {@code towers}. */
    private static KnownModel before(Towers towers) {
        return java.util.Arrays.stream(Towers.values()).limit(towers.ordinal()).flatMap(one -> one.model().stream())
                .filter(LearnViewModel.MODELS::contains).reduce((a, b) -> b).orElse(KnownModel.MF);
    }
}
