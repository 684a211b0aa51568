package loupe.ui.training;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;

/** When a run began, as its folder's name has it. */
final class RunDates {

    private static final int LENGTH = "20261124-041500".length();
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss", Locale.ROOT);
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH);

    private RunDates() {}

    /** For example {@code 24 Nov 2026, 04:15}; empty text where the name does not begin with a time. */
    static String of(Path folder) {
        String name = folder.getFileName().toString();
        try {
            return name.length() < LENGTH ? "" : LocalDateTime.parse(name.substring(0, LENGTH), NAME).format(SHOWN);
        } catch (DateTimeParseException noTime) {
            return "";
        }
    }
}
