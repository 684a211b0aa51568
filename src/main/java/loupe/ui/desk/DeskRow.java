package loupe.ui.desk;

import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import loupe.inference.Prediction;

/** One network of the desk, small: its mark and figure, its answer and how sure it is. */
final class DeskRow extends VBox {

    private static final PseudoClass WORD = PseudoClass.getPseudoClass("word");

    private final DeskNetwork network;
    private final Runnable remove;
    private final Label answer = new Label();
    private final ProgressBar bar = new ProgressBar(0);
    private final Label sure = new Label();
    private final HBox line = new HBox(answer, bar, sure);

    /** @param remove takes the network from the desk */
    DeskRow(DeskNetwork network, Runnable remove) {
        this.network = network;
        this.remove = remove;
        getStyleClass().addAll("desk-row", network.mark().styleClass());
        answer.getStyleClass().add("desk-answer");
        sure.getStyleClass().add("desk-sure");
        line.getStyleClass().add("desk-line");
        answer.setMinWidth(USE_PREF_SIZE);
        sure.setMinWidth(USE_PREF_SIZE);
        bar.setMinWidth(0);
        bar.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(bar, Priority.ALWAYS);
        getChildren().add(new CardHead(network, remove));
        network.status().subscribe(this::become);
        network.answer().subscribe(this::show);
        network.title().subscribe(this::say);
        network.classNames().subscribe(names -> answer.pseudoClassStateChanged(WORD, CardAnswers.areWords(names)));
    }

    private void become(NetworkStatus status) {
        Node body = switch (status) {
            case NetworkStatus.Loading loading -> new Skeleton();
            case NetworkStatus.Ready ready -> line;
            case NetworkStatus.Learning learning -> line;
            case NetworkStatus.Failed failed -> new Refusal(failed.sentence(), remove);
        };
        if (!getChildren().contains(body)) {
            getChildren().remove(1, getChildren().size());
            getChildren().add(body);
        }
        say();
    }

    private void show(Optional<Prediction> next) {
        answer.setText(next.map(prediction -> network.classNames().get().get(prediction.label())).orElse(Probability.NONE));
        bar.setProgress(next.map(Prediction::confidence).orElse(0f));
        sure.setText(next.map(prediction -> Probability.brief(prediction.confidence())).orElse(""));
        sure.setTooltip(next.map(prediction -> new Tooltip(Probability.exact(prediction.confidence()))).orElse(null));
        say();
    }

    private void say() {
        setAccessibleText(Spoken.of(network));
    }
}
