package loupe.recommend;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How far predictions of stars are off, over all test ratings.
 *
 * @param rmse  root of the mean squared error of what the model predicts
 * @param cut   the same with every prediction brought into 1 to 5
 * @param uncut the same with every prediction as it comes out
 * @param mae   mean absolute error of what the model predicts
 */
public record StarScores(double rmse, double cut, double uncut, double mae) {

    /** The figures by the names that files and lines use. */
    public Map<String, Double> byName() {
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("rmse", rmse);
        figures.put("rmse-clipped", cut);
        figures.put("rmse-unclipped", uncut);
        figures.put("mae", mae);
        return figures;
    }
}
