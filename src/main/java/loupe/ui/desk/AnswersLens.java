package loupe.ui.desk;

import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import loupe.ui.common.Texts;
import loupe.ui.common.easel.Lens;

/** The networks' answers: a card each with its ten probabilities, and a line for each that answers from afar. */
public final class AnswersLens implements Lens {

    private final DeskViewModel desk;
    private final DistantViewModel distant;

    /** @param distant answer from afar */
    public AnswersLens(DeskViewModel desk, DistantViewModel distant) {
        this.desk = desk;
        this.distant = distant;
    }

    @Override
    public String name() {
        return "answers";
    }

    @Override
    public String title() {
        return Texts.of("desk.lens");
    }

    @Override
    public String help() {
        return Texts.of("desk.lens.help");
    }

    @Override
    public Node node() {
        NetworkCards cards = new NetworkCards(desk);
        VBox.setVgrow(cards, Priority.ALWAYS);
        VBox both = new VBox(cards, new DistantCards(distant));
        both.getStyleClass().add("desk-answers");
        return both;
    }
}
