package loupe.ui.maps;

import java.util.Collections;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import loupe.inference.Answers;
import loupe.inference.ShiftAccuracy;
import loupe.inference.ShiftGrid;
import loupe.ui.common.Appearance;
import loupe.ui.common.Texts;
import loupe.ui.common.figure.FigureBar;
import loupe.ui.common.layers.ColourScale;
import loupe.ui.common.map.HeatCells;
import loupe.ui.common.map.HeatMap;
import loupe.ui.common.map.MapFigure;
import loupe.ui.desk.DeskNetwork;
import loupe.ui.desk.MarkSign;
import loupe.ui.desk.NetworkStatus;

/** One network's map: its mark and name, its three likeliest classes, and what it answers when the drawing lies elsewhere. */
final class ShiftCard extends VBox {

    private final DeskNetwork network;
    private final ShiftViewModel model;
    private final TruthViewModel truth;
    private final AccuracyViewModel accuracy;
    private final HeatMap map;
    private final FigureBar figure;
    /** Why there is no map. */
    private final Label other = new Label();
    private final Subscription following;
    /** Whether the map is of answers, to this drawing or to the one before. */
    private boolean answered;

    ShiftCard(DeskNetwork network, ShiftViewModel model, TruthViewModel truth, AccuracyViewModel accuracy, Appearance appearance) {
        this.network = network;
        this.model = model;
        this.truth = truth;
        this.accuracy = accuracy;
        map = new HeatMap(appearance);
        map.setVisible(false);
        map.setId("shift-map-" + network.mark().letter());
        map.listen(model::point, () -> model.point(-1), this::press);
        MapRoom room = new MapRoom(map, new TopAnswers(network));
        VBox.setVgrow(room, Priority.ALWAYS);
        Label title = new Label();
        title.textProperty().bind(network.title());
        title.getStyleClass().add("card-title");
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        figure = new FigureBar(map, new MapFigure(() -> Texts.of("maps.shift.of", network.title().get()), this::sentence, this::cells,
                () -> accuracy.state().get().shown() ? MapFigure.Reading.VALUES : MapFigure.Reading.ANSWERS_IN_FRAME));
        HBox head = new HBox(new MarkSign(network.mark()), title, figure);
        head.getStyleClass().add("card-head");
        getStyleClass().addAll("network-card", "shift-card", network.mark().styleClass());
        other.getStyleClass().add("maps-words");
        other.setWrapText(true);
        other.setMinHeight(USE_PREF_SIZE);
        other.setId("shift-other-" + network.mark().letter());
        getChildren().addAll(head, other, room);
        setMinSize(0, 0);
        following = follow();
    }

    private Subscription follow() {
        return Subscription.combine(model.answers(network).subscribe(answers -> show()), model.mapped().subscribe(mapped -> see()),
                truth.truth().subscribe(now -> show()), model.present().subscribe(at -> cross()),
                accuracy.of(network).subscribe(counted -> show()), network.status().subscribe(status -> show()),
                accuracy.state().subscribe(state -> {
                    show();
                    cross();
                }));
    }

    /** The network is gone: nothing is shown here any more. */
    void leave() {
        following.unsubscribe();
    }

    private void press(int place) {
        if (!accuracy.state().get().shown()) {
            model.go(place);
        }
    }

    private void cross() {
        if (accuracy.state().get().shown()) {
            map.uncross();
        } else {
            map.cross(model.present().get().x() + ShiftGrid.REACH, model.present().get().y() + ShiftGrid.REACH);
        }
    }

    private void show() {
        Optional<String> refused = refused();
        other.setText(refused.orElse(""));
        other.setVisible(refused.isPresent());
        other.setManaged(refused.isPresent());
        if (accuracy.state().get().shown()) {
            showAccuracy(accuracy.of(network).get());
        } else {
            showAnswers(model.answers(network).get());
        }
    }

    private void see() {
        if (!accuracy.state().get().shown()) {
            show();
        }
    }

    private Optional<String> refused() {
        if (network.status().get() instanceof NetworkStatus.Failed(String sentence)) {
            return Optional.of(sentence);
        }
        return accuracy.state().get().shown() && !accuracy.readsDigits(network)
                ? Optional.of(Texts.of("maps.accuracy.other")) : Optional.empty();
    }

    private void showAccuracy(ShiftAccuracy counted) {
        answered = false;
        map.show(counts(counted));
        map.setVisible(!other.isVisible());
        figure.refresh();
    }

    /** Until the first answers to another drawing come, the map of the one before stands as it was: one that is empty between any two moves of the pen would blink. */
    private void showAnswers(Answers answers) {
        Optional<HeatCells> cells = model.cells(answers, network.classNames().get());
        cells.ifPresent(map::show);
        answered = model.mapped().get().isPresent() && (answered || cells.isPresent());
        map.setVisible(answered && !other.isVisible());
        figure.refresh();
    }

    private String sentence() {
        if (other.isVisible()) {
            return other.getText();
        }
        return (accuracy.state().get().shown() ? accuracy.sentence(network.title().get(), accuracy.of(network).get())
                : model.sentence(network.title().get(), model.answers(network).get(), network.classNames().get()))
                .orElse(Texts.of("maps.shift.waiting", network.title().get()));
    }

    private Optional<HeatCells> cells() {
        return accuracy.state().get().shown() ? Optional.of(counts(accuracy.of(network).get()))
                : model.cells(model.answers(network).get(), network.classNames().get());
    }

    private static HeatCells counts(ShiftAccuracy counted) {
        float[] shares = counted.shares();
        return HeatCells.of(ShiftGrid.SIDE, shares, new ColourScale(false, 1), IntStream.range(0, shares.length).mapToObj(i -> tenths(shares[i])).toList(),
                Collections.nCopies(shares.length, false));
    }

    /** A share in one character, so that its colour does not speak alone. */
    private static String tenths(float share) {
        return Float.isNaN(share) ? "" : Integer.toString(Math.min(9, (int) (10 * share)));
    }
}
