package loupe.ui.recommender;

import java.io.File;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.ImageView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import loupe.data.films.Poster;
import loupe.data.moonlight.PosterPainter;
import loupe.data.moonlight.PosterStyle;
import loupe.ui.common.Named;
import loupe.ui.common.Texts;

/** Title, genres, year and poster of a film that is made up. */
final class InventForm extends VBox {

    private static final int WIDTH = 96;
    private static final int HEIGHT = 144;

    private final InventViewModel model;
    private final ImageView poster = new ImageView();
    private final VBox look = new VBox(8);

    InventForm(LoadedFilms films, InventViewModel model) {
        this.model = model;
        getStyleClass().add("films-panel");
        getChildren().addAll(InventPane.section("films.invent"), title(), genres(films), year(), look());
        model.invention().subscribe(now -> poster.setImage(PosterShelf.image(switch (now.look()) {
            case Invention.Painted(PosterStyle style) -> PosterPainter.paint(style, WIDTH, HEIGHT);
            case Invention.Pictured(Poster small, String _) -> small;
        })));
    }

    private Node title() {
        TextField field = new TextField(model.invention().get().title());
        field.setId("films-invent-title");
        Named.withTip(Texts.of("films.invent.title"), "", field);
        field.textProperty().addListener((text, before, now) -> model.title(now));
        return field;
    }

    private Node genres(LoadedFilms films) {
        FlowPane genres = new FlowPane(4, 4);
        genres.getStyleClass().add("films-ways");
        List<String> names = films.set().genres();
        for (int i = 0; i < names.size(); i++) {
            int genre = i;
            ToggleButton button = Named.withTip(Texts.of("films.invent.genre", names.get(i)), "", new ToggleButton(names.get(i)));
            button.setId("films-invent-genre-" + i);
            button.setSelected(model.invention().get().genres().contains(i));
            button.selectedProperty().addListener((selected, before, now) -> model.genre(genre, now));
            genres.getChildren().add(button);
        }
        return genres;
    }

    private Node year() {
        Slider slider = new Slider(model.firstYear(), Math.max(model.firstYear() + 1, model.lastYear()), model.invention().get().year());
        slider.setId("films-invent-year");
        slider.setBlockIncrement(1);
        Named.withTip(Texts.of("films.invent.year"), "", slider);
        slider.valueProperty().addListener((value, before, now) -> model.year((int) Math.round(now.doubleValue())));
        Label shown = new Label();
        shown.textProperty().bind(model.invention().map(now -> Texts.of("films.invent.year.is", Integer.toString(now.year()))));
        return new VBox(2, shown, slider);
    }

    private Node look() {
        Label fault = new Label();
        fault.setId("films-invent-fault");
        fault.getStyleClass().add("films-fault");
        fault.setWrapText(true);
        fault.textProperty().bind(model.fault());
        fault.visibleProperty().bind(model.fault().isNotEmpty());
        fault.managedProperty().bind(model.fault().isNotEmpty());
        poster.setFitWidth(WIDTH);
        poster.setFitHeight(HEIGHT);
        Named.of(Texts.of("films.invent.poster"), poster);
        VBox levels = new VBox(2, level("dark", (style, value) -> new PosterStyle(value, style.fantastic(), style.arthouse(), style.seed())),
                level("fantastic", (style, value) -> new PosterStyle(style.dark(), value, style.arthouse(), style.seed())),
                level("arthouse", (style, value) -> new PosterStyle(style.dark(), style.fantastic(), value, style.seed())));
        Button again = Named.button(Texts.of("films.invent.again"), "", () -> model.paint(style ->
                new PosterStyle(style.dark(), style.fantastic(), style.arthouse(), style.seed() + 1)));
        again.setId("films-invent-again");
        Button file = Named.button(Texts.of("films.invent.file"), "", this::choose);
        file.setId("films-invent-file");
        FlowPane buttons = new FlowPane(4, 4, again, file);
        buttons.getStyleClass().add("films-ways");
        look.getChildren().addAll(InventPane.section("films.invent.poster"), new HBox(8, poster, levels), buttons, fault);
        return look;
    }

    private Node level(String axis, BiFunction<PosterStyle, Double, PosterStyle> with) {
        Slider slider = new Slider(0, 1, 0.5);
        slider.setId("films-invent-" + axis);
        slider.setBlockIncrement(0.1);
        slider.setPrefWidth(130);
        Named.withTip(Texts.of("films.invent." + axis + ".what"), "", slider);
        slider.valueProperty().addListener((value, before, now) -> model.paint(style -> with.apply(style, Math.clamp(now.doubleValue(), 0, 1))));
        Label name = new Label(Texts.of("films.invent." + axis));
        name.getStyleClass().add("films-facts");
        return new VBox(name, slider);
    }

    private void choose() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Texts.of("films.invent.file"));
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(Texts.of("films.invent.pictures"),
                List.of("*.png", "*.jpg", "*.jpeg", "*.gif", "*.bmp")));
        Optional.ofNullable(chooser.showOpenDialog(getScene().getWindow())).map(File::toPath).ifPresent(model::picture);
    }
}
