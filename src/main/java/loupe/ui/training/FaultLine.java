package loupe.ui.training;

import java.util.Optional;
import javafx.scene.control.Label;
import loupe.ui.common.Icon;

/** What is wrong, with a sign before it; takes no room where nothing is. */
final class FaultLine extends Label {

    FaultLine(String id) {
        setId(id);
        setGraphic(Icon.WARNING.node());
        setWrapText(true);
        setMinHeight(USE_PREF_SIZE);
        getStyleClass().add("training-fault");
        show(Optional.empty());
    }

    void show(Optional<String> fault) {
        setText(fault.orElse(""));
        setVisible(fault.isPresent());
        setManaged(fault.isPresent());
    }
}
