package loupe.ui.recommender;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import loupe.ui.common.Named;
import loupe.ui.common.Texts;

/** Films to rate: a search, ways of asking, and the films with their stars. */
final class RatePane extends VBox {

    private static final double ROW = 66;

    private final Hall hall;
    private final KeptRows<Integer> rows;
    private final FilmList list;
    private final Label empty = new Label();
    private final TextField search = new TextField();

    RatePane(Hall hall, FilmRows rows) {
        this.hall = hall;
        this.rows = rows.toRate();
        list = new FilmList(Texts.of("films.toRate"), ROW, new Deeds(hall.film()::open, hall.me()::rate));
        list.setId("films-to-rate");
        empty.setWrapText(true);
        empty.getStyleClass().add("films-note");
        ScrollPane scroll = new ScrollPane(new VBox(empty, list));
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("films-scroll");
        setVgrow(scroll, Priority.ALWAYS);
        getStyleClass().addAll("films-panel", "films-rate");
        getChildren().addAll(search(), ways(), scroll, more());
        hall.toRate().shown().subscribe(films -> show());
        hall.me().stars().subscribe(stars -> show());
    }

    private Node search() {
        search.setId("films-search");
        search.setPromptText(Texts.of("films.search"));
        Named.withTip(Texts.of("films.search"), "", search);
        search.textProperty().subscribe(text -> hall.toRate().search(text));
        search.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DOWN) {
                list.requestFocus();
                event.consume();
            } else if (event.getCode() == KeyCode.ESCAPE && !search.getText().isEmpty()) {
                search.clear();
                event.consume();
            }
        });
        return search;
    }

    private Node ways() {
        ToggleGroup group = new ToggleGroup();
        HBox row = new HBox();
        row.getStyleClass().add("films-ways");
        Stream.of(Asking.values()).map(asking -> way(asking, group)).forEach(row.getChildren()::add);
        hall.toRate().asking().subscribe(now -> group.getToggles().forEach(toggle -> toggle.setSelected(toggle.getUserData() == now)));
        return row;
    }

    private ToggleButton way(Asking asking, ToggleGroup group) {
        ToggleButton button = Named.withTip(asking.what(), "", new ToggleButton(asking.title()));
        button.setId(asking.id());
        button.setUserData(asking);
        button.setToggleGroup(group);
        button.getStyleClass().add("small");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> {
            button.setSelected(true);
            search.clear();
            hall.toRate().ask(asking);
        });
        return button;
    }

    private Node more() {
        Button more = Named.button(Texts.of("films.more"), "", hall.toRate()::more);
        more.setId("films-more");
        more.getStyleClass().add("small");
        hall.toRate().hasMore().subscribe(there -> more.setDisable(!there));
        return more;
    }

    private void show() {
        List<Integer> films = hall.toRate().shown().get();
        list.show(rows.of(films));
        empty.setText(films.isEmpty() ? Texts.of(hall.toRate().waits() ? "films.ask.waits"
                : search.getText().isBlank() ? "films.ask.none" : "films.search.none")
                : hall.toRate().isUnlike() ? Texts.of("films.search.unlike", search.getText().strip()) : "");
        empty.setVisible(!empty.getText().isEmpty());
        empty.setManaged(!empty.getText().isEmpty());
    }
}
