package loupe.ui.draw;

import java.io.File;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import loupe.ui.common.Texts;

/** What a learner does to bring a picture: paste, drop or choose a file. */
final class DrawActions {

    private final DrawViewModel model;
    private final PictureIntake intake;
    private final Supplier<Optional<File>> chooser;

    /** @param chooser asks the learner for a file; empty where none is chosen */
    DrawActions(DrawViewModel model, PictureIntake intake, Supplier<Optional<File>> chooser) {
        this.model = model;
        this.intake = intake;
        this.chooser = chooser;
    }

    /** Takes the picture from the system's clipboard. */
    void paste() {
        take(Clipboard.getSystemClipboard(), "draw.picture.none");
    }

    /** Lets the learner choose a picture file. */
    void open() {
        chooser.get().map(PictureSources::of).ifPresent(intake::take);
    }

    /** Whether there may be a picture in what is dragged. */
    boolean accepts(DragEvent event) {
        return PictureSources.holds(event.getDragboard());
    }

    /** Says that what is dragged over the screen can be dropped there. */
    void over(DragEvent event) {
        if (accepts(event)) {
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
        }
    }

    /** Takes the picture that was dropped. */
    void drop(DragEvent event) {
        take(event.getDragboard(), "draw.picture.dropped");
        event.setDropCompleted(true);
        event.consume();
    }

    private void take(Clipboard board, String otherwise) {
        PictureSources.in(board).ifPresentOrElse(intake::take, () -> model.refuse(Texts.of(otherwise)));
    }
}
