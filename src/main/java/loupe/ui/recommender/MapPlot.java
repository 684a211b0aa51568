package loupe.ui.recommender;

import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.text.TextAlignment;
import loupe.recommend.TasteMap;
import loupe.ui.common.Appearance;
import loupe.ui.common.Texts;
import loupe.ui.common.figure.Figure;
import loupe.ui.common.figure.FigureTable;

/**
 * Films as dots, me as an arrow: dragged, or moved by the arrow keys; a click on a film opens its page. The arrow lies over the painted
 * films, so that nothing but it is painted when it moves.
 */
final class MapPlot extends FilmPlane {

    private static final double NEAR = 10;
    private static final double STEP = 0.05;

    private final LoadedFilms films;
    private final MapViewModel model;
    private final IntConsumer open;
    private final Path arrow = new Path();
    private final Label me = new Label(Texts.of("films.map.me"));
    private MapPicture painted = MapPicture.EMPTY;
    private boolean dragging;

    MapPlot(Appearance appearance, LoadedFilms films, MapViewModel model, IntConsumer open) {
        super(appearance, new Measures(36, NEAR, 4, 0.6));
        this.films = films;
        this.model = model;
        this.open = open;
        setId("films-map");
        setMinSize(280, 280);
        setOnMousePressed(this::press);
        setOnMouseDragged(this::drag);
        tellOf(films, Texts.of("films.map.drag"));
        addEventHandler(KeyEvent.KEY_PRESSED, this::walk);
        arrow.getStyleClass().add("films-map-arrow");
        me.getStyleClass().add("films-map-me");
        List.of(arrow, me).forEach(over -> {
            over.setManaged(false);
            over.setMouseTransparent(true);
            getChildren().add(over);
        });
        model.picture().subscribe(picture -> follow(picture));
    }

    private void follow(MapPicture next) {
        if (!next.isAsBefore(painted)) {
            painted = next;
            paint();
        }
        point();
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        point();
    }

    private MapPicture picture() {
        return model.picture().get();
    }

    @Override
    List<MapPicture.Dot> dots() {
        return picture().films();
    }

    @Override
    double spread() {
        return picture().spread();
    }

    @Override
    void over(GraphicsContext to, Color ink) {
        ends(to, ink);
    }

    private void press(MouseEvent event) {
        requestFocus();
        Optional<MapPicture.Dot> film = at(event);
        dragging = Math.hypot(event.getX() - x(picture().me()), event.getY() - y(picture().me())) < 2 * NEAR || film.isEmpty();
        if (dragging) {
            drag(event);
        } else {
            open.accept(film.orElseThrow().film());
        }
    }

    private void drag(MouseEvent event) {
        if (dragging && !picture().films().isEmpty()) {
            model.move((event.getX() - getWidth() / 2) / unit(), (getHeight() / 2 - event.getY()) / unit());
        }
    }

    private void walk(KeyEvent event) {
        double step = picture().spread() * STEP;
        TasteMap.Point me = picture().me();
        switch (event.getCode()) {
            case LEFT -> model.move(me.x() - step, me.y());
            case RIGHT -> model.move(me.x() + step, me.y());
            case UP -> model.move(me.x(), me.y() + step);
            case DOWN -> model.move(me.x(), me.y() - step);
            case HOME -> model.backToStars();
            default -> {
                return;
            }
        }
        event.consume();
    }

    /** The names of the films at the four ends. */
    private void ends(GraphicsContext to, Color ink) {
        List<String> names = picture().ends();
        write(to, ink, names.get(0).replace(" · ", "\n"), new TasteMap.Point(getWidth() - 8, getHeight() / 2 - 30), TextAlignment.RIGHT);
        write(to, ink, names.get(1).replace(" · ", "\n"), new TasteMap.Point(8, getHeight() / 2 - 30), TextAlignment.LEFT);
        write(to, ink, names.get(2), new TasteMap.Point(getWidth() / 2, 12), TextAlignment.CENTER);
        write(to, ink, names.get(3), new TasteMap.Point(getWidth() / 2, getHeight() - 12), TextAlignment.CENTER);
    }

    private void point() {
        boolean there = getWidth() >= 1 && !picture().films().isEmpty();
        arrow.setVisible(there);
        me.setVisible(there);
        if (!there) {
            return;
        }
        double endX = x(picture().me());
        double endY = y(picture().me());
        double angle = Math.atan2(endY - getHeight() / 2, endX - getWidth() / 2);
        arrow.getElements().setAll(new MoveTo(getWidth() / 2, getHeight() / 2), new LineTo(endX, endY),
                new MoveTo(endX + 8 * Math.cos(angle), endY + 8 * Math.sin(angle)),
                new LineTo(endX + 9 * Math.cos(angle + 2.5), endY + 9 * Math.sin(angle + 2.5)),
                new LineTo(endX + 9 * Math.cos(angle - 2.5), endY + 9 * Math.sin(angle - 2.5)), new ClosePath());
        me.autosize();
        me.relocate(endX - me.getWidth() / 2, endY - 16 - me.getHeight() / 2);
    }

    /** What is shown, to be copied, saved and read. */
    Figure figure() {
        return new Figure() {
            @Override
            public String title() {
                return Texts.of("films.page.map");
            }

            @Override
            public String sentence() {
                return Texts.of("films.map.said", picture().ends().get(1), picture().ends().get(0), picture().ends().get(3), picture().ends().get(2));
            }

            @Override
            public FigureTable table() {
                return new FigureTable(List.of(Texts.of("films.table.film"), "x", "y", Texts.of("films.table.count")),
                        picture().films().stream().map(dot -> List.of(films.name(dot.film()), number(dot.at().x()), number(dot.at().y()),
                                Integer.toString(dot.count()))).toList());
            }
        };
    }
}
