package loupe.ui.why;

import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import loupe.inference.SmallestChange;
import loupe.ui.common.Named;
import loupe.ui.common.Texts;
import loupe.ui.common.easel.Sheet;

/** The smallest change that alters the answer, on the drawing, and a button that puts it there. */
final class ChangeCard extends StackPane {

    private final WhyViewModel model;
    private final ChangePicture picture;
    private final Button put;
    private final ProgressBar progress = new ProgressBar(0);
    private final WhyCard card;

    ChangeCard(WhyViewModel model, double width) {
        this.model = model;
        picture = new ChangePicture(width);
        put = Named.button(Texts.of("why.change.put"), "", model::putChange);
        put.setId("why-put");
        progress.setMaxWidth(width);
        progress.managedProperty().bind(progress.visibleProperty());
        Named.of(Texts.of("why.change"), progress);
        card = new WhyCard("why.change", width, picture, new VBox(8, progress, put));
        setId("why-change");
        getChildren().add(card);
        model.change().subscribe(this::show);
    }

    private void show(ChangeState state) {
        put.setDisable(true);
        progress.setVisible(false);
        switch (state) {
            case ChangeState.Nothing _, ChangeState.NoStrokes _ -> picture.clear();
            case ChangeState.Searching(Sheet sheet, double share, Optional<SmallestChange.Found> found) -> {
                picture.show(sheet, found);
                progress.setVisible(true);
                progress.setProgress(share);
            }
            case ChangeState.Done(Sheet sheet, Optional<SmallestChange.Found> found) -> {
                picture.show(sheet, found);
                put.setDisable(found.isEmpty());
            }
        }
        WhyFigure now = new WhyFigures(model.classNames()).change(state);
        card.say(now, "", () -> Optional.of(now));
    }
}
