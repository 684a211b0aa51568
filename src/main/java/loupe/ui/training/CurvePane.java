package loupe.ui.training;

import javafx.scene.layout.Pane;
import loupe.ui.common.chart.CurveChart;

/** Loss and accuracy: beside each other on a wide screen or a low one, else one under the other. */
final class CurvePane extends Pane {

    private static final double ROOMY = 860;
    private static final double HALF_ROOMY = 540;
    private static final double LOW = 480;
    private static final double GAP = 16;

    private final CurveChart loss;
    private final CurveChart accuracy;

    CurvePane(CurveFeed curves) {
        loss = new CurveChart(curves.loss());
        accuracy = new CurveChart(curves.accuracy());
        getChildren().addAll(loss, accuracy);
        getStyleClass().add("training-curves");
    }

    @Override
    protected void layoutChildren() {
        boolean roomy = getWidth() >= ROOMY || getHeight() < LOW && getWidth() >= HALF_ROOMY;
        double width = roomy ? (getWidth() - GAP) / 2 : getWidth();
        double height = roomy ? getHeight() : (getHeight() - GAP) / 2;
        loss.resizeRelocate(0, 0, width, height);
        accuracy.resizeRelocate(roomy ? width + GAP : 0, roomy ? 0 : height + GAP, width, height);
    }
}
