package loupe.ui.recommender;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import loupe.data.films.Person;
import loupe.recommend.Newcomers;
import loupe.ui.common.Appearance;
import loupe.ui.common.Texts;
import loupe.ui.common.figure.FigureBar;

/** A film to be made up on the left, where it lands in the middle, what it is like and who would be shown it on the right. */
final class InventPane extends HBox {

    private static final double ROW = 40;
    private static final int SHOWN = 8;

    private final Hall hall;
    private final Label viewers = new Label();

    InventPane(Hall hall, FilmRows rows, Appearance appearance) {
        this.hall = hall;
        setSpacing(8);
        setId("films-invent");
        LandingPlot plot = new LandingPlot(appearance, hall.films(), hall.invent(), hall.film()::open);
        FigureBar figure = new FigureBar(plot, plot.figure());
        hall.invent().landing().subscribe(landing -> figure.refresh());
        Label title = section("films.invent.map");
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        HBox head = new HBox(title, figure);
        head.getStyleClass().add("films-section-line");
        Label said = new Label();
        said.setId("films-invent-said");
        said.textProperty().bind(hall.invent().said());
        said.setWrapText(true);
        said.setMinHeight(USE_PREF_SIZE);
        VBox.setVgrow(plot, Priority.ALWAYS);
        VBox middle = new VBox(8, head, plot, said);
        middle.getStyleClass().add("films-panel");
        HBox.setHgrow(middle, Priority.ALWAYS);
        InventForm form = new InventForm(hall.films(), hall.invent());
        getChildren().addAll(scrolled(form), middle, scrolled(right(rows)));
    }

    private static ScrollPane scrolled(Node content) {
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("films-scroll");
        scroll.setMinWidth(264);
        scroll.setPrefWidth(296);
        return scroll;
    }

    private Node right(FilmRows rows) {
        FilmList near = new FilmList(Texts.of("films.invent.near"), ROW, new Deeds(hall.film()::open, hall.me()::rate));
        near.setId("films-invent-near");
        viewers.setId("films-invent-viewers");
        viewers.setWrapText(true);
        viewers.setMinHeight(USE_PREF_SIZE);
        hall.invent().landing().subscribe(now -> now.ifPresent(landing -> {
            near.show(landing.neighbours().stream().map(rows::plain).toList());
            viewers.setText(landing.viewers().isEmpty() ? Texts.of("films.invent.nobody")
                    : landing.viewers().stream().limit(SHOWN).map(this::line).collect(Collectors.joining("\n")) + more(landing.viewers()));
        }));
        VBox pane = new VBox(8, section("films.invent.near"), near, section("films.invent.who"), viewers);
        pane.getStyleClass().add("films-panel");
        return pane;
    }

    private static String more(List<Newcomers.Viewer> all) {
        return all.size() > SHOWN ? "\n" + Texts.of("films.invent.more", all.size() - SHOWN) : "";
    }

    private String line(Newcomers.Viewer viewer) {
        String facts = hall.films().set().people().stream().filter(person -> person.id() == viewer.person()).findFirst().map(InventPane::facts).orElse("");
        return Texts.of("films.invent.viewer", Integer.toString(viewer.person()), facts, viewer.rank());
    }

    private static String facts(Person person) {
        return Texts.of("films.invent.facts", person.age(), person.occupation());
    }

    static Label section(String key) {
        Label label = new Label(Texts.of(key));
        label.getStyleClass().add("films-section");
        label.setWrapText(true);
        return label;
    }
}
