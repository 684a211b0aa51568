package loupe.ui.recommender;

import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import loupe.ui.common.Icon;
import loupe.ui.common.Named;
import loupe.ui.common.Numerals;
import loupe.ui.common.Texts;

/** A film set that is not here: its terms, the person's consent, and its way here. */
final class DownloadPane extends ScrollPane {

    private static final double KILO = 1000;

    private final DownloadViewModel model;
    private final CheckBox accept = new CheckBox(Texts.of("films.fetch.accept"));
    private final Button press = new Button();
    private final ProgressBar bar = Named.of(Texts.of("films.fetch.progress"), new ProgressBar(0));
    private final Label words = new Label();

    /** @param back leads back to the films that were open */
    DownloadPane(DownloadViewModel model, Runnable back) {
        this.model = model;
        accept.setId("films-fetch-accept");
        accept.setWrapText(true);
        accept.selectedProperty().bindBidirectional(model.accepted());
        press.setId("films-fetch-press");
        press.getStyleClass().add("accent");
        press.setOnAction(event -> press());
        Button leave = Named.button(Texts.of("films.fetch.back"), "", back);
        leave.setId("films-fetch-back");
        words.setId("films-fetch-words");
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        bar.setPrefWidth(240);
        HBox buttons = new HBox(8, press, bar, leave);
        buttons.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        Label title = new Label(Texts.of("films.fetch.title"));
        title.getStyleClass().add("films-film-title");
        VBox page = new VBox(12, title, text(model.wanted().terms().summary(), "terms"), text(Texts.of("films.fetch.cite"), "cite"),
                text(model.wanted().terms().citation(), "citation"), text(Texts.of("films.fetch.whole"), "where"), whole(), accept,
                text(Texts.of("films.fetch.size", model.wanted().name(), Numerals.count(Math.round(model.wanted().bytes() / KILO)),
                        model.wanted().uri().getHost(), model.folder()), "size"), buttons, words, text(Texts.of("films.fetch.own"), "own"));
        page.getStyleClass().add("films-fetch");
        page.setMaxWidth(760);
        setContent(page);
        setFitToWidth(true);
        setFocusTraversable(false);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        getStyleClass().add("films-scroll");
        setId("films-fetch");
        model.state().subscribe(state -> show(state));
        model.accepted().subscribe(accepted -> show(model.state().get()));
    }

    /** The address of the makers' own text, to be copied. */
    private TextField whole() {
        TextField address = new TextField(model.wanted().terms().whole().toString());
        address.setEditable(false);
        address.setId("films-fetch-whole");
        return Named.withTip(Texts.of("films.fetch.whole"), "", address);
    }

    private static Label text(String words, String id) {
        Label label = new Label(words);
        label.setId("films-fetch-" + id);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private void press() {
        if (model.state().get() instanceof Fetching.Going) {
            model.stop();
        } else {
            model.start();
        }
    }

    private void show(Fetching now) {
        boolean going = now instanceof Fetching.Going;
        String button = Texts.of(going ? "films.fetch.stop" : "films.fetch.start");
        press.setText(button);
        press.setGraphic((going ? Icon.STOP : Icon.DOWN).node());
        Named.withTip(button, "", press);
        press.setDisable(!going && !model.accepted().get());
        accept.setDisable(going);
        bar.setVisible(going);
        bar.setManaged(going);
        words.setText(switch (now) {
            case Fetching.Offered _ -> "";
            case Fetching.Going(int percent) -> {
                bar.setProgress(percent / 100.0);
                yield Texts.of("films.fetch.going", percent);
            }
            case Fetching.Stopped _ -> Texts.of("films.fetch.stopped");
            case Fetching.Failed(String sentence) -> sentence;
            case Fetching.Fetched _ -> Texts.of("films.fetch.done");
        });
    }
}
