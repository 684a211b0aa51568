package loupe.ui.training;

import java.util.Optional;
import java.util.function.Function;
import javafx.scene.control.Control;

/** A control with its title and with what the form says is wrong with it. */
record FormField(String title, Control control, Function<FormReading, Optional<String>> fault) {}
