package loupe.ui.recommender;

import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;

/** A film's poster; where it has none, a plain cover with the first letter of its title. */
final class Cover extends StackPane {

    private static final double RATIO = 1.5;

    Cover(LoadedFilms films, PosterShelf posters, int film, double width) {
        getStyleClass().add("films-cover");
        setMinSize(width, width * RATIO);
        setMaxSize(width, width * RATIO);
        setPrefSize(width, width * RATIO);
        Label letter = new Label(letter(films.name(film)));
        letter.setStyle("-fx-font-size: " + Math.round(width / 2) + "px;");
        getChildren().add(letter);
        setMouseTransparent(true);
        posters.ask(film, image -> {
            ImageView view = new ImageView(image);
            view.setFitWidth(width);
            view.setFitHeight(width * RATIO);
            view.setSmooth(true);
            getChildren().setAll(view);
        });
    }

    private static String letter(String title) {
        String bare = title.replaceFirst("^(?i:the|a|an)\\s+", "");
        return bare.isEmpty() ? "?" : bare.substring(0, bare.offsetByCodePoints(0, 1));
    }
}
