package loupe.ui.recommender;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import loupe.recommend.TowerPlan;
import loupe.recommend.WorkshopDssm;
import loupe.ui.common.Named;
import loupe.ui.common.Numerals;
import loupe.ui.common.Texts;

/** A network of two towers as it is built: two lanes that meet below, and beside them what they made of a film and of me. */
final class TowersPage extends VBox {

    private static final double GIGA = 1e9;

    private final TowersViewModel model;
    private final ToggleGroup stages = new ToggleGroup();
    private final LaneView films;
    private final LaneView people;
    private final TowersMeet meet;
    private final Label meeting = new Label();
    private final Label total = new Label();
    private final Label note = new Label();
    private final Label stage = new Label();

    /** @param train leads to where the recipe is trained */
    TowersPage(TowersViewModel model, Runnable train) {
        this.model = model;
        films = new LaneView("films", stages, part -> tell(true, part), model::tell);
        people = new LaneView("people", stages, part -> tell(false, part), model::tell);
        meet = new TowersMeet(films, people);
        List.of(meeting, total, note, stage).forEach(label -> {
            label.setWrapText(true);
            label.setMinHeight(USE_PREF_SIZE);
        });
        meeting.setId("films-towers-meeting");
        total.setId("films-towers-total");
        note.setId("films-towers-note");
        stage.setId("films-towers-stage");
        stage.getStyleClass().add("films-note");
        getStyleClass().add("films-cold");
        HBox below = new HBox(8, diagram(), new TowersAside(model, stage, train));
        VBox.setVgrow(below, Priority.ALWAYS);
        getChildren().addAll(ways(), below);
        model.plan().subscribe(this::show);
    }

    private Node ways() {
        ToggleGroup group = new ToggleGroup();
        HBox row = new HBox();
        row.getStyleClass().add("films-ways");
        for (Towers towers : Towers.values()) {
            ToggleButton button = Named.withTip(towers.title(), "", new ToggleButton(towers.title()));
            button.setId(towers.id());
            button.setToggleGroup(group);
            button.setSelected(towers == model.shown().get());
            button.setOnAction(event -> {
                button.setSelected(true);
                stage.setText("");
                model.show(towers);
            });
            row.getChildren().add(button);
        }
        return row;
    }

    private Node diagram() {
        HBox lanes = new HBox(8, films, people);
        HBox.setHgrow(films, Priority.ALWAYS);
        HBox.setHgrow(people, Priority.ALWAYS);
        films.setPrefWidth(400);
        people.setPrefWidth(400);
        meeting.setMaxWidth(Double.MAX_VALUE);
        meeting.setAlignment(javafx.geometry.Pos.CENTER);
        meeting.getStyleClass().addAll("films-panel", "films-section");
        VBox joined = new VBox(lanes, meet, meeting);
        VBox all = new VBox(8, joined, total, note);
        ScrollPane scroll = new ScrollPane(all);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("films-scroll");
        HBox.setHgrow(scroll, Priority.ALWAYS);
        return scroll;
    }

    private void tell(boolean ofFilms, TowerPlan.Part part) {
        model.look(ofFilms, part);
        stage.setText(Texts.of("films.towers.what." + LaneView.word(part)));
    }

    private void show(TowerPlan plan) {
        films.show(plan.films());
        people.show(plan.people());
        Towers shown = model.shown().get();
        meet.show(shown);
        meeting.setText(shown.text("meeting"));
        total.setText(Texts.of("films.towers.total", Numerals.count(plan.parameters())));
        note.setText(shown == Towers.WORKSHOP_DSSM ? Texts.of("films.towers.note.workshop-dssm", Numerals.count(WorkshopDssm.GRAMS), WorkshopDssm.K,
                Numerals.count(Math.round(WorkshopDssm.projectionBytes() / GIGA))) : (shown.text("note") + " " + model.missing()).strip());
    }
}
