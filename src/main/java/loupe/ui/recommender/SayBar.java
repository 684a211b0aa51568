package loupe.ui.recommender;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import loupe.recommend.KnownModel;
import loupe.ui.common.Named;
import loupe.ui.common.Texts;

/** What one can say besides stars; only there while a column shows the two towers, which alone hear it. */
final class SayBar extends FlowPane {

    private final SayViewModel model;
    private final ColumnsViewModel columns;
    private final Label unheard = new Label();

    SayBar(SayViewModel model, ColumnsViewModel columns) {
        super(8, 4);
        this.model = model;
        this.columns = columns;
        setId("films-say");
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("films-mix");
        model.hearer().subscribe(tower -> build());
        columns.columns().forEach(column -> column.model().subscribe(shown -> appear()));
        unheard.setId("films-say-unheard");
        unheard.getStyleClass().add("films-facts");
        model.saying().subscribe(saying -> {
            unheard.setText(model.isUnheard() ? Texts.of("films.search.unlike", saying.question()) : "");
            unheard.setVisible(model.isUnheard());
            unheard.setManaged(model.isUnheard());
            if (saying.isNothing()) {
                clear();
            }
        });
    }

    private void build() {
        List<Node> parts = new ArrayList<>();
        Label label = new Label(Texts.of("films.say"));
        label.getStyleClass().add("films-facts");
        TextField question = Named.withTip(Texts.of("films.say.question.what"), "", new TextField());
        question.setId("films-say-question");
        question.setPromptText(Texts.of("films.say.question"));
        question.textProperty().addListener((text, before, after) -> model.ask(after));
        parts.add(label);
        if (model.isAsked()) {
            parts.add(question);
        }
        SayViewModel.KINDS.stream().filter(kind -> !model.choices(kind).isEmpty()).map(this::choice).forEach(parts::add);
        parts.add(unheard);
        getChildren().setAll(parts);
        appear();
    }

    private ComboBox<String> choice(String kind) {
        String nothing = Texts.of("films.say." + kind);
        ComboBox<String> box = Named.withTip(Texts.of("films.say.what", nothing), "", new ComboBox<>());
        box.setId("films-say-" + kind);
        box.getItems().add(nothing);
        model.choices(kind).forEach(word -> box.getItems().add(words(kind, word)));
        box.getSelectionModel().select(0);
        box.getSelectionModel().selectedIndexProperty().addListener((index, before, after) ->
                model.tell(kind, after.intValue() <= 0 ? Optional.empty() : Optional.of(model.choices(kind).get(after.intValue() - 1))));
        return box;
    }

    /** An age is told by its decade. */
    private static String words(String kind, String word) {
        return kind.equals("age") ? Texts.of("films.say.decade", Integer.toString(10 * Integer.parseInt(word)), Integer.toString(10 * Integer.parseInt(word) + 9)) : word;
    }

    private void clear() {
        for (Node part : getChildren()) {
            switch (part) {
                case TextField field when !field.getText().isBlank() -> field.clear();
                case ComboBox<?> box -> box.getSelectionModel().select(0);
                default -> { }
            }
        }
    }

    private void appear() {
        boolean heard = model.isHeard() && columns.columns().stream().anyMatch(column -> column.model().get() == KnownModel.DSSM);
        setVisible(heard);
        setManaged(heard);
    }
}
