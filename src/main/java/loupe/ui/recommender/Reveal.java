package loupe.ui.recommender;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;

/** Scrolls so that what was chosen by the keys is seen. */
final class Reveal {

    private Reveal() {}

    /** @param list inside a scroll pane, or in none; {@code top} and {@code height} of the row within it */
    static void row(Node list, double top, double height) {
        for (Parent parent = list.getParent(); parent != null; parent = parent.getParent()) {
            if (parent instanceof ScrollPane scroll) {
                row(scroll, list, top, height);
                return;
            }
        }
    }

    private static void row(ScrollPane scroll, Node list, double top, double height) {
        Bounds seen = scroll.getViewportBounds();
        double room = scroll.getContent().getLayoutBounds().getHeight() - seen.getHeight();
        double place = scroll.getContent().sceneToLocal(list.localToScene(0, top)).getY();
        double now = scroll.getVvalue() * Math.max(0, room);
        if (room > 0 && (place < now || place + height > now + seen.getHeight())) {
            scroll.setVvalue(Math.clamp((place < now ? place : place + height - seen.getHeight()) / room, 0, 1));
        }
    }
}
