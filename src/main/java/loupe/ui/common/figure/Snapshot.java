package loupe.ui.common.figure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.transform.Transform;

/** A node as a picture, on the ground that it stands on and without the frame that shows the keyboard's focus. */
final class Snapshot {

    private static final List<PseudoClass> FOCUS =
            List.of("focused", "focus-visible", "focus-within").stream().map(PseudoClass::getPseudoClass).toList();

    private Snapshot() {}

    /** What is {@link Sharp} is painted at that scale. @param scale how many pixels a pixel of the screen becomes, across and down */
    static WritableImage of(Node node, double scale) {
        SnapshotParameters how = new SnapshotParameters();
        how.setTransform(Transform.scale(scale, scale));
        how.setFill(ground(node));
        List<Node> all = all(node).toList();
        Map<Node, List<PseudoClass>> shown = new HashMap<>();
        all.forEach(each -> shown.put(each, FOCUS.stream().filter(each.getPseudoClassStates()::contains).toList()));
        shown.forEach((each, states) -> states.forEach(state -> each.pseudoClassStateChanged(state, false)));
        try {
            sharpen(all, scale);
            return node.snapshot(how, null);
        } finally {
            sharpen(all, 1);
            shown.forEach((each, states) -> states.forEach(state -> each.pseudoClassStateChanged(state, true)));
        }
    }

    private static Stream<Node> all(Node node) {
        return Stream.concat(Stream.of(node), node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream().flatMap(Snapshot::all) : Stream.of());
    }

    private static void sharpen(List<Node> all, double scale) {
        all.stream().filter(Sharp.class::isInstance).map(Sharp.class::cast).forEach(each -> each.sharpen(scale));
    }

    /** The colour of the nearest surroundings that have one; white where none has. */
    private static Color ground(Node node) {
        for (Parent around = node.getParent(); around != null; around = around.getParent()) {
            if (around instanceof Region region && region.getBackground() != null) {
                for (BackgroundFill fill : region.getBackground().getFills()) {
                    if (fill.getFill() instanceof Color colour && colour.isOpaque()) {
                        return colour;
                    }
                }
            }
        }
        return Color.WHITE;
    }
}
