package loupe.ui.desk;

import java.util.Objects;

/** The style sheet of the desk's parts, which they bring along wherever they stand. */
final class Sheet {

    private Sheet() {}

    static String address() {
        return Objects.requireNonNull(Sheet.class.getResource("/loupe/ui/desk/desk.css")).toExternalForm();
    }
}
