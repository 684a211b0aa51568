package loupe.ui.why;

import java.util.List;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.event.EventHandler;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import javafx.util.StringConverter;
import loupe.network.Step;
import loupe.ui.common.Named;
import loupe.ui.common.Texts;
import loupe.ui.common.layers.LayerView;

/** The layers of one network over the drawing: which network, which layer, its picture with its arithmetic, and the play over it. */
final class LayersLensView extends VBox {

    private static final Duration BEAT = Duration.millis(120);

    private final LayersLensModel model;
    private final ComboBox<Step> layers = new ComboBox<>();
    private final Button play;
    private final Timeline clock;
    private boolean showing;

    LayersLensView(LayersLensModel model) {
        this.model = model;
        NetworkChooser networks = new NetworkChooser(model.desk(), "lens-network", model::choose);
        model.network().subscribe(networks::show);
        play = Named.button(Texts.of("lens.play"), "P", model.play()::toggle);
        play.setId("lens-play");
        Button step = Named.button(Texts.of("lens.step"), "N", model.play()::step);
        step.setId("lens-step");
        layers.setId("lens-layer");
        layers.setConverter(converter());
        Named.withTip(Texts.of("lens.layer"), "", layers);
        clock = new Timeline(new KeyFrame(BEAT, event -> model.play().beat()));
        clock.setCycleCount(Animation.INDEFINITE);
        HBox head = new HBox(networks, new Label(Texts.of("lens.layer")), layers, step, play);
        head.getStyleClass().add("why-head");
        LayerView view = model.view();
        VBox.setVgrow(view, Priority.ALWAYS);
        view.setMinSize(0, 0);
        getStyleClass().add("why");
        getStylesheets().add(LayersLensView.class.getResource("/loupe/ui/why/why.css").toExternalForm());
        getChildren().addAll(head, missing(view, List.of(layers, step, play)), view);
        listen();
    }

    /** Stands there instead of {@code view} where there are no layers. */
    private Label missing(LayerView view, List<Control> controls) {
        Label missing = new Label();
        missing.setId("lens-missing");
        missing.setWrapText(true);
        missing.managedProperty().bind(missing.visibleProperty());
        model.missing().subscribe(why -> {
            missing.setText(why);
            missing.setVisible(!why.isEmpty());
            view.setVisible(why.isEmpty());
            controls.forEach(control -> control.setDisable(!why.isEmpty()));
        });
        return missing;
    }

    private void listen() {
        layers.valueProperty().addListener((value, before, now) -> {
            if (!showing && now != null) {
                model.choose(now.path());
            }
        });
        model.steps().subscribe(steps -> show());
        model.path().subscribe(path -> show());
        model.play().playing().subscribe(playing -> {
            play.setText(Texts.of(playing ? "lens.pause" : "lens.play"));
            Named.of(play.getText(), play);
            if (playing) {
                clock.play();
            } else {
                clock.stop();
            }
        });
        EventHandler<KeyEvent> everywhere = this::press;
        sceneProperty().subscribe((before, scene) -> {
            Optional.ofNullable(before).ifPresent(old -> old.removeEventHandler(KeyEvent.KEY_PRESSED, everywhere));
            Optional.ofNullable(scene).ifPresentOrElse(now -> now.addEventHandler(KeyEvent.KEY_PRESSED, everywhere), model.play()::stop);
        });
    }

    private void show() {
        showing = true;
        if (!layers.getItems().equals(model.steps().get())) {
            layers.getItems().setAll(model.steps().get());
        }
        model.path().get().flatMap(path -> model.steps().get().stream().filter(step -> step.path().equals(path)).findFirst())
                .ifPresent(layers::setValue);
        showing = false;
    }

    private void press(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown() || !model.missing().get().isEmpty()) {
            return;
        }
        if (event.getCode() == KeyCode.N) {
            model.play().step();
            event.consume();
        } else if (event.getCode() == KeyCode.P) {
            model.play().toggle();
            event.consume();
        }
    }

    private static StringConverter<Step> converter() {
        return new StringConverter<>() {
            @Override
            public String toString(Step step) {
                return step == null ? "" : step.path() + "  " + step.layer().text();
            }

            @Override
            public Step fromString(String text) {
                throw new UnsupportedOperationException("the layers are chosen, not written");
            }
        };
    }
}
