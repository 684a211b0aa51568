package loupe.ui.common.layers;

import java.util.Objects;

/** The style sheet of these views, which they bring along wherever they stand. */
final class Sheet {

    private Sheet() {}

    static String address() {
        return Objects.requireNonNull(Sheet.class.getResource("/loupe/ui/common/layers/layers.css")).toExternalForm();
    }
}
