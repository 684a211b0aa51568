package loupe.ui.recommender;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import javafx.animation.Animation;
import javafx.animation.Interpolator;
import javafx.animation.KeyFrame;
import javafx.animation.KeyValue;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import loupe.data.films.Rating;

/**
 * Films in rows, one stop of the Tab key: arrows walk, Enter or a click opens the film's page, 1 to 5 give stars, 0 takes them back. When
 * other rows are shown, a film that stays slides to its new place.
 */
final class FilmList extends Region {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    /** How many rows are kept that are not shown. */
    static final int PARKED = 40;
    private static final Duration SLIDE = Duration.millis(180);

    /** @param node what is seen of the film, {@code said} what a screen reader says of it */
    record Row(int film, Node node, Supplier<String> said) {}

    private final String name;
    private final double rowHeight;
    private final double cellWidth;
    private final Deeds deeds;
    private final Map<Integer, StackPane> holders = new HashMap<>();
    private Timeline sliding = new Timeline();
    private List<Row> rows = List.of();
    private int chosen;

    /** Films below each other. */
    FilmList(String name, double rowHeight, Deeds deeds) {
        this(name, 0, rowHeight, deeds);
    }

    /** @param cellWidth of a film, where as many stand beside each other as there is room for; 0 for one */
    FilmList(String name, double cellWidth, double rowHeight, Deeds deeds) {
        this.name = name;
        this.cellWidth = cellWidth;
        this.rowHeight = rowHeight;
        this.deeds = deeds;
        getStyleClass().add("films-list");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.LIST_VIEW);
        addEventHandler(KeyEvent.KEY_PRESSED, this::press);
        focusedProperty().subscribe(focused -> mark());
        widthProperty().subscribe(width -> requestLayout());
        mark();
    }

    /** What stays is not taken out and put in again, which would style it anew: where a row lies follows from its place in {@code next}. */
    void show(List<Row> next) {
        Map<Integer, Integer> places = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            places.put(rows.get(i).film(), i);
        }
        int film = rows.isEmpty() ? 0 : rows.get(chosen).film();
        rows = List.copyOf(next);
        chosen = Math.max(0, rows.stream().map(Row::film).toList().indexOf(film));
        rows.forEach(row -> fill(holders.computeIfAbsent(row.film(), this::holder), row.node()));
        List<StackPane> shown = rows.stream().map(row -> holders.get(row.film())).toList();
        park(new HashSet<>(shown));
        shown.stream().filter(holder -> holder.getParent() != this).forEach(getChildren()::add);
        requestLayout();
        slide(places);
        mark();
    }

    /** What is not shown now may come again, and to style it anew would take longer than to hide it; among many columns too much would be kept. */
    private void park(Set<Node> shown) {
        boolean many = cellWidth > 0 || holders.size() > shown.size() + PARKED;
        holders.values().removeIf(holder -> many && !shown.contains(holder));
        getChildren().removeIf(child -> many && !shown.contains(child));
        getChildren().forEach(child -> child.setVisible(shown.contains(child)));
    }

    /** What stays where it is needs no new style. */
    private static void fill(StackPane holder, Node node) {
        if (!holder.getChildren().equals(List.of(node))) {
            holder.getChildren().setAll(node);
        }
    }

    /** The films that are shown, first first. */
    List<Integer> films() {
        return rows.stream().map(Row::film).toList();
    }

    private StackPane holder(int film) {
        StackPane holder = new StackPane();
        holder.getStyleClass().add("films-row");
        holder.setUserData(film);
        holder.setOnMousePressed(event -> {
            requestFocus();
            choose(films().indexOf(film));
        });
        holder.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                deeds.open().accept(film);
            }
        });
        return holder;
    }

    /** While rows are still on their way, as in a drag, the next ones are at once where they belong. */
    private void slide(Map<Integer, Integer> before) {
        boolean still = getScene() == null || Platform.getPreferences().isReducedMotion() || sliding.getStatus() == Animation.Status.RUNNING;
        sliding.stop();
        sliding = new Timeline();
        holders.values().forEach(holder -> holder.setTranslateY(0));
        for (int i = 0; i < rows.size(); i++) {
            StackPane holder = holders.get(rows.get(i).film());
            int from = before.getOrDefault(rows.get(i).film(), i);
            if (!still && cellWidth == 0 && from != i) {
                holder.setTranslateY((from - i) * rowHeight);
                sliding.getKeyFrames().add(new KeyFrame(SLIDE, new KeyValue(holder.translateYProperty(), 0, Interpolator.EASE_BOTH)));
            }
        }
        if (!sliding.getKeyFrames().isEmpty()) {
            sliding.play();
        }
    }

    private void press(KeyEvent event) {
        if (rows.isEmpty() || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        int film = rows.get(chosen).film();
        switch (event.getCode()) {
            case UP -> choose(chosen - columns());
            case DOWN -> choose(chosen + columns());
            case LEFT -> choose(chosen - (columns() > 1 ? 1 : 0));
            case RIGHT -> choose(chosen + (columns() > 1 ? 1 : 0));
            case HOME -> choose(0);
            case END -> choose(rows.size() - 1);
            case ENTER, SPACE -> deeds.open().accept(film);
            default -> {
                int stars = digit(event);
                if (stars < 0) {
                    return;
                }
                deeds.rate().rate(film, stars);
            }
        }
        event.consume();
    }

    /** 0 to 5, or -1. */
    private static int digit(KeyEvent event) {
        int digit = event.getCode().isDigitKey() ? event.getCode().getName().charAt(event.getCode().getName().length() - 1) - '0' : -1;
        return digit <= Rating.MOST ? digit : -1;
    }

    private void choose(int place) {
        chosen = Math.clamp(place, 0, Math.max(0, rows.size() - 1));
        mark();
        Reveal.row(this, chosen / columns() * rowHeight, rowHeight);
    }

    private int columns() {
        return cellWidth == 0 ? 1 : Math.max(1, (int) (getWidth() / cellWidth));
    }

    private double height() {
        return (rows.size() + columns() - 1) / columns() * rowHeight;
    }

    private void mark() {
        for (int i = 0; i < rows.size(); i++) {
            holders.get(rows.get(i).film()).pseudoClassStateChanged(CHOSEN, isFocused() && i == chosen);
        }
        setAccessibleText(rows.isEmpty() ? name : name + ". " + rows.get(chosen).said().get());
    }

    @Override
    protected void layoutChildren() {
        for (int i = 0; i < rows.size(); i++) {
            double width = getWidth() / columns();
            layoutInArea(holders.get(rows.get(i).film()), i % columns() * width, i / columns() * rowHeight, width, rowHeight, 0, HPos.LEFT,
                    VPos.CENTER);
        }
    }

    @Override
    protected double computePrefHeight(double width) {
        return height();
    }

    @Override
    protected double computeMinHeight(double width) {
        return height();
    }

    @Override
    protected double computePrefWidth(double height) {
        return 120;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 60;
    }
}
