package loupe.ui.maps;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import loupe.inference.Answers;
import loupe.inference.ShiftAccuracy;
import loupe.inference.ShiftGrid;
import loupe.ui.common.Appearance;
import loupe.ui.common.Texts;
import loupe.ui.common.layers.ColourScale;
import loupe.ui.common.map.HeatCells;
import loupe.ui.common.map.HeatMap;
import loupe.ui.desk.DeskNetwork;
import loupe.ui.desk.MarkSign;

/** One network's map: its mark and name, its three likeliest classes, and what it answers when the drawing lies elsewhere. */
final class ShiftCard extends VBox {

    private final DeskNetwork network;
    private final ShiftViewModel model;
    private final TruthViewModel truth;
    private final AccuracyViewModel accuracy;
    private final HeatMap map;

    ShiftCard(DeskNetwork network, ShiftViewModel model, TruthViewModel truth, AccuracyViewModel accuracy, Appearance appearance) {
        this.network = network;
        this.model = model;
        this.truth = truth;
        this.accuracy = accuracy;
        map = new HeatMap(appearance);
        map.setId("shift-map-" + network.mark().letter());
        map.listen(model::point, () -> model.point(-1), this::press);
        map.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        VBox.setVgrow(map, Priority.ALWAYS);
        Label title = new Label();
        title.textProperty().bind(network.title());
        title.getStyleClass().add("card-title");
        HBox head = new HBox(new MarkSign(network.mark()), title);
        head.getStyleClass().add("card-head");
        getStyleClass().addAll("network-card", "shift-card", network.mark().styleClass());
        getChildren().addAll(head, new TopAnswers(network), map);
        setMinSize(0, 0);
        model.answers(network).subscribe(answers -> show());
        model.mapped().subscribe(mapped -> show());
        truth.truth().subscribe(now -> show());
        model.present().subscribe(at -> cross());
        accuracy.of(network).subscribe(counted -> show());
        accuracy.state().subscribe(state -> {
            show();
            cross();
        });
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
        if (accuracy.state().get().shown()) {
            showAccuracy(accuracy.of(network).get());
        } else {
            showAnswers(model.answers(network).get());
        }
    }

    private void showAccuracy(ShiftAccuracy counted) {
        map.show(HeatCells.plain(ShiftGrid.SIDE, counted.shares(), new ColourScale(false, 1)));
        map.setVisible(true);
        map.setAccessibleText(accuracy.sentence(network.title().get(), counted)
                .orElse(Texts.of("maps.shift.waiting", network.title().get())));
    }

    private void showAnswers(Answers answers) {
        model.cells(answers, network.classNames().get()).ifPresent(map::show);
        map.setVisible(model.mapped().get().isPresent() && truth.label() >= 0);
        map.setAccessibleText(model.sentence(network.title().get(), answers, network.classNames().get())
                .orElse(Texts.of("maps.shift.waiting", network.title().get())));
    }
}
