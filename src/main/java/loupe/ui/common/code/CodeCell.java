package loupe.ui.common.code;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import loupe.ui.common.Texts;

/** One line with its number. */
final class CodeCell extends ListCell<CodeLine> {

    private static final PseudoClass CHANGED = PseudoClass.getPseudoClass("changed");
    private static final PseudoClass LIT = PseudoClass.getPseudoClass("lit");

    private final Label number = new Label();
    private final Label mark = new Label();
    private final Label words = new Label();
    private final HBox row = new HBox(number, mark, words);

    CodeCell(CodeViewModel model) {
        getStyleClass().add("code-line");
        number.getStyleClass().add("code-number");
        mark.getStyleClass().add("code-mark");
        words.getStyleClass().add("code-words");
        words.setMinWidth(USE_PREF_SIZE);
        setOnMouseEntered(event -> {
            if (!isEmpty()) {
                model.point(getItem().number());
            }
        });
        setOnMouseExited(event -> model.leave());
        setOnMousePressed(event -> {
            if (!isEmpty()) {
                model.choose(getItem().number());
            }
        });
    }

    @Override
    protected void updateItem(CodeLine line, boolean empty) {
        super.updateItem(line, empty);
        setGraphic(empty ? null : row);
        boolean full = !empty && line != null;
        pseudoClassStateChanged(CHANGED, full && line.changed());
        pseudoClassStateChanged(LIT, full && line.lit());
        if (full) {
            number.setText(Integer.toString(line.number() + 1));
            mark.setText(line.changed() ? "+" : line.lit() ? "›" : " ");
            words.setText(line.text());
            setAccessibleText(Texts.of(line.changed() ? "code.line.changed" : "code.line", line.number() + 1, line.text()));
        }
    }
}
