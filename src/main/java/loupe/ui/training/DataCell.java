package loupe.ui.training;

import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import loupe.data.DataCatalog;
import loupe.ui.common.Texts;

/** A data set in the list: greyed, with words and not with colour alone, where it is not there. */
final class DataCell extends ListCell<DataCatalog.Entry> {

    private static final PseudoClass ABSENT = PseudoClass.getPseudoClass("absent");

    @Override
    protected void updateItem(DataCatalog.Entry entry, boolean empty) {
        super.updateItem(entry, empty);
        Optional<DataCatalog.Entry> set = Optional.ofNullable(entry).filter(shown -> !empty);
        setText(set.map(DataCell::words).orElse(""));
        setTooltip(set.map(shown -> new Tooltip(shown.sentence())).orElse(null));
        pseudoClassStateChanged(ABSENT, set.filter(shown -> !shown.isThere()).isPresent());
    }

    private static String words(DataCatalog.Entry entry) {
        return entry.isThere() ? entry.title() : Texts.of("training.data.missing", DataNames.title(entry.name()));
    }
}
