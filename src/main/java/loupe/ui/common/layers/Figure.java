package loupe.ui.common.layers;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** Numbers as they are written beside pictures. */
final class Figure {

    private static final MathContext THREE = new MathContext(3);

    private Figure() {}

    /** Three significant figures: {@code 0.0123}, {@code 1.20}, {@code 123}, {@code 1.2e7}. */
    static String brief(double value) {
        if (!Double.isFinite(value)) {
            return Double.isNaN(value) ? "NaN" : value > 0 ? "∞" : "-∞";
        }
        double size = Math.abs(value);
        if (size == 0) {
            return "0";
        }
        if (size >= 1e5 || size < 1e-4) {
            return String.format(Locale.ROOT, "%.1e", value).replaceAll("e([+-])0?", "e$1").replace("e+", "e");
        }
        BigDecimal rounded = new BigDecimal(value).round(THREE);
        return rounded.scale() < 0 ? rounded.setScale(0).toPlainString() : rounded.toPlainString();
    }

    /** As few characters as tell it in a small square: {@code .12}, {@code -1.2}, {@code 12}. */
    static String tiny(double value) {
        if (!Double.isFinite(value)) {
            return Double.isNaN(value) ? "?" : value > 0 ? "∞" : "–";
        }
        double size = Math.abs(value);
        if (size < 0.005) {
            return "0";
        }
        String text = String.format(Locale.ROOT, size < 1 ? "%.2f" : size < 100 ? "%.1f" : "%.0f", value);
        return text.replaceFirst("^(-?)0\\.", "$1.");
    }

    /** A probability: {@code 0.873}, {@code 1.000}. */
    static String share(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    /** Every figure that a float has. */
    static String exact(float value) {
        return Float.toString(value == 0 ? 0 : value);
    }
}
