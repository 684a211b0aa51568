package loupe.ui.recommender;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import loupe.ui.common.Named;
import loupe.ui.common.Texts;

/** Two sliders that mix the lists, and what they cost. */
final class MixBar extends FlowPane {

    private final Slider popularity;
    private final Slider diversity;

    MixBar(MixViewModel model) {
        super(16, 4);
        popularity = slider("popularity", -1, model.mix().get().popularity());
        diversity = slider("diversity", 0, model.mix().get().diversity());
        Label cost = new Label();
        cost.setId("films-mix-cost");
        cost.textProperty().bind(model.cost());
        cost.setWrapText(true);
        cost.getStyleClass().add("films-note");
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("films-mix");
        getChildren().addAll(line("popularity", popularity), line("diversity", diversity), cost);
        popularity.valueProperty().addListener((value, before, after) -> model.mix(rounded(popularity), rounded(diversity)));
        diversity.valueProperty().addListener((value, before, after) -> model.mix(rounded(popularity), rounded(diversity)));
    }

    /** In steps, so that not every pixel of a drag is judged. */
    private static double rounded(Slider slider) {
        return Math.round(slider.getValue() * 10) / 10.0;
    }

    private static Slider slider(String name, double least, double now) {
        Slider slider = Named.withTip(Texts.of("films.mix." + name + ".what"), "", new Slider(least, 1, now));
        slider.setId("films-mix-" + name);
        slider.setBlockIncrement(0.1);
        slider.setPrefWidth(120);
        return slider;
    }

    private static HBox line(String name, Slider slider) {
        Label label = new Label(Texts.of("films.mix." + name));
        label.getStyleClass().add("films-facts");
        HBox line = new HBox(8, label, slider);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }
}
