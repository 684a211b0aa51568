package loupe.ui.desk;

import javafx.scene.Node;
import loupe.ui.common.Texts;
import loupe.ui.common.easel.Lens;

/** The networks' answers: a card each with its ten probabilities. */
public final class AnswersLens implements Lens {

    private final DeskViewModel desk;

    public AnswersLens(DeskViewModel desk) {
        this.desk = desk;
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
        return new NetworkCards(desk);
    }
}
