package loupe.ui.recommender;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import loupe.ui.common.Icon;
import loupe.ui.common.Named;
import loupe.ui.common.Texts;

/** Three ways to be wrong about recommenders, each with figures measured on these films. */
final class WrongPage extends VBox {

    private final WrongViewModel model;
    private final ScorePanel champion = new ScorePanel("champion", List.of(WrongViewModel.RMSE, WrongViewModel.NDCG));
    private final ScorePanel sampled = new ScorePanel("sampled", List.of(WrongViewModel.HITS, WrongViewModel.SAMPLED));
    private final Label half = new Label();
    private final Label words = new Label();
    private final ProgressBar bar = Named.of(Texts.of("films.wrong.progress"), new ProgressBar(0));
    private final Button press = new Button();

    WrongPage(WrongViewModel model) {
        this.model = model;
        words.setId("films-wrong-words");
        words.setWrapText(true);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        press.setId("films-wrong-press");
        press.setMinWidth(USE_PREF_SIZE);
        press.setOnAction(event -> press());
        HBox line = new HBox(8, bar, words, press);
        line.getStyleClass().add("films-section-line");
        HBox panels = new HBox(8, champion, sampled, half());
        panels.getChildren().forEach(panel -> HBox.setHgrow(panel, Priority.ALWAYS));
        champion.setPrefWidth(420);
        sampled.setPrefWidth(420);
        ScrollPane scroll = new ScrollPane(panels);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("films-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getStyleClass().add("films-cold");
        getChildren().addAll(line, scroll);
        model.rows().subscribe(rows -> showRows());
        model.state().subscribe(state -> show(state));
        model.opened();
    }

    private void press() {
        if (model.state().get() instanceof WrongState.Measuring) {
            model.stop();
        } else {
            model.begin();
        }
    }

    private void showRows() {
        champion.show(model.rows().get(), model.champion());
        sampled.show(model.by(WrongViewModel.HITS, true), model.sampled());
        half.setText(model.half());
    }

    private void show(WrongState now) {
        switch (now) {
            case WrongState.Idle _ -> say("", Texts.of("films.wrong.begin"), false);
            case WrongState.Measuring(int done, int of) -> {
                bar.setProgress((double) done / of);
                say(Texts.of("films.wrong.measuring", done, of), Texts.of("films.wrong.stop"), true);
            }
            case WrongState.Measured _ -> say(Texts.of("films.wrong.measured"), "", false);
            case WrongState.Stopped _ -> say(Texts.of("films.wrong.stopped"), Texts.of("films.wrong.begin"), false);
            case WrongState.Failed(String sentence) -> say(sentence, Texts.of("films.wrong.begin"), false);
        }
    }

    private void say(String sentence, String button, boolean measuring) {
        words.setText(sentence);
        bar.setVisible(measuring);
        bar.setManaged(measuring);
        press.setVisible(!button.isEmpty());
        press.setManaged(!button.isEmpty());
        press.setText(button);
        press.setGraphic((measuring ? Icon.STOP : Icon.PLAY).node());
        Named.withTip(button, "", press);
    }

    private Node half() {
        Label title = new Label(Texts.of("films.wrong.half"));
        title.getStyleClass().add("films-section");
        title.setWrapText(true);
        half.setId("films-wrong-half-said");
        half.setWrapText(true);
        half.setMinHeight(USE_PREF_SIZE);
        Label found = new Label();
        found.setId("films-wrong-behind");
        found.setWrapText(true);
        TextField printed = new TextField();
        printed.setId("films-wrong-printed");
        printed.setPromptText("0.439");
        printed.setMaxWidth(120);
        Named.withTip(Texts.of("films.wrong.printed"), "", printed);
        printed.textProperty().subscribe(text -> found.setText(text.isBlank() ? "" : WrongViewModel.behind(text).stream()
                .mapToObj(rmse -> Texts.of("films.wrong.behind", WrongViewModel.number(rmse))).findFirst().orElse(Texts.of("films.wrong.behind.not"))));
        VBox panel = new VBox(title, ScorePanel.note(Texts.of("films.wrong.half.what")), half, new Label(Texts.of("films.wrong.printed")), printed, found);
        panel.getStyleClass().add("films-panel");
        panel.setPrefWidth(280);
        panel.setMinWidth(240);
        return panel;
    }
}
