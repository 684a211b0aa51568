package loupe.storage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import loupe.data.BadInputException;
import loupe.data.Drawing;

/**
 * Drawings as a file: one drawing or an array of them, {@code {"box":[500,500],"strokes":[[[x,y],…],…],"width":w}}, y
 * downwards; {@code width} is 2.2/28 of the longer side where it is left out. At most 16 MB, 10,000
 * drawings, 100,000 points a drawing.
 */
public final class StrokeFile {

    private static final long LARGEST = 16L << 20;
    private static final int MOST_DRAWINGS = 10_000;

    private StrokeFile() {}

    /** The drawings in {@code file}, in order. @throws BadInputException naming the drawing, the stroke and the point at fault */
    public static List<Drawing> read(Path file) throws BadInputException {
        checkSize(file);
        JsonNode tree = Json.parse(Json.text(file), file.toString());
        if (!tree.isArray()) {
            return List.of(new DrawingCodec(file.toString()).read(tree));
        }
        if (tree.size() > MOST_DRAWINGS) {
            throw new BadInputException(file + " holds " + tree.size() + " drawings; Loupe reads at most " + MOST_DRAWINGS + ".");
        }
        List<Drawing> drawings = new ArrayList<>(tree.size());
        for (JsonNode drawing : tree) {
            drawings.add(new DrawingCodec(file + ", drawing " + (drawings.size() + 1)).read(drawing));
        }
        return List.copyOf(drawings);
    }

    /** Writes {@code drawings} as an array. */
    public static void write(Path file, List<Drawing> drawings) throws IOException {
        ArrayNode tree = Json.array();
        drawings.forEach(drawing -> tree.add(DrawingCodec.tree(drawing)));
        AtomicFile.write(file, Json.line(tree) + "\n");
    }

    private static void checkSize(Path file) throws BadInputException {
        try {
            if (Files.exists(file) && Files.size(file) > LARGEST) {
                throw new BadInputException(file + " has " + Files.size(file) + " bytes; Loupe reads stroke files of at most 16 MB.");
            }
        } catch (IOException e) {
            throw new BadInputException(file + " cannot be read (" + e.getClass().getSimpleName() + ").", e);
        }
    }
}
