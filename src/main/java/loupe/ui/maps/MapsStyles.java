package loupe.ui.maps;

import java.util.Objects;
import javafx.scene.Parent;

/** The style sheets of the lenses of this package, with those of the desk's marks. */
final class MapsStyles {

    private MapsStyles() {}

    static void on(Parent node) {
        node.getStylesheets().addAll(address("/loupe/ui/desk/desk.css"), address("/loupe/ui/maps/maps.css"));
    }

    private static String address(String sheet) {
        return Objects.requireNonNull(MapsStyles.class.getResource(sheet), sheet).toExternalForm();
    }
}
