package loupe.ui.draw;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import loupe.data.GrayImage;
import loupe.data.StrokeRenderer;
import loupe.ui.common.Icon;
import loupe.ui.common.Named;
import loupe.ui.common.Texts;
import loupe.ui.common.easel.Sheet;
import loupe.ui.common.figure.FigureBar;
import loupe.ui.common.layers.PicturesFigure;
import loupe.ui.desk.PictureView;

/** The column beside the canvas: the picture that the networks get, how they get it, the pen and the buttons. */
final class DrawTools extends VBox {

    private final DrawViewModel model;
    private final StackPane place = new StackPane();
    private final StrokeRenderer renderer = new StrokeRenderer();

    DrawTools(DrawViewModel model, DrawActions actions) {
        this.model = model;
        getStyleClass().add("draw-tools");
        Label title = new Label(Texts.of("draw.picture.title"));
        title.getStyleClass().add("part-title");
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        FigureBar figure = new FigureBar(place, new PicturesFigure(title::getText, () -> PictureView.description(seen()),
                () -> List.of(PicturesFigure.Tile.ink(title.getText(), seen()))));
        figure.setId("draw-picture-figure");
        getChildren().addAll(new VBox(8, new HBox(title, figure), place), centring(), pen(), buttons(actions));
    }

    /** Shows the 28x28 picture with {@code picture} from now on; the column is as wide as it is. */
    void show(Region picture) {
        place.getChildren().setAll(picture);
        setPrefWidth(picture.prefWidth(-1));
        setMaxWidth(picture.prefWidth(-1));
    }

    private GrayImage seen() {
        return model.sheet().get().seen(renderer);
    }

    private VBox centring() {
        CheckBox box = Named.withTip(Texts.of("draw.centre"), "M", new CheckBox(Texts.of("draw.centre")));
        box.setId("centre");
        box.getStyleClass().add("switch");
        box.setWrapText(true);
        box.setOnAction(event -> model.centreAndScale(box.isSelected()));
        Label key = new Label("M");
        key.getStyleClass().add("key");
        HBox.setHgrow(box, Priority.ALWAYS);
        HBox line = new HBox(8, box, key);
        line.setAlignment(Pos.CENTER_LEFT);
        Label form = quiet();
        model.sheet().subscribe(sheet -> {
            box.setSelected(sheet.centreAndScale());
            form.setText(DrawWords.form(sheet.normalising()));
        });
        return new VBox(4, line, form);
    }

    private VBox pen() {
        Label width = new Label();
        width.getStyleClass().add("figure");
        Slider slider = Named.withTip(Texts.of("draw.pen"), "", new Slider(DrawViewModel.THINNEST, DrawViewModel.THICKEST, 0));
        slider.setId("pen");
        slider.setBlockIncrement(0.2);
        slider.setAccessibleHelp(Texts.of("draw.pen.help"));
        model.sheet().subscribe(sheet -> {
            slider.setValue(sheet.upright().width() / Sheet.PIXEL);
            width.setText(Texts.of("draw.pen.width", DrawWords.pixels(sheet.upright().width())));
        });
        slider.valueProperty().subscribe(value -> model.usePen(Math.rint(value.doubleValue() * 10) / 10));
        slider.valueChangingProperty().subscribe(changing -> model.endRow());
        Label name = new Label(Texts.of("draw.pen"), Icon.PEN.node());
        name.setLabelFor(slider);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox line = new HBox(name, gap, width);
        return new VBox(4, line, slider);
    }

    private VBox buttons(DrawActions actions) {
        VBox buttons = new VBox(
                button("clear", Icon.CLEAR, "Delete", model::clear),
                button("first", Icon.FIRST, "Home", model::putFirstBack),
                button("open", Icon.OPEN, "Ctrl+O", actions::open));
        buttons.getStyleClass().add("draw-buttons");
        return buttons;
    }

    private static Button button(String name, Icon icon, String keys, Runnable action) {
        Button button = Named.button(Texts.of("draw." + name), keys, action);
        button.setId(name);
        button.setGraphic(icon.node());
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAlignment(Pos.CENTER_LEFT);
        return button;
    }

    private static Label quiet() {
        Label label = new Label();
        label.getStyleClass().add("quiet");
        label.setWrapText(true);
        return label;
    }
}
