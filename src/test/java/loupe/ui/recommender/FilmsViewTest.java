package loupe.ui.recommender;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import loupe.recommend.Input;
import loupe.recommend.KnownModel;
import loupe.recommend.Loss;
import loupe.ui.common.Appearance;
import loupe.ui.common.ThemeChoice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class FilmsViewTest {

    @TempDir
    private Path home;
    private Stage stage;
    private FilmsFixture fixture;
    private FilmsViewModel model;

    @Start
    void start(Stage first) {
        stage = first;
        open();
    }

    private void open() {
        Appearance appearance = new Appearance();
        appearance.choose(ThemeChoice.LIGHT);
        fixture = new FilmsFixture(home);
        model = fixture.films();
        stage.setScene(new Scene(new FilmsView(model, appearance), 1224, 720));
        stage.getScene().getStylesheets().addAll("/loupe/ui/bridge.css", "/loupe/ui/loupe.css");
        stage.show();
        fixture.settle();
    }

    @AfterEach
    void tidy(FxRobot robot) {
        robot.interact(() -> {
            model.close();
            stage.hide();
            javafx.application.Application.setUserAgentStylesheet(null);
        });
    }

    private static List<Integer> films(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(FilmList.class).films();
    }

    private static void focus(FxRobot robot, String id) {
        robot.interact(() -> robot.lookup(id).<Node>query().requestFocus());
    }

    private Hall hall() {
        return FilmsFixture.hall(model);
    }

    private static Node star(FxRobot robot, int film, int number) {
        Node row = robot.from(robot.lookup("#films-to-rate").<Node>query()).lookup(".films-row")
                .match(node -> node.getUserData().equals(film)).query();
        return row.lookup("#star-" + number);
    }

    @Test
    void a_star_by_the_mouse_changes_the_lists_at_once_and_undo_brings_them_back(FxRobot robot) {
        List<Integer> before = films(robot, "#films-column-3");
        int film = films(robot, "#films-to-rate").getFirst();

        robot.clickOn(star(robot, film, 5));

        assertThat(hall().me().stars().get()).isEqualTo(Stars.NONE.with(film, 5));
        assertThat(films(robot, "#films-column-3")).isNotEqualTo(before).doesNotContain(film);
        robot.interact(() -> model.steps().undo());
        assertThat(films(robot, "#films-column-3")).isEqualTo(before);
    }

    @Test
    void keys_give_stars_and_take_them_back_and_walk(FxRobot robot) {
        focus(robot, "#films-to-rate");
        List<Integer> shown = films(robot, "#films-to-rate");

        robot.type(KeyCode.DIGIT4).type(KeyCode.DOWN).type(KeyCode.DIGIT2);
        assertThat(hall().me().stars().get()).isEqualTo(Stars.NONE.with(shown.get(0), 4).with(shown.get(1), 2));
        robot.type(KeyCode.DIGIT0);
        assertThat(hall().me().stars().get()).isEqualTo(Stars.NONE.with(shown.get(0), 4));
        assertThat(robot.lookup("#films-to-rate").<Node>query().getAccessibleText())
                .startsWith("Films to rate: keys 1 to 5 give stars, 0 takes them back, Enter opens. ").endsWith(". not rated");
    }

    @Test
    void enter_on_a_recommended_film_says_why_and_names_my_stars(FxRobot robot) {
        focus(robot, "#films-to-rate");
        robot.type(KeyCode.DIGIT5);
        focus(robot, "#films-column-2");
        int best = films(robot, "#films-column-2").getFirst();

        robot.type(KeyCode.ENTER);

        assertThat(robot.lookup("#films-film-title").queryAs(Label.class).getText()).isEqualTo(hall().films().name(best));
        assertThat(robot.lookup(".films-bar-words").queryAllAs(Label.class)).extracting(Label::getText)
                .anyMatch(words -> words.startsWith("You gave "));
        assertThat(robot.lookup("#films-sum").queryAs(Label.class).getText()).startsWith("They add up to ");
        robot.interact(() -> robot.lookup("#films-close").queryAs(Button.class).fire());
        assertThat(robot.lookup("#films-film").query().isVisible()).isFalse();
    }

    @Test
    void on_every_page_the_button_that_closes_the_films_page_lies_within_the_window(FxRobot robot) {
        for (Page page : List.of(Page.ME, Page.BROWSE, Page.MAP, Page.COLD)) {
            robot.interact(() -> {
                model.turnTo(page);
                hall().film().open(3);
            });
            if (page == Page.COLD) {
                robot.interact(() -> robot.lookup("#films-cold-invent").queryAs(ToggleButton.class).fire());
            }
            robot.interact(fixture::settle);
            robot.interact(() -> {
                stage.getScene().getRoot().applyCss();
                stage.getScene().getRoot().layout();
            });

            Bounds close = bounds(robot.lookup("#films-close").query());
            assertThat(close.getMaxX()).as(page.name()).isLessThanOrEqualTo(1224);
            assertThat(close.getMaxY()).as(page.name()).isLessThanOrEqualTo(720);
            assertThat(close.getMinX()).as(page.name()).isGreaterThan(900);
        }
    }

    private static Bounds bounds(Node node) {
        return node.localToScene(node.getBoundsInLocal());
    }

    @Test
    void an_input_that_is_switched_off_at_a_tower_is_trained_without(FxRobot robot) {
        robot.interact(() -> model.turnTo(Page.TOWERS));
        robot.interact(() -> robot.lookup("#films-tell-genre-genres").queryAs(CheckBox.class).fire());
        assertThat(robot.lookup("#films-towers-command").queryAs(Label.class).getText()).endsWith("--without genre");
        robot.interact(() -> robot.lookup("#films-stage-films-0").queryAs(ToggleButton.class).fire());
        assertThat(robot.lookup("#films-towers-stage").queryAs(Label.class).getText()).startsWith("A row for each word that at least three titles share");

        robot.interact(() -> robot.lookup("#films-towers-train").queryAs(Button.class).fire());

        assertThat(model.page().get()).isEqualTo(Page.LEARN);
        assertThat(hall().learn().recipe().get().without()).containsExactlyInAnyOrder(Input.GENRE, Input.TRIGRAMS);
        robot.interact(() -> model.turnTo(Page.TOWERS));
        robot.interact(() -> robot.lookup("#films-towers-workshop-dssm").queryAs(ToggleButton.class).fire());
        assertThat(robot.lookup("#films-towers-note").queryAs(Label.class).getText()).contains("205 GB");
        assertThat(robot.lookup("#films-towers-train").query().isVisible()).isFalse();
    }

    @Test
    void a_film_is_made_up_and_its_place_follows_the_title_genre_and_year(FxRobot robot) {
        robot.interact(() -> model.turnTo(Page.COLD));
        robot.interact(() -> robot.lookup("#films-cold-invent").queryAs(ToggleButton.class).fire());
        robot.interact(fixture::settle);
        robot.interact(() -> {
            robot.lookup("#films-invent-title").queryAs(TextField.class).setText("Moth");
            robot.lookup("#films-invent-genre-1").queryAs(ToggleButton.class).fire();
            robot.lookup("#films-invent-genre-0").queryAs(ToggleButton.class).fire();
            robot.lookup("#films-invent-year").queryAs(Slider.class).setValue(1990);
            robot.lookup("#films-invent-dark").queryAs(Slider.class).setValue(1);
        });
        robot.interact(fixture::settle);

        Invention made = hall().invent().invention().get();
        assertThat(made.film(99).title()).isEqualTo("Moth (1990)");
        assertThat(made.genres()).containsExactly(1);
        assertThat(made.look()).isEqualTo(new Invention.Painted(new loupe.data.moonlight.PosterStyle(1, 0.5, 0.5, 1)));
        assertThat(films(robot, "#films-invent-near")).hasSize(5);
        assertThat(robot.lookup("#films-invent-said").queryAs(Label.class).getText()).contains("of 60 viewers");
    }

    @Test
    void a_set_that_is_not_here_is_offered_with_its_terms_and_nothing_is_fetched_without_consent(FxRobot robot) {
        robot.interact(() -> model.open("movielens"));
        robot.interact(fixture::settle);

        assertThat(robot.lookup("#films-notice").queryAs(Label.class).getText()).startsWith("MovieLens-100K");
        assertThat(robot.lookup("#films-fetch-citation").queryAs(Label.class).getText()).startsWith("F. Maxwell Harper");
        assertThat(robot.lookup("#films-fetch-press").query().isDisabled()).isTrue();
        robot.interact(() -> robot.lookup("#films-fetch-accept").queryAs(CheckBox.class).fire());
        assertThat(robot.lookup("#films-fetch-press").query().isDisabled()).isFalse();

        robot.interact(() -> robot.lookup("#films-fetch-back").queryAs(Button.class).fire());
        assertThat(robot.lookup("#films-fetch").tryQuery()).isEmpty();
        assertThat(robot.lookup("#films-to-rate").query().isVisible()).isTrue();
    }

    @Test
    void wrong_ways_are_measured_when_the_page_is_opened(FxRobot robot) {
        robot.interact(() -> model.turnTo(Page.WRONG));
        assertThat(robot.lookup("#films-wrong-press").queryAs(Button.class).getText()).isEqualTo("Stop");
        robot.interact(fixture::settle);

        assertThat(robot.lookup("#films-wrong-champion-said").queryAs(Label.class).getText()).startsWith("Linear MF has the smallest RMSE");
        robot.interact(() -> robot.lookup("#films-wrong-printed").queryAs(TextField.class).setText("0.439"));
        assertThat(robot.lookup("#films-wrong-behind").queryAs(Label.class).getText()).isEqualTo("The RMSE behind it is 0.937, the root of twice the figure.");
    }

    @Test
    void two_factors_are_chosen_for_the_map(FxRobot robot) {
        robot.interact(() -> model.turnTo(Page.MAP));
        robot.interact(() -> robot.lookup("#films-map-across").<ComboBox<Integer>>query().setValue(2));
        assertThat(hall().map().axes().get()).isEqualTo(new MapViewModel.Axes(2, 0));

        robot.interact(() -> robot.lookup("#films-map-up").<ComboBox<Integer>>query().setValue(2));
        assertThat(hall().map().axes().get()).isEqualTo(new MapViewModel.Axes(0, 2));
        robot.interact(() -> robot.lookup("#films-map-up").<ComboBox<Integer>>query().setValue(-1));
        assertThat(hall().map().axes().get()).isEqualTo(MapViewModel.MAIN);
    }

    @Test
    void a_star_leaves_the_focus_where_it_is_on_the_films_page(FxRobot robot) {
        focus(robot, "#films-column-2");
        robot.type(KeyCode.ENTER);
        focus(robot, "#films-like-mf");
        Node list = robot.lookup("#films-like-mf").query();

        robot.type(KeyCode.DOWN).type(KeyCode.DIGIT4);

        assertThat(hall().me().stars().get().count()).isEqualTo(1);
        assertThat(stage.getScene().getFocusOwner()).isSameAs(list);
        Node button = robot.lookup("#films-why-ease").query();
        robot.interact(button::requestFocus);
        robot.type(KeyCode.SPACE);
        assertThat(stage.getScene().getFocusOwner()).isSameAs(button);
    }

    @Test
    void a_click_on_the_stars_that_are_given_takes_them_back_and_the_same_key_does_not(FxRobot robot) {
        int film = films(robot, "#films-to-rate").getFirst();
        robot.clickOn(star(robot, film, 4));
        robot.type(KeyCode.DIGIT4);
        assertThat(hall().me().stars().get()).isEqualTo(Stars.NONE.with(film, 4));

        robot.clickOn(star(robot, film, 4));

        assertThat(hall().me().stars().get()).isEqualTo(Stars.NONE);
    }

    @Test
    void a_wrong_number_is_told_beside_its_field_and_holds_the_focus_of_nobody(FxRobot robot) {
        robot.clickOn("#films-page-learn");
        robot.interact(fixture::settle);
        robot.doubleClickOn("#films-learn-k").write("many").type(KeyCode.TAB);

        assertThat(robot.lookup("#films-learn-k-fault").queryAs(Label.class).getText()).isEqualTo("k must be a number.");
        assertThat(stage.getScene().getFocusOwner()).isSameAs(robot.lookup("#films-learn-epochs").query());
        assertThat(robot.lookup("#films-learn-press").query().isDisabled()).isTrue();
        robot.doubleClickOn("#films-learn-k").write("5").type(KeyCode.TAB);
        assertThat(robot.lookup("#films-learn-k-fault").query().isVisible()).isFalse();
        assertThat(robot.lookup("#films-learn-press").query().isDisabled()).isFalse();
    }

    @Test
    void after_a_set_that_cannot_be_opened_the_pages_are_those_that_were_there(FxRobot robot) {
        Node page = robot.lookup("#films-to-rate").query();

        robot.interact(() -> {
            model.open("nowhere");
            robot.interact(fixture::settle);
        });

        assertThat(robot.lookup("#films-to-rate").<Node>query()).isSameAs(page);
        assertThat(robot.lookup("#films-notice").queryAs(Label.class).getText()).startsWith("There is no film set");
    }

    @Test
    void forget_me_empties_the_stars_and_a_search_finds_with_a_slip(FxRobot robot) {
        focus(robot, "#films-to-rate");
        robot.type(KeyCode.DIGIT5);
        robot.clickOn("#films-forget");
        assertThat(hall().me().stars().get().count()).isZero();
        assertThat(robot.lookup("#films-count").queryAs(Label.class).getText()).isEqualTo("no stars yet");

        robot.clickOn("#films-search").write("signl of harbour");
        assertThat(hall().films().name(films(robot, "#films-to-rate").getFirst())).isEqualTo("The Signal of Harbour");
    }

    @Test
    void every_page_opens_and_everything_that_takes_the_keys_has_a_name(FxRobot robot) {
        focus(robot, "#films-column-2");
        robot.type(KeyCode.ENTER);
        for (Page page : Page.values()) {
            robot.clickOn("#" + page.id());
            robot.interact(fixture::settle);
            assertThat(robot.lookup(Node::isFocusTraversable).queryAll().stream().filter(Node::isVisible)
                    .filter(node -> node.getAccessibleText() == null || node.getAccessibleText().isBlank())).as(page.name()).isEmpty();
        }
    }

    @Test
    void the_arrow_on_the_map_is_moved_by_keys_and_the_list_follows(FxRobot robot) {
        robot.clickOn("#films-page-map");
        List<Integer> before = films(robot, "#films-map-list");
        focus(robot, "#films-map");

        for (int i = 0; i < 20; i++) {
            robot.type(KeyCode.LEFT);
        }

        assertThat(films(robot, "#films-map-list")).isNotEqualTo(before);
        robot.clickOn("#films-map-back");
        assertThat(films(robot, "#films-map-list")).isEqualTo(before);
    }

    @Test
    void posters_are_browsed_and_rated_by_keys(FxRobot robot) {
        robot.clickOn("#films-page-browse");
        focus(robot, "#films-posters");
        List<Integer> shown = films(robot, "#films-posters");

        robot.type(KeyCode.RIGHT).type(KeyCode.DIGIT3);

        assertThat(hall().me().stars().get()).isEqualTo(Stars.NONE.with(shown.get(1), 3));
        robot.clickOn("#films-browse-list");
        assertThat(films(robot, "#films-lines")).isEqualTo(shown);
    }

    @Test
    void the_sliders_mix_the_lists(FxRobot robot) {
        List<Integer> before = films(robot, "#films-column-2");

        robot.interact(() -> robot.lookup("#films-mix-popularity").queryAs(Slider.class).setValue(-1));

        assertThat(films(robot, "#films-column-2")).isNotEqualTo(before);
        assertThat(robot.lookup("#films-note-3").queryAs(Label.class).getText())
                .isEqualTo("Knows nothing of you yet: most rated films, mixed by the sliders.");
    }

    @Test
    void sliders_made_anew_stand_where_the_mix_is(FxRobot robot) {
        robot.interact(() -> {
            hall().mix().mix(-0.5, 0.3);
            stage.getScene().setRoot(new MixBar(hall().mix()));
        });

        assertThat(robot.lookup("#films-mix-popularity").queryAs(Slider.class).getValue()).isEqualTo(-0.5);
        assertThat(robot.lookup("#films-mix-diversity").queryAs(Slider.class).getValue()).isEqualTo(0.3);
    }

    @Test
    void what_one_asks_the_two_towers_changes_their_list_and_is_there_only_with_them(FxRobot robot) {
        assertThat(robot.lookup("#films-say").query().isVisible()).isFalse();
        robot.interact(() -> {
            hall().models().replace(fixture.towers(hall().films()));
            hall().columns().choose(hall().columns().columns().getLast(), KnownModel.DSSM);
        });
        assertThat(robot.lookup("#films-say").query().isVisible()).isTrue();

        robot.clickOn("#films-say-question").write("odd");

        assertThat(films(robot, "#films-column-4")).hasSize(10).allMatch(film -> film % 2 == 1);
        robot.interact(() -> hall().me().choose("Ada"));
        assertThat(robot.lookup("#films-say-question").queryTextInputControl().getText()).isEmpty();
    }

    @Test
    void a_network_has_its_own_numbers_and_losses_on_page_learn(FxRobot robot) {
        robot.clickOn("#films-page-learn");
        robot.interact(() -> robot.lookup("#films-learn-model").<ComboBox<KnownModel>>query()
                .setValue(KnownModel.DSSM));

        assertThat(robot.lookup("#films-learn-temperature").queryTextInputControl().getText()).isEqualTo("0.3");
        robot.clickOn("#films-learn-cosine");
        assertThat(hall().learn().recipe().get().loss()).contains(Loss.COSINE);
        robot.clickOn("#films-learn-press");
        robot.interact(() -> fixture.settle());
        assertThat(fixture.training.started).hasSize(1);
        robot.clickOn("#films-learn-press");
        assertThat(fixture.training.orders).containsExactly("stop");
    }
}
