package loupe.ui.experiments;

import java.util.function.Function;
import javafx.scene.control.TableCell;

/** A cell that says something of its run. */
final class WordsCell extends TableCell<Experiment, Experiment> {

    private final Function<Experiment, String> words;

    WordsCell(Function<Experiment, String> words) {
        this.words = words;
    }

    @Override
    protected void updateItem(Experiment run, boolean empty) {
        super.updateItem(run, empty);
        setText(empty || run == null ? "" : words.apply(run));
    }
}
