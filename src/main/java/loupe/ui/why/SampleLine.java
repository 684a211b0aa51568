package loupe.ui.why;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import loupe.ui.common.Named;
import loupe.ui.common.Texts;

/** How far the network is with the pictures that it is compared on, with what stops it and what lets it go on. */
final class SampleLine extends VBox {

    private final Label words = new Label();
    private final ProgressBar bar = new ProgressBar();
    private final Button stop;
    private final Button again;

    SampleLine(SampleShelf shelf) {
        super(4);
        stop = Named.button(Texts.of("why.sample.stop"), "", shelf::stop);
        again = Named.button(Texts.of("why.sample.again"), "", shelf::again);
        stop.getStyleClass().add("why-stop");
        words.setWrapText(true);
        words.getStyleClass().add("why-small");
        Named.of(Texts.of("why.nearest"), bar);
        for (javafx.scene.Node node : new javafx.scene.Node[] {this, words, bar, stop, again}) {
            node.managedProperty().bind(node.visibleProperty());
        }
        getChildren().addAll(words, new HBox(8, bar, stop, again));
        shelf.state().subscribe(this::show);
    }

    private void show(SampleState state) {
        boolean working = state instanceof SampleState.Making || state instanceof SampleState.Reading;
        bar.setVisible(working);
        stop.setVisible(working);
        again.setVisible(state instanceof SampleState.Stopped);
        setVisible(!(state instanceof SampleState.Ready));
        switch (state) {
            case SampleState.None _ -> words.setText(Texts.of("why.sample.none"));
            case SampleState.Reading(int percent) -> {
                words.setText(Texts.of("why.sample.reading", percent));
                bar.setProgress(percent / 100.0);
            }
            case SampleState.Making(int done, int count) -> {
                words.setText(Texts.of("why.sample.making", done, count));
                bar.setProgress((double) done / count);
            }
            case SampleState.Stopped _ -> words.setText(Texts.of("why.sample.stopped"));
            case SampleState.Failed(String sentence) -> words.setText(Texts.of("why.sample.failed", sentence));
            case SampleState.Ready _ -> words.setText("");
        }
    }
}
