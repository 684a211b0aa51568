package loupe.ui.sets;

import java.util.Objects;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import loupe.ui.common.Appearance;
import loupe.ui.common.Named;

/** The two sets side by side, or what is missing for that, or the game. */
final class SetsView extends BorderPane {

    private final SetsViewModel model;
    private final HBox sides;
    private final MissingPane missing;
    private final GameView game;
    private final ToggleGroup pages = new ToggleGroup();

    SetsView(SetsViewModel model, Appearance appearance) {
        this.model = model;
        sides = new HBox(side(model.left(), appearance), side(model.right(), appearance));
        sides.getStyleClass().add("sets-sides");
        missing = new MissingPane(model);
        setAlignment(missing, Pos.TOP_LEFT);
        game = new GameView(model.game(), appearance);
        HBox bar = new HBox();
        bar.getStyleClass().add("sets-pages");
        Stream.of(Page.values()).map(this::button).forEach(bar.getChildren()::add);
        setTop(bar);
        getStyleClass().add("sets");
        getStylesheets().add(Objects.requireNonNull(SetsView.class.getResource("/loupe/ui/sets/sets.css")).toExternalForm());
        model.page().subscribe(page -> show());
        model.missing().subscribe(sentence -> show());
        sceneProperty().addListener((scene, before, after) -> model.game().leave());
    }

    private SideView side(SideViewModel side, Appearance appearance) {
        SideView view = new SideView(side, model, appearance);
        HBox.setHgrow(view, Priority.ALWAYS);
        return view;
    }

    private ToggleButton button(Page page) {
        ToggleButton button = Named.withTip(page.title(), "", new ToggleButton(page.title()));
        button.setId(page.id());
        button.setToggleGroup(pages);
        button.setUserData(page);
        button.setOnAction(event -> {
            button.setSelected(true);
            model.turnTo(page);
        });
        return button;
    }

    private void show() {
        Page page = model.page().get();
        pages.getToggles().forEach(toggle -> toggle.setSelected(toggle.getUserData() == page));
        Node wanted = page == Page.GAME ? game : model.missing().get().isPresent() ? missing : sides;
        if (getCenter() != wanted) {
            setCenter(wanted);
        }
    }
}
