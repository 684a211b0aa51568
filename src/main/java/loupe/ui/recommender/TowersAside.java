package loupe.ui.recommender;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import loupe.recommend.Loss;
import loupe.recommend.Recipe;
import loupe.recommend.Setting;
import loupe.ui.common.Icon;
import loupe.ui.common.Named;
import loupe.ui.common.Texts;
import loupe.ui.common.figure.FigureBar;

/** Beside the two lanes: their numbers and the way to train them, and what they made of a film and of me. */
final class TowersAside extends ScrollPane {

    private final TowersViewModel model;
    private final GridPane settings = new GridPane();
    private final Button train;
    private final Label command = ScorePanel.note("");
    private final Label fault = new Label();
    private final List<Runnable> fields = new ArrayList<>();

    /** @param stage says what the stage does that was clicked */
    TowersAside(TowersViewModel model, Label stage, Runnable onward) {
        this.model = model;
        settings.setHgap(8);
        settings.setVgap(4);
        train = Named.button(Texts.of("films.towers.train"), "", () -> {
            model.train();
            onward.run();
        });
        train.setId("films-towers-train");
        train.setGraphic(Icon.PLAY.node());
        train.getStyleClass().add("accent");
        train.setMaxWidth(Double.MAX_VALUE);
        command.setId("films-towers-command");
        fault.setId("films-towers-fault");
        fault.getStyleClass().add("films-fault");
        fault.setWrapText(true);
        fault.textProperty().bind(model.fault());
        fault.visibleProperty().bind(model.fault().isNotEmpty());
        fault.managedProperty().bind(model.fault().isNotEmpty());
        VBox learning = new VBox(8, settings, fault, train, command);
        learning.getStyleClass().add("films-panel");
        learning.visibleProperty().bind(model.shown().map(shown -> shown.model().isPresent()).orElse(true));
        learning.managedProperty().bind(learning.visibleProperty());
        Label sight = ScorePanel.note("");
        sight.setId("films-towers-sight");
        VectorStrip vector = new VectorStrip(Texts.of("films.towers.sight"));
        vector.setId("films-towers-sight-vector");
        model.sight().subscribe(now -> {
            sight.setText(now.said());
            there(sight, !now.said().isEmpty());
            vector.show(now.vector());
            there(vector, !now.vector().isEmpty());
        });
        VBox told = new VBox(4, stage, sight, vector);
        told.getStyleClass().add("films-panel");
        told.visibleProperty().bind(stage.textProperty().isNotEmpty());
        told.managedProperty().bind(stage.textProperty().isNotEmpty());
        setContent(new VBox(8, told, learning, made()));
        setFitToWidth(true);
        setFocusTraversable(false);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        getStyleClass().add("films-scroll");
        setMinWidth(312);
        setPrefWidth(312);
        model.shown().subscribe(shown -> build());
        model.plan().subscribe(plan -> follow());
    }

    /** Builds the fields anew for another network. */
    private void build() {
        settings.getChildren().clear();
        fields.clear();
        model.recipe().ifPresent(recipe -> {
            int row = 0;
            for (Setting setting : TowersViewModel.SETTINGS) {
                if (recipe.settings().containsKey(setting)) {
                    settings.addRow(row++, new Label(Texts.of("films.learn." + setting.word())), field(setting));
                }
            }
            if (!recipe.model().losses().isEmpty()) {
                settings.addRow(row, new Label(Texts.of("films.learn.loss")), losses(recipe));
            }
        });
        follow();
    }

    private void follow() {
        fields.forEach(Runnable::run);
        boolean there = model.recipe().isPresent();
        train.setVisible(there);
        train.setManaged(there);
        train.setDisable(!model.isTrainable());
        command.setText(model.command().map(words -> Texts.of(model.isTrainable() ? "films.towers.command" : "films.towers.command.only", words)).orElse(""));
        command.setVisible(there);
        command.setManaged(there);
    }

    private TextField field(Setting setting) {
        TextField field = new TextField();
        field.setId("films-towers-" + setting.word());
        field.setPrefColumnCount(7);
        Named.withTip(Texts.of("films.learn." + setting.word() + ".what"), "Enter", field);
        field.setOnAction(event -> model.set(setting, field.getText()));
        field.focusedProperty().addListener((focused, before, now) -> {
            if (!now && model.recipe().filter(recipe -> recipe.settings().containsKey(setting)).isPresent()) {
                model.set(setting, field.getText());
            }
        });
        fields.add(() -> model.recipe().ifPresent(recipe -> field.setText(TowersViewModel.text(recipe.number(setting)))));
        return field;
    }

    private ComboBox<Loss> losses(Recipe recipe) {
        ComboBox<Loss> losses = new ComboBox<>();
        losses.setId("films-towers-loss");
        losses.getItems().addAll(recipe.model().losses());
        losses.setConverter(new StringConverter<>() {
            @Override
            public String toString(Loss loss) {
                return loss == null ? "" : Texts.of("films.towers.loss." + loss.word());
            }

            @Override
            public Loss fromString(String text) {
                throw new UnsupportedOperationException("Losses are chosen, not typed.");
            }
        });
        losses.setValue(recipe.loss().orElse(recipe.model().losses().getFirst()));
        losses.setMaxWidth(180);
        Named.withTip(Texts.of("films.learn.loss.what"), "", losses);
        losses.setOnAction(event -> Optional.ofNullable(losses.getValue()).ifPresent(model::choose));
        return losses;
    }

    private Node made() {
        TextField film = new TextField();
        film.setId("films-towers-film");
        film.setPromptText(Texts.of("films.towers.film"));
        Named.withTip(Texts.of("films.towers.film"), "Enter", film);
        film.setOnAction(event -> model.find(film.getText()));
        Label title = new Label();
        title.setId("films-towers-title");
        title.getStyleClass().add("films-section");
        title.setWrapText(true);
        VectorStrip ofFilm = new VectorStrip(Texts.of("films.towers.ofFilm"));
        VectorStrip ofMe = new VectorStrip(Texts.of("films.towers.ofMe"));
        VectorStrip products = new VectorStrip(Texts.of("films.towers.products"));
        Label said = new Label();
        said.setId("films-towers-said");
        said.setWrapText(true);
        said.setMinHeight(USE_PREF_SIZE);
        VBox strips = new VBox(4, strip("ofFilm", ofFilm), strip("ofMe", ofMe), strip("products", products));
        Runnable show = () -> {
            title.setText(model.title());
            Optional<Encounter> now = model.encounter().get();
            strips.setVisible(now.isPresent());
            strips.setManaged(now.isPresent());
            now.ifPresent(encounter -> {
                ofFilm.show(encounter.film());
                ofMe.show(encounter.me());
                products.show(encounter.products());
            });
            said.setText(model.sentence());
        };
        model.encounter().subscribe(encounter -> show.run());
        model.film().subscribe(number -> show.run());
        model.shown().subscribe(shown -> show.run());
        VBox pane = new VBox(8, InventPane.section("films.towers.made"), film, title, strips, said);
        pane.getStyleClass().add("films-panel");
        return pane;
    }

    private static void there(Node node, boolean is) {
        node.setVisible(is);
        node.setManaged(is);
    }

    private static Node strip(String key, VectorStrip strip) {
        FigureBar figure = new FigureBar(strip, strip.figure());
        Label name = new Label(Texts.of("films.towers." + key));
        name.getStyleClass().add("films-facts");
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        HBox line = new HBox(4, name, figure);
        line.getStyleClass().add("films-section-line");
        strip.setId("films-towers-" + key);
        return new VBox(2, line, strip);
    }
}
