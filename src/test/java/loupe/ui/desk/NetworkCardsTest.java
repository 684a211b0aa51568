package loupe.ui.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import loupe.data.GrayImage;
import loupe.network.InitialWeights;
import loupe.ui.common.Appearance;
import loupe.ui.common.ThemeChoice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class NetworkCardsTest {

    private static final List<String> DIGITS = List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9");

    @TempDir
    private Path home;
    private final Deque<Path> chosen = new ArrayDeque<>();
    private DeskFixture fixture;
    private DeskViewModel desk;
    private NetworkCards cards;
    private String first;
    private String second;

    @Start
    void start(Stage stage) throws IOException {
        new Appearance().choose(ThemeChoice.LIGHT);
        fixture = new DeskFixture(home, List.of());
        first = fixture.model("first", "0.973412");
        second = fixture.model("second", "0.9905");
        desk = fixture.desk();
        cards = new NetworkCards(desk, owner -> Optional.ofNullable(chosen.poll()));
        stage.setScene(new Scene(cards, 352, 648));
        stage.getScene().getStylesheets().addAll("/loupe/ui/bridge.css", "/loupe/ui/loupe.css");
        stage.sizeToScene();
        stage.show();
    }

    @Test
    void a_card_shows_the_mark_the_figure_the_answer_and_ten_bars(FxRobot robot) {
        put(robot, first);
        show(robot, FakeClassifiers.picture(7));

        NetworkCard card = card(0);
        assertThat(words(card)).contains("A", "first", "97.3 %", "7", "0.910", "0.010");
        assertThat(card.getAccessibleText()).isEqualTo("Network A, first. It answers 7 with probability 0.910.");
        List<BarRow> rows = rows(card);
        assertThat(rows).hasSize(10);
        assertThat(rows.get(7).exactText()).isEqualTo("7: 0.91");
        assertThat(rows.get(0).exactText()).isEqualTo("0: 0.010000001");
        assertThat(barWidth(rows.get(7)) / barWidth(rows.get(0))).isBetween(90f, 92f);
    }

    @Test
    void a_newer_answer_is_painted_without_a_layout(FxRobot robot) {
        put(robot, first);
        show(robot, FakeClassifiers.picture(7));

        robot.interact(() -> {
            desk.show(FakeClassifiers.picture(3));
            fixture.settle();
            assertThat(cards.isNeedsLayout()).isFalse();
            assertThat(card(0).isNeedsLayout()).isFalse();
        });

        assertThat(card(0).getAccessibleText()).isEqualTo("Network A, first. It answers 3 with probability 0.910.");
    }

    @Test
    void a_blank_picture_shows_dashes(FxRobot robot) {
        put(robot, first);
        show(robot, FakeClassifiers.picture(7));
        show(robot, GrayImage.blank());

        assertThat(words(card(0))).contains("–").doesNotContain("0.910", "0.010");
        assertThat(rows(card(0))).allSatisfy(row -> assertThat(barWidth(row)).isZero());
        assertThat(card(0).getAccessibleText()).isEqualTo("Network A, first. The picture is blank, so there is no answer.");
    }

    @Test
    void a_network_that_takes_long_to_read_shows_a_skeleton_and_a_quick_one_does_not(FxRobot robot) {
        robot.interact(() -> {
            desk.add(first);
            assertThat(skeleton().isVisible()).isFalse();
        });
        assertThat(card(0).getAccessibleText()).isEqualTo("Network A, first. It is being read.");

        await().until(() -> skeleton().isVisible());
        robot.interact(fixture::settle);
        assertThat(card(0).lookupAll(".skeleton")).isEmpty();
        assertThat(rows(card(0))).hasSize(10);
    }

    @Test
    void a_network_that_cannot_be_read_says_why_and_its_button_takes_it_away(FxRobot robot) {
        put(robot, first);
        put(robot, home.resolve("gone").toString());

        String sentence = ((NetworkStatus.Failed) desk.networks().get(1).status().get()).sentence();
        assertThat(words(card(1))).contains("gone", sentence);
        assertThat(card(1).getAccessibleText()).isEqualTo("Network B, gone. " + sentence);
        robot.clickOn("Take it away");
        assertThat(desk.networks()).extracting(network -> network.title().get()).containsExactly("first");
    }

    @Test
    void the_cross_takes_a_network_away_and_the_keys_go_on_at_the_next(FxRobot robot) {
        put(robot, first);
        put(robot, second);
        NetworkCard next = card(1);

        robot.clickOn(card(0).lookup(".card-remove"));

        assertThat(desk.networks()).extracting(network -> network.title().get()).containsExactly("second");
        assertThat(next.isFocused()).isTrue();
    }

    @Test
    void delete_is_the_canvas_key_and_takes_no_card_away(FxRobot robot) {
        put(robot, first);
        robot.interact(() -> card(0).requestFocus());

        robot.type(KeyCode.DELETE);

        assertThat(desk.networks()).hasSize(1);
    }

    @Test
    void a_card_says_that_it_is_learning_and_then_what_it_learned(FxRobot robot) {
        robot.interact(() -> {
            desk.putLive("cnn", DeskFixture.NETWORK, InitialWeights.of(DeskFixture.NETWORK, 1), DIGITS);
            fixture.settle();
        });
        assertThat(words(card(0))).contains("CNN", "learning");
        assertThat(card(0).getAccessibleText()).isEqualTo("Network A, CNN. It is learning; its newest weights answer. "
                + "The picture is blank, so there is no answer.");

        robot.interact(() -> {
            desk.endLive(second);
            fixture.settle();
        });

        assertThat(words(card(0))).contains("second", "99.1 %").doesNotContain("learning");
    }

    @Test
    void the_menu_takes_a_folder(FxRobot robot) {
        chosen.add(Path.of(first));
        robot.interact(() -> fixture.settle());

        robot.clickOn("#add-network").clickOn("Choose folder…");

        robot.interact(fixture::settle);
        assertThat(desk.networks()).extracting(network -> network.title().get()).containsExactly("first");
    }

    @Test
    void a_folder_that_was_not_chosen_adds_nothing(FxRobot robot) {
        robot.clickOn("#add-network").clickOn("Choose folder…");

        assertThat(desk.networks()).isEmpty();
    }

    @Test
    void the_menu_offers_what_there_is_and_greys_what_is_on_the_desk(FxRobot robot) {
        List<String> some = fixture.models.shippedNames().stream().limit(2).toList();
        for (String name : some) {
            put(robot, name);
        }
        robot.interact(fixture::settle);

        robot.clickOn("#add-network");

        List<MenuItem> items = menu(robot).getItems();
        assertThat(items.stream().filter(MenuItem::isDisable).map(MenuItem::getText))
                .containsExactlyElementsOf(some.stream()
                        .map(name -> Facts.name(name) + ", comes with Loupe").toList());
        assertThat(items.getLast().getText()).isEqualTo("Choose folder…");
    }

    @Test
    void an_empty_desk_says_what_to_do_and_a_full_one_why_nothing_more_goes(FxRobot robot) {
        assertThat(words(cards)).contains("No network is on the desk. Add one, and it answers what you draw.");
        assertThat(menu(robot).isVisible()).isTrue();

        for (int i = 0; i < 4; i++) {
            put(robot, i % 2 == 0 ? first : second);
        }

        assertThat(words(cards)).contains("The desk is full. Take one away to add another.");
        assertThat(cards.lookup("#add-network").isVisible()).isFalse();
        double wholePixels = cards.getChildren().size() - 1;
        assertThat(cards.getChildren().getLast().getBoundsInParent().getMaxY()).isLessThanOrEqualTo(648 + wholePixels);
        assertThat(rows(card(3)).getLast().localToScene(0, 16).getY())
                .isLessThanOrEqualTo(card(3).localToScene(0, card(3).getHeight()).getY());
    }

    @Test
    void everything_that_takes_the_keys_has_a_name_for_screen_readers(FxRobot robot) {
        put(robot, first);
        put(robot, "gone");

        List<Node> takers = robot.from(cards).lookup(Node::isFocusTraversable).queryAll().stream().toList();

        assertThat(takers).allSatisfy(node -> assertThat(node.getAccessibleText()).isNotBlank());
        assertThat(takers.stream().map(Node::getAccessibleText).collect(Collectors.toSet()))
                .contains("Take first from the desk", "Take gone from the desk", "Take it away", "Add a network");
    }

    private void put(FxRobot robot, String source) {
        robot.interact(() -> {
            desk.add(source);
            fixture.settle();
        });
        robot.interact(() -> {
            cards.applyCss();
            cards.layout();
        });
    }

    private void show(FxRobot robot, GrayImage picture) {
        robot.interact(() -> {
            desk.show(picture);
            fixture.settle();
            cards.layout();
        });
    }

    private NetworkCard card(int place) {
        return (NetworkCard) cards.getChildren().get(place);
    }

    private MenuButton menu(FxRobot robot) {
        return robot.lookup("#add-network").queryAs(MenuButton.class);
    }

    private Node skeleton() {
        return card(0).lookup(".skeleton");
    }

    private static List<BarRow> rows(NetworkCard card) {
        return ((AnswerBars) card.lookup(".answer-bars")).rows();
    }

    private static float barWidth(BarRow row) {
        return (float) ((Rectangle) row.lookup(".bar")).getWidth();
    }

    private static List<String> words(Node node) {
        return node.lookupAll("*").stream()
                .flatMap(part -> part instanceof Label label ? Optional.of(label.getText()).stream()
                        : part instanceof Text text ? Optional.of(text.getText()).stream() : java.util.stream.Stream.<String>empty())
                .toList();
    }
}
