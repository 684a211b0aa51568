package loupe.ui.training;

import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import loupe.ui.common.Texts;

/**
 * The learning rate over the run that the form describes, as a curve and as a sentence; under the pointer, and with the
 * arrow keys, the exact rate at one place instead.
 */
final class RatePicture extends VBox {

    private static final double KEY_STEP = 0.02;

    private final RatePlot plot = new RatePlot();
    private final Label highest = label("training-rates-highest");
    private final Label end = label("training-rates-end");
    private final Label words = label("training-rates-words");
    private Optional<RateCurve> curve = Optional.empty();
    private double share;

    RatePicture(FormViewModel model) {
        setId("training-rates");
        getStyleClass().add("rate-picture");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        words.setWrapText(true);
        words.getStyleClass().add("rate-words");
        getChildren().addAll(frame(), words);
        plot.setOnMouseMoved(event -> read(plot.share(event.getX())));
        plot.setOnMouseExited(event -> leave());
        setOnMousePressed(event -> requestFocus());
        addEventHandler(KeyEvent.KEY_PRESSED, this::press);
        focusedProperty().subscribe(focused -> leave());
        model.reading().subscribe(form -> show(form.rates()));
    }

    private GridPane frame() {
        GridPane frame = new GridPane(8, 0);
        ColumnConstraints wide = new ColumnConstraints();
        wide.setHgrow(Priority.ALWAYS);
        frame.getColumnConstraints().setAll(new ColumnConstraints(), wide);
        setVgrow(frame, Priority.ALWAYS);
        GridPane.setVgrow(plot, Priority.ALWAYS);
        Label low = label("training-rates-lowest");
        low.setText("0");
        VBox scale = new VBox(highest, grow(new Region()), low);
        scale.getStyleClass().add("rate-scale");
        Label start = label("training-rates-start");
        start.setText("0");
        frame.add(scale, 0, 0);
        frame.add(plot, 1, 0);
        frame.add(spread(start, end), 1, 1);
        return frame;
    }

    private void show(Optional<RateCurve> next) {
        if (next.isPresent() && next.equals(curve)) {
            return;
        }
        curve = next;
        plot.show(next);
        highest.setText(next.map(RateCurve::highestText).orElse(""));
        end.setText(next.map(RateCurve::end).orElse(""));
        setAccessibleText(sentence());
        leave();
    }

    private void press(KeyEvent event) {
        if (event.getCode() == KeyCode.LEFT || event.getCode() == KeyCode.RIGHT) {
            read(Math.clamp(share + (event.getCode() == KeyCode.LEFT ? -KEY_STEP : KEY_STEP), 0, 1));
            event.consume();
        }
    }

    private void read(double place) {
        curve.ifPresent(shown -> {
            share = place;
            plot.showCursor(place);
            words.setText(shown.text(shown.at(place)));
            setAccessibleHelp(words.getText());
        });
    }

    private void leave() {
        share = 0;
        plot.hideCursor();
        words.setText(sentence());
        setAccessibleHelp("");
    }

    private String sentence() {
        return curve.map(RateCurve::sentence).orElse(Texts.of("training.rates.none"));
    }

    private static HBox spread(Label left, Label right) {
        return new HBox(left, grow(new Region()), right);
    }

    private static Region grow(Region gap) {
        HBox.setHgrow(gap, Priority.ALWAYS);
        VBox.setVgrow(gap, Priority.ALWAYS);
        return gap;
    }

    private static Label label(String id) {
        Label label = new Label();
        label.setId(id);
        label.getStyleClass().add("training-note");
        return label;
    }
}
