package loupe.labs;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import loupe.data.BadInputException;
import loupe.data.Drawing;
import loupe.data.Picture;
import loupe.data.PictureReader;
import loupe.data.Stroke;

/**
 * How a drawing became a picture file.
 *
 * @param side    of the picture in pixels
 * @param pen     its width as a share of the side
 * @param inverse light ink on dark paper
 * @param soft    whether edges are anti-aliased
 */
record Penned(int side, double pen, boolean inverse, boolean soft) {

    /** From the thinnest line of one pixel to a marker. */
    static final List<Penned> WAYS = List.of(
            new Penned(100, 0.01, false, false), new Penned(100, 0.03, true, true), new Penned(100, 0.06, false, true),
            new Penned(200, 0.005, false, true), new Penned(200, 0.02, true, false), new Penned(200, 0.05, false, true),
            new Penned(280, 0.0786, false, true), new Penned(400, 0.0025, false, true), new Penned(400, 0.015, true, true),
            new Penned(400, 0.10, false, true), new Penned(600, 0.0017, true, false), new Penned(600, 0.008, false, true),
            new Penned(600, 0.03, false, false), new Penned(600, 0.08, true, true));

    /** The picture that Loupe reads from the PNG of {@code drawing}. */
    Picture of(Drawing drawing) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(image(drawing), "png", bytes);
            return new PictureReader().read(new ByteArrayInputStream(bytes.toByteArray()), "drawing.png");
        } catch (IOException | BadInputException e) {
            throw new IllegalStateException(e);
        }
    }

    private BufferedImage image(Drawing drawing) {
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(inverse ? Color.BLACK : Color.WHITE);
        graphics.fillRect(0, 0, side, side);
        graphics.setColor(inverse ? Color.WHITE : Color.BLACK);
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING,
                soft ? RenderingHints.VALUE_ANTIALIAS_ON : RenderingHints.VALUE_ANTIALIAS_OFF);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setStroke(new BasicStroke((float) (pen * side), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        drawing.strokes().forEach(stroke -> graphics.draw(path(stroke, side / drawing.boxWidth())));
        graphics.dispose();
        return image;
    }

    private static Path2D path(Stroke stroke, double scale) {
        Path2D path = new Path2D.Double();
        Stroke.Point first = stroke.points().getFirst();
        path.moveTo(scale * first.x(), scale * first.y());
        stroke.points().forEach(point -> path.lineTo(scale * point.x(), scale * point.y()));
        return path;
    }

    String words() {
        return String.format(Locale.ROOT, "%d px, pen %.1f px, %s, %s", side, pen * side,
                inverse ? "light on dark" : "dark on light", soft ? "soft" : "hard");
    }
}
