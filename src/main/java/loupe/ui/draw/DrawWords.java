package loupe.ui.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import loupe.data.Bounds;
import loupe.data.Normalising;
import loupe.data.Stroke;
import loupe.ui.common.Texts;
import loupe.ui.common.easel.Sheet;

/** What can be said about a sheet. */
final class DrawWords {

    private DrawWords() {}

    /** Where the drawing lies, how large and how turned it is, in one line. */
    static String status(Sheet sheet) {
        return sheet.ink().map(ink -> {
            List<String> parts = new ArrayList<>();
            parts.add(place(sheet.centre().orElse(ink.centre())));
            parts.add(Texts.of("draw.status.size", pixels(ink.width()), pixels(ink.height())));
            if (Math.abs(sheet.degrees()) >= 0.5) {
                parts.add(Texts.of(sheet.degrees() > 0 ? "draw.status.turned" : "draw.status.turned.back",
                        Math.round(Math.abs(sheet.degrees()))));
            }
            return String.join("  ·  ", parts);
        }).orElse(Texts.of("draw.status.empty"));
    }

    /** What the canvas holds and where the keys' pen is, for screen readers. */
    static String canvas(Sheet sheet, KeyPen.State pen) {
        if (!pen.out()) {
            return canvas(sheet);
        }
        return Texts.of(pen.down() ? "draw.canvas.pen.down" : "draw.canvas.pen", pen.column() + 1, pen.row() + 1)
                + " " + canvas(sheet);
    }

    private static String canvas(Sheet sheet) {
        if (sheet.picture().isPresent()) {
            return Texts.of("draw.canvas.picture");
        }
        int strokes = sheet.upright().strokes().size();
        return switch (strokes) {
            case 0 -> Texts.of("draw.canvas.empty");
            case 1 -> Texts.of("draw.canvas.stroke");
            default -> Texts.of("draw.canvas.strokes", strokes);
        };
    }

    /** What is done with the drawing now. */
    static String form(Normalising steps) {
        return Texts.of(steps.equals(Normalising.MNIST) ? "draw.centre.on"
                : steps.equals(Normalising.MINE) ? "draw.centre.off" : "draw.centre.some");
    }

    /** A length in the canvas' units as pixels of the 28x28 frame, with at most one decimal. */
    static String pixels(double units) {
        String text = String.format(Locale.ROOT, "%.1f", units / Sheet.PIXEL);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    private static String place(Stroke.Point centre) {
        String across = side(centre.x() - Sheet.BOX / 2, "draw.status.right", "draw.status.left");
        String along = side(centre.y() - Sheet.BOX / 2, "draw.status.below", "draw.status.above");
        if (across.isEmpty() && along.isEmpty()) {
            return Texts.of("draw.status.centre");
        }
        String both = across.isEmpty() || along.isEmpty() ? across + along : Texts.of("draw.status.and", across, along);
        return Texts.of("draw.status.offset", both);
    }

    private static String side(double units, String forth, String back) {
        String pixels = pixels(Math.abs(units));
        return pixels.equals("0") ? "" : Texts.of(units > 0 ? forth : back, pixels);
    }
}
