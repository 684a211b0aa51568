package loupe.ui.experiments;

import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Duration;
import loupe.ui.common.Icon;
import loupe.ui.common.Named;
import loupe.ui.common.Texts;

/** The slider over a film's checkpoints, which plays too. */
final class FilmStrip extends HBox {

    private static final Duration FRAME = Duration.millis(250);

    private final ScrubViewModel model;
    private final Slider slider = Named.of(Texts.of("experiments.time.slider"), new Slider(0, 1, 0));
    private final Label place = new Label();
    private final ToggleButton play = Named.withTip(Texts.of("experiments.time.play"), "", new ToggleButton());
    private final Timeline film = new Timeline(new KeyFrame(FRAME, event -> next()));

    FilmStrip(ScrubViewModel model) {
        this.model = model;
        slider.setId("experiments-slider");
        slider.setBlockIncrement(1);
        slider.setMajorTickUnit(1);
        slider.setMinorTickCount(0);
        slider.setSnapToTicks(true);
        HBox.setHgrow(slider, Priority.ALWAYS);
        place.setId("experiments-frame");
        play.setId("experiments-play");
        play.setGraphic(Icon.PLAY.node());
        film.setCycleCount(Timeline.INDEFINITE);
        getStyleClass().add("experiments-bar");
        getChildren().addAll(play, slider, place);
        listen();
    }

    private void listen() {
        model.film().subscribe(now -> {
            slider.setDisable(now.isEmpty());
            play.setDisable(now.isEmpty());
            slider.setMax(Math.max(1, now.map(Film::length).orElse(1) - 1));
            say();
        });
        model.frame().subscribe(at -> {
            slider.setValue(at.intValue());
            say();
        });
        slider.valueProperty().addListener((value, before, after) -> {
            int frame = (int) Math.round(after.doubleValue());
            if (frame != model.frame().get() && model.film().get().filter(now -> frame < now.length()).isPresent()) {
                model.frame().set(frame);
            }
        });
        play.selectedProperty().subscribe(plays -> {
            if (plays) {
                model.frame().set(0);
                film.playFromStart();
            } else {
                film.stop();
            }
        });
        sceneProperty().subscribe(scene -> {
            if (scene == null) {
                play.setSelected(false);
            }
        });
    }

    private void next() {
        if (!model.step(1)) {
            play.setSelected(false);
        }
    }

    private void say() {
        place.setText(model.place());
        slider.setAccessibleHelp(model.place());
    }
}
