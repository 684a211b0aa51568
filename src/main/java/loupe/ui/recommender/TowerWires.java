package loupe.ui.recommender;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.layout.Region;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.QuadCurveTo;
import loupe.recommend.TowerJoin;
import loupe.recommend.TowerPlan;

/**
 * The wires of one tower: straight from a stage into the next, in the gutter on the right where others lie between or several run
 * together, and out below where the towers meet. What is switched off has a dashed one.
 */
final class TowerWires extends Region {

    /** Room for the wires on the right of the stages. */
    static final double GUTTER = 34;

    private static final PseudoClass OFF = PseudoClass.getPseudoClass("off");
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final double STEP = 11;
    private static final double ROUND = 5;
    private static final double TIP = 4;

    private final List<TowerJoin> joins = new ArrayList<>();
    private final List<Path> paths = new ArrayList<>();
    private int length;

    TowerWires() {
        setManaged(false);
        setMouseTransparent(true);
    }

    void show(List<TowerPlan.Stage> stages) {
        length = stages.size();
        joins.clear();
        joins.addAll(TowerJoin.of(stages));
        paths.clear();
        for (TowerJoin join : joins) {
            Path path = new Path();
            path.getStyleClass().add("films-wire");
            path.pseudoClassStateChanged(OFF, !stages.get(join.from()).on());
            paths.add(path);
        }
        getChildren().setAll(paths);
    }

    /** Marks what a stage takes in and gives on. */
    void mark(int place, boolean chosen) {
        for (int i = 0; i < joins.size(); i++) {
            if (joins.get(i).from() == place || joins.get(i).to() == place) {
                paths.get(i).pseudoClassStateChanged(CHOSEN, chosen);
            }
        }
    }

    /** How far right of the stages what meets the other tower leaves. */
    static double exit() {
        return 2 * STEP;
    }

    /** @param cards of the stages, in this region's coordinates */
    void draw(List<Bounds> cards) {
        for (int i = 0; i < joins.size() && !cards.isEmpty(); i++) {
            draw(paths.get(i), joins.get(i), cards);
        }
    }

    private void draw(Path path, TowerJoin join, List<Bounds> cards) {
        Bounds from = cards.get(join.from());
        path.getElements().clear();
        if (join.to() == length) {
            double x = from.getMaxX() + exit();
            corner(path, from, x, getHeight());
            path.getElements().add(new LineTo(x, getHeight()));
        } else if (isStraight(join)) {
            Bounds to = cards.get(join.to());
            path.getElements().addAll(new MoveTo(to.getCenterX(), from.getMaxY()), new LineTo(to.getCenterX(), to.getMinY()),
                    new LineTo(to.getCenterX() - TIP, to.getMinY() - TIP), new MoveTo(to.getCenterX(), to.getMinY()),
                    new LineTo(to.getCenterX() + TIP, to.getMinY() - TIP));
        } else {
            around(path, from, cards.get(join.to()));
        }
    }

    private boolean isStraight(TowerJoin join) {
        return join.to() == join.from() + 1 && joins.stream().filter(other -> other.to() == join.to()).count() == 1;
    }

    /** Out on the right, down, and in from the right. */
    private static void around(Path path, Bounds from, Bounds to) {
        double x = from.getMaxX() + STEP;
        double y = to.getCenterY();
        corner(path, from, x, y);
        path.getElements().addAll(new LineTo(x, y - ROUND), new QuadCurveTo(x, y, x - ROUND, y), new LineTo(to.getMaxX() + 1, y),
                new LineTo(to.getMaxX() + 1 + TIP, y - TIP), new MoveTo(to.getMaxX() + 1, y), new LineTo(to.getMaxX() + 1 + TIP, y + TIP));
    }

    private static void corner(Path path, Bounds from, double x, double below) {
        double y = Math.min(from.getCenterY(), below);
        path.getElements().addAll(new MoveTo(from.getMaxX(), y), new LineTo(x - ROUND, y), new QuadCurveTo(x, y, x, y + ROUND));
    }
}
