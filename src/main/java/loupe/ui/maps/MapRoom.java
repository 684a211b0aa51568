package loupe.ui.maps;

import javafx.scene.layout.Region;
import loupe.inference.ShiftGrid;
import loupe.ui.common.map.HeatMap;

/** A map with the likeliest classes above it, or right of it where its squares become larger so. The map never leaves this room. */
final class MapRoom extends Region {

    private static final double GAP = 3;
    private static final double SIDE_GAP = 8;

    private final HeatMap map;
    private final TopAnswers answers;

    MapRoom(HeatMap map, TopAnswers answers) {
        this.map = map;
        this.answers = answers;
        getChildren().addAll(answers, map);
        setMinSize(0, 0);
    }

    @Override
    protected double computePrefHeight(double width) {
        return answers.prefHeight(-1) + GAP + map.prefHeight(-1);
    }

    @Override
    protected double computePrefWidth(double height) {
        return map.prefWidth(-1);
    }

    @Override
    protected void layoutChildren() {
        double below = Math.max(0, getHeight() - answers.prefHeight(-1) - GAP);
        double left = Math.max(0, getWidth() - answers.least() - SIDE_GAP);
        double above = square(getWidth(), below);
        double beside = square(left, getHeight());
        if (beside > above) {
            map.resizeRelocate(0, 0, beside * ShiftGrid.SIDE, getHeight());
            double from = beside * ShiftGrid.SIDE + SIDE_GAP;
            answers.resizeRelocate(from, 0, getWidth() - from, answers.prefHeight(-1));
        } else {
            answers.resizeRelocate(0, 0, getWidth(), answers.prefHeight(-1));
            map.resizeRelocate(0, getHeight() - below, getWidth(), below);
        }
    }

    /** The side of a square of the map in that room, in whole pixels. */
    private static double square(double width, double height) {
        return Math.floor(Math.min(width, height) / ShiftGrid.SIDE);
    }
}
