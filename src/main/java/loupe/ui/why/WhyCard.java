package loupe.ui.why;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import loupe.ui.common.Texts;
import loupe.ui.common.figure.Figure;
import loupe.ui.common.figure.FigureBar;
import loupe.ui.common.figure.FigureTable;

/** A picture with its name above and what it shows below; grey while its first one takes longer than 300 ms. */
final class WhyCard extends VBox implements Figure {

    private static final Duration PATIENCE = Duration.millis(300);

    private final String title;
    private final FigureBar bar;
    private final Region grey = new Region();
    private final Label about = new Label();
    private final Label sentence = new Label();
    private final PauseTransition patience = new PauseTransition(PATIENCE);
    private Supplier<Optional<WhyFigure>> figure = Optional::empty;

    /** @param title the key of its name; {@code below} what stands under the picture */
    WhyCard(String title, double width, Region picture, Node... below) {
        this.title = Texts.of(title);
        Label name = new Label(this.title);
        name.getStyleClass().add("why-title");
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        grey.getStyleClass().add("skeleton");
        grey.setVisible(false);
        grey.setMouseTransparent(true);
        patience.setOnFinished(event -> grey.setVisible(true));
        for (Label words : new Label[] {about, sentence}) {
            words.setWrapText(true);
            words.setMaxWidth(width);
            words.setMinHeight(USE_PREF_SIZE);
        }
        about.getStyleClass().add("why-small");
        sentence.getStyleClass().add("why-sentence");
        picture.getStyleClass().add("why-picture");
        bar = new FigureBar(picture, this);
        bar.setDisable(true);
        HBox head = new HBox(name, bar);
        head.getStyleClass().add("why-card-head");
        getStyleClass().add("why-card");
        setPrefWidth(width + 18);
        getChildren().addAll(head, new StackPane(picture, grey));
        getChildren().addAll(below);
        getChildren().addAll(sentence, about);
    }

    /** Says what is to be seen and how to read it. @param read makes the table when it is asked for, on any thread */
    void say(WhyFigure now, String how, Supplier<Optional<WhyFigure>> read) {
        sentence.setText(now.sentence());
        about.setText(how);
        figure = read;
        bar.setDisable(now.rows().isEmpty());
        bar.refresh();
        arrived();
    }

    /** Something is on its way. */
    void waiting() {
        patience.playFromStart();
    }

    /** It is there, or nothing is waited for. */
    void arrived() {
        patience.stop();
        grey.setVisible(false);
    }

    /** What is shown now, as a table and in a sentence; empty where nothing is. */
    Optional<WhyFigure> figure() {
        return figure.get();
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public String sentence() {
        return sentence.getText();
    }

    @Override
    public FigureTable table() {
        return tableOfNow().get();
    }

    @Override
    public Supplier<FigureTable> tableOfNow() {
        Supplier<Optional<WhyFigure>> now = figure;
        return () -> now.get().map(read -> new FigureTable(read.header(), read.rows())).orElseGet(() -> new FigureTable(List.of(), List.of()));
    }
}
